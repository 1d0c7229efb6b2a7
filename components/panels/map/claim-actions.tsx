'use client'

import type { Claim } from '@/lib/domain/claim'
import { argumentsWith } from '@/lib/domain/debate-map'
import { buttonLabel } from '@/lib/client/commands/registry'
import { useCommand, useStoreState } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { ActionLine } from './action-line'
import { PanelSection } from './panel-section'

/** Everything that can be done with a claim by clicks alone; each drag in the graph has its button here. */
export function ClaimActions({ claim }: { claim: Claim }) {
  const say = useSay()
  const run = useCommand()
  const { map } = useStoreState()
  const isReason = argumentsWith(map, claim.id).length > 0
  const actions = [
    ...(isReason ? ['add-co-premise', 'undercut', 'flip'] : []),
    'move',
    'connect-pro',
    'connect-con',
    'join',
    'merge',
    'split',
    'duplicate',
    ...(map.positions.has(claim.id) ? ['unpin'] : []),
  ]

  return (
    <PanelSection title={say('details.rework')}>
      {actions.map((id) => (
        <ActionLine key={id} onClick={() => run(id)}>
          {say(buttonLabel(id, 'claim'))}
        </ActionLine>
      ))}
      <ActionLine onClick={() => run('thesis')}>
        {say(claim.thesis ? 'commands.noThesis' : 'commands.makeThesis')}
      </ActionLine>
      <ActionLine onClick={() => run('remove-claim')}>{say(buttonLabel('remove-claim', 'claim'))}</ActionLine>
      <ActionLine isDanger onClick={() => run('remove')}>
        {say(buttonLabel('remove', 'claim'))}
      </ActionLine>
    </PanelSection>
  )
}
