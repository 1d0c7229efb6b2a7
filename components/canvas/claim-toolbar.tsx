'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import type { SceneClaim } from '@/lib/scene/scene'
import { useCommand, useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { conclusionKey } from '@/lib/domain/argument'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'

/** What one does most with a claim, right under it. */
export function ClaimToolbar({ claim }: { claim: SceneClaim }) {
  const { mayEdit } = useWorkspace()
  const run = useCommand()
  const { map } = useStoreState()
  const { collapsed } = useViewState()
  const hasReasons = map.argumentsByConclusion.has(conclusionKey({ claim: claim.id }))
  const isCollapsed = collapsed.has(claim.id)

  return (
    <div className="flex gap-1.5" onPointerDown={(event) => event.stopPropagation()}>
      {mayEdit ? (
        <>
          <Button size="small" className="text-pro!" onClick={() => run('add-pro')}>
            + Reason for <Kbd>P</Kbd>
          </Button>
          <Button size="small" className="text-con!" onClick={() => run('add-con')}>
            − Reason against <Kbd>C</Kbd>
          </Button>
        </>
      ) : null}
      {hasReasons ? (
        <Button
          size="small"
          aria-expanded={!isCollapsed}
          aria-label={isCollapsed ? 'Expand' : 'Collapse'}
          title={isCollapsed ? 'Expand (Space)' : 'Collapse (Space)'}
          onClick={() => run('collapse')}
        >
          {isCollapsed ? <ChevronDown className="size-3.5" /> : <ChevronUp className="size-3.5" />}
        </Button>
      ) : null}
    </div>
  )
}
