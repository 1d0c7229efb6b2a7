'use client'

import type { Argument } from '@/lib/domain/argument'
import { claimAttackedBy } from '@/lib/domain/branch'
import { argumentsOn, getClaim } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { buttonLabel } from '@/lib/client/commands/registry'
import { goTo, performOrTell } from '@/lib/client/workspace'
import { useCommand, useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { ActionLine } from './action-line'
import { AuthorLine } from './author-line'
import { PanelFact, PanelSection } from './panel-section'

/** One inference: what it rests on, what it is about, and what is said against it. */
export function ArgumentDetails({ argument }: { argument: Argument }) {
  const say = useSay()
  const workspace = useWorkspace()
  const run = useCommand()
  const { map } = useStoreState()
  const isUndercut = 'argument' in argument.conclusion
  const on = argumentsOn(map, { argument: argument.id })
  const isPro = argument.stance === 'pro'
  const kind = isUndercut ? (isPro ? 'backing' : 'undercut') : 'argument'
  const does = isUndercut ? (isPro ? 'supportsArgument' : 'attacksArgument') : isPro ? 'supports' : 'attacks'
  const countOf = (stance: Argument['stance']) => on.filter((one) => one.stance === stance).length

  return (
    <>
      <h2 className="mb-1.5 pr-8 text-xs text-ink-2">{say(`details.${kind}`)}</h2>
      <ClaimList ids={argument.premises} />
      <p className="my-2 text-xs font-semibold text-ink-2">
        {say(`details.${does}`, { premises: argument.premises.length })}
      </p>
      <ClaimList ids={[claimAttackedBy(map, argument)]} />
      <PanelSection title={say('details.howItStands')}>
        <dl>
          <PanelFact label={say('details.undercuts')}>{say('details.howMany', { count: countOf('con') })}</PanelFact>
          <PanelFact label={say('details.backings')}>{say('details.howMany', { count: countOf('pro') })}</PanelFact>
        </dl>
      </PanelSection>
      {workspace.mayEdit ? (
        <PanelSection title={say('details.rework')}>
          {['add-con', 'add-pro', 'add-co-premise', 'flip'].map((id) => (
            <ActionLine key={id} onClick={() => run(id)}>
              {say(buttonLabel(id, 'argument'))}
            </ActionLine>
          ))}
          {argument.premises.length > 1
            ? argument.premises.map((claimId) => (
                <ActionLine
                  key={claimId}
                  onClick={() =>
                    performOrTell(workspace, {
                      kind: 'remove-premise',
                      args: { argumentId: argument.id, claimId },
                    })
                  }
                >
                  <span className="truncate">{say('details.takeOut', { claim: getClaim(map, claimId).text })}</span>
                </ActionLine>
              ))
            : null}
          <ActionLine isDanger onClick={() => run('remove')}>
            {say(buttonLabel('remove', 'argument'))}
          </ActionLine>
        </PanelSection>
      ) : null}
      <PanelSection title={say('details.authors')}>
        <AuthorLine createdBy={argument.createdBy} createdAt={argument.createdAt} editedBy={null} />
      </PanelSection>
    </>
  )
}

function ClaimList({ ids }: { ids: readonly ClaimId[] }) {
  const workspace = useWorkspace()
  const { map } = useStoreState()
  return (
    <ul className="space-y-1.5">
      {ids.map((id) => (
        <li key={id}>
          <button
            type="button"
            dir="auto"
            className="link text-start font-semibold"
            onClick={() => goTo(workspace, id)}
          >
            {getClaim(map, id).text}
          </button>
        </li>
      ))}
    </ul>
  )
}
