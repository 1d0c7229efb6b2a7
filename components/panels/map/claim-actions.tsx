'use client'

import type { Claim } from '@/lib/domain/claim'
import { argumentsWith } from '@/lib/domain/debate-map'
import { buttonLabel } from '@/lib/client/commands/registry'
import { useCommand, useStoreState } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
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
    <PanelSection title="Rework">
      <div className="flex flex-wrap gap-1.5">
        {actions.map((id) => (
          <Button key={id} size="small" onClick={() => run(id)}>
            {say(buttonLabel(id, 'claim'))}
          </Button>
        ))}
        <Button size="small" onClick={() => run('thesis')}>
          {claim.thesis ? 'No longer a thesis' : 'Make it a thesis'}
        </Button>
        <Button size="small" onClick={() => run('remove-claim')}>
          {say(buttonLabel('remove-claim', 'claim'))}
        </Button>
        <Button size="small" variant="danger" onClick={() => run('remove')}>
          {say(buttonLabel('remove', 'claim'))}
        </Button>
      </div>
    </PanelSection>
  )
}
