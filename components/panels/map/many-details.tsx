'use client'

import type { Claim } from '@/lib/domain/claim'
import { argumentsWith } from '@/lib/domain/debate-map'
import { buttonLabel } from '@/lib/client/commands/registry'
import { goTo } from '@/lib/client/workspace'
import { useCommand, useStorePart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { ActionLine } from './action-line'
import { PanelSection } from './panel-section'
import { SignMark } from './sign-mark'

/** More are counted. */
const mostListed = 50

const readersActions = ['copy', 'collapse']
const editorsActions = ['flip', 'tag', 'move', 'connect-pro', 'connect-con', 'join', 'merge', 'remove-claim']

/** Several claims that are selected together: which they are, and what can be done with all of them. */
export function ManyDetails({ claims }: { claims: readonly Claim[] }) {
  const say = useSay()
  const workspace = useWorkspace()
  const run = useCommand()
  const map = useStorePart((state) => state.map)
  const actions = workspace.mayEdit ? [...readersActions, ...editorsActions] : readersActions
  return (
    <>
      <h2 className="pr-8 text-base font-semibold">{say('details.manySelected', { count: claims.length })}</h2>
      <PanelSection title={say('details.withAll')}>
        {actions.map((id) => (
          <ActionLine key={id} onClick={() => run(id)}>
            {say(buttonLabel(id, 'claim'))}
          </ActionLine>
        ))}
        {workspace.mayEdit ? (
          <ActionLine isDanger onClick={() => run('remove')}>
            {say(buttonLabel('remove', 'claim'))}
          </ActionLine>
        ) : null}
      </PanelSection>
      <PanelSection title={say('details.claims')}>
        <ul className="-mx-2 space-y-0.5">
          {claims.slice(0, mostListed).map(({ id, text, thesis }) => (
            <li key={id}>
              <button
                type="button"
                className="flex w-full gap-2 rounded-sm px-2 py-1 text-left hover:bg-wash"
                onClick={() => goTo(workspace, id)}
              >
                <SignMark stance={thesis ? undefined : argumentsWith(map, id)[0]?.stance} />
                <span dir="auto" className={`line-clamp-2 [overflow-wrap:anywhere] ${thesis ? 'font-semibold' : ''}`}>
                  {text}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {claims.length > mostListed ? (
          <p className="mt-1 text-xs text-ink-2">{say('details.manyMore', { count: claims.length - mostListed })}</p>
        ) : null}
      </PanelSection>
    </>
  )
}
