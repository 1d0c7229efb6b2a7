'use client'

import type { Argument } from '@/lib/domain/argument'
import { claimAttackedBy } from '@/lib/domain/branch'
import type { Claim } from '@/lib/domain/claim'
import { argumentsWith, getClaim, type DebateMap } from '@/lib/domain/debate-map'
import { quote } from '@/lib/language/quote'
import { goToArgument } from '@/lib/client/workspace'
import { useStorePart, useWorkspace } from '@/lib/client/workspace-context'
import type { Say } from '@/lib/language/say'
import { useSay } from '@/lib/language/say-context'
import { PanelSection } from './panel-section'
import { SignMark } from './sign-mark'

/** All places where a claim is used; a click goes there. */
export function UsesSection({ claim }: { claim: Claim }) {
  const say = useSay()
  const workspace = useWorkspace()
  const map = useStorePart((state) => state.map)
  const uses = argumentsWith(map, claim.id)
  if (uses.length === 0) return null
  return (
    <PanelSection title={say('details.uses', { count: uses.length })}>
      <ul className="-mx-2 space-y-0.5">
        {uses.map((argument) => {
          const fellows = argument.premises.length - 1
          return (
            <li key={argument.id}>
              <button
                type="button"
                className="flex w-full gap-2 rounded-sm px-2 py-1 text-left hover:bg-wash"
                onClick={() => goToArgument(workspace, argument)}
              >
                <SignMark stance={argument.stance} />
                <span className="min-w-0">
                  <span className="block text-xs text-ink-2">{say(`details.${roleIn(argument)}`)}</span>
                  <span dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
                    {targetOf(say, map, argument)}
                  </span>
                  {fellows > 0 ? (
                    <span className="block text-xs text-ink-2">{say('details.withFellows', { count: fellows })}</span>
                  ) : null}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </PanelSection>
  )
}

function roleIn({ stance, conclusion }: Argument) {
  if ('argument' in conclusion) return stance === 'pro' ? 'usedBacking' : 'usedUndercut'
  return stance === 'pro' ? 'usedPro' : 'usedCon'
}

function targetOf(say: Say, map: DebateMap, argument: Argument): string {
  return quote(say, getClaim(map, claimAttackedBy(map, argument)).text, 120)
}
