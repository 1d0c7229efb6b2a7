'use client'

import { NodeToolbar, Position, useStore } from '@xyflow/react'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { SceneClaim } from '@/lib/scene/scene'
import { useCommand, useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { conclusionKey } from '@/lib/domain/argument'
import { Button } from '@/components/ui/button'

/** Map pixels of a card, under its last line of text or the line that opens what is beneath, on which the toolbar may lie. */
const freeEdge = { text: 9, opener: 5 }
/** Below this zoom a card is narrower than the words on the buttons. */
const zoomForWords = 0.75

/**
 * What one does most with a claim, on its lower edge: between its last line and the text of the card beneath, so that neither
 * is covered while it can be read.
 */
export function ClaimToolbar({ claim }: { claim: SceneClaim }) {
  const { mayEdit } = useWorkspace()
  const run = useCommand()
  const { map } = useStoreState()
  const { collapsed } = useViewState()
  const zoom = useStore((state) => state.transform[2])
  const hasReasons = map.argumentsByConclusion.has(conclusionKey({ claim: claim.id }))
  const isCollapsed = collapsed.has(claim.id)
  if (!mayEdit && !hasReasons) return null
  const edge = claim.hiddenCount > 0 ? freeEdge.opener : freeEdge.text
  const word = zoom < zoomForWords ? 'sr-only' : undefined

  return (
    <NodeToolbar isVisible position={Position.Bottom} align="start" offset={-edge * zoom}>
      <div
        className="claim-toolbar flex divide-x divide-line overflow-hidden rounded-md border border-ink-3 bg-surface"
        onPointerDown={(event) => event.stopPropagation()}
      >
        {mayEdit ? (
          <>
            <Tool title="Add a reason for (P)" className="text-pro!" onClick={() => run('add-pro')}>
              +<span className={word}>Reason for</span>
            </Tool>
            <Tool title="Add a reason against (C)" className="text-con!" onClick={() => run('add-con')}>
              −<span className={word}>Reason against</span>
            </Tool>
          </>
        ) : null}
        {hasReasons ? (
          <Tool
            aria-expanded={!isCollapsed}
            aria-label={isCollapsed ? 'Expand' : 'Collapse'}
            title={isCollapsed ? 'Expand (Space)' : 'Collapse (Space)'}
            onClick={() => run('collapse')}
          >
            {isCollapsed ? <ChevronDown className="size-3.5" /> : <ChevronUp className="size-3.5" />}
          </Tool>
        ) : null}
      </div>
    </NodeToolbar>
  )
}

function Tool({ className = '', ...rest }: Omit<ComponentProps<typeof Button>, 'variant' | 'size'>) {
  return (
    <Button
      {...rest}
      variant="quiet"
      size="small"
      className={`h-6.5! gap-1! rounded-none! border-0! px-2! -outline-offset-2! pointer-coarse:h-7.5! ${className}`}
    />
  )
}
