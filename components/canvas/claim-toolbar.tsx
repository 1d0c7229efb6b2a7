'use client'

import { NodeToolbar, Position, useStore, type ReactFlowState } from '@xyflow/react'
import { ChevronDown, ChevronUp, Info } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { roomOf, roomRules } from '@/lib/scene/room'
import type { Box, SceneClaim } from '@/lib/scene/scene'
import { textScale } from '@/lib/client/text-scale'
import { buttonLabel } from '@/lib/client/commands/registry'
import {
  useCommand,
  useCommandTitles,
  useKeyLabels,
  useStoreState,
  useViewState,
  useWorkspace,
} from '@/lib/client/workspace-context'
import { conclusionKey } from '@/lib/domain/argument'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useMedia } from '@/components/ui/use-media'
import { isSamePlace, toolbarPlace, type ToolbarSide } from './toolbar-place'

/** Map pixels of a card, under its last line of text or the line that opens what is beneath, on which the toolbar may lie. */
const freeEdge = { text: 6, opener: 4 }

const positions: Readonly<Record<ToolbarSide, Position>> = {
  bottom: Position.Bottom,
  right: Position.Right,
  top: Position.Top,
  left: Position.Left,
}

/** What one does most with a claim, where it covers no other. */
export function ClaimToolbar({ claim }: { claim: SceneClaim }) {
  const { mayEdit, say } = useWorkspace()
  const run = useCommand()
  const titleOf = useCommandTitles()
  const keyOf = useKeyLabels()
  const { map } = useStoreState()
  const { collapsed } = useViewState()
  const hasReasons = map.argumentsByConclusion.has(conclusionKey({ claim: claim.id }))
  const isCollapsed = collapsed.has(claim.id)
  const toggle = say(isCollapsed ? 'commands.expand' : 'commands.collapse')
  // Where the card's own line opens what is beneath, a second button would only take room.
  const hasToggle = hasReasons && claim.hiddenCount === 0
  // Where the details are a sheet, they are not there unless they are asked for.
  const hasDetails = useMedia('(width < 48rem)')
  const isCoarse = useMedia('(pointer: coarse)')
  // Asked for once: this is looked at in every frame of a motion.
  const [scale] = useState(textScale)
  const reasons = { pro: say(buttonLabel('add-pro', 'claim')), con: say(buttonLabel('add-con', 'claim')) }
  const { side, align, offset, isUpright, hasWords, hasKeys } = useStore(
    (state) =>
      toolbarPlace({
        card: claim,
        others: boxesBut(claim.id, state),
        viewport: { x: state.transform[0], y: state.transform[1], zoom: state.transform[2] },
        surface: { width: state.width, height: state.height - footOf(state) * scale },
        freeEdge: claim.hiddenCount > 0 ? freeEdge.opener : freeEdge.text,
        extras: Number(hasToggle) + Number(hasDetails),
        hasReasons: mayEdit,
        letters: reasons.pro.length + reasons.con.length,
        isCoarse,
      }),
    isSamePlace,
  )
  if (!mayEdit && !hasToggle && !hasDetails) return null
  const word = hasWords ? undefined : 'sr-only'

  return (
    <NodeToolbar isVisible position={positions[side]} align={align} offset={offset}>
      <div
        className={`claim-toolbar flex overflow-hidden rounded-md border border-ink-3 bg-surface ${isUpright ? 'flex-col divide-y divide-line' : 'divide-x divide-line'}`}
        onPointerDown={(event) => event.stopPropagation()}
      >
        {mayEdit ? (
          <>
            <Tool title={titleOf('add-pro')} className="text-pro!" onClick={() => run('add-pro')}>
              +<span className={word}>{reasons.pro}</span>
              {hasKeys ? <Key name={keyOf('add-pro')} /> : null}
            </Tool>
            <Tool title={titleOf('add-con')} className="text-con!" onClick={() => run('add-con')}>
              −<span className={word}>{reasons.con}</span>
              {hasKeys ? <Key name={keyOf('add-con')} /> : null}
            </Tool>
          </>
        ) : null}
        {hasToggle ? (
          <Tool
            aria-expanded={!isCollapsed}
            aria-label={toggle}
            title={titleOf('collapse', toggle)}
            onClick={() => run('collapse')}
          >
            {isCollapsed ? <ChevronDown className="size-3.5" /> : <ChevronUp className="size-3.5" />}
          </Tool>
        ) : null}
        {hasDetails ? (
          <Tool aria-label={say('canvas.details')} onClick={() => run('details')}>
            <Info className="size-3.5" />
          </Tool>
        ) : null}
      </div>
    </NodeToolbar>
  )
}

/** Pixels at the foot of the graph that its buttons take, in the usual text size. */
function footOf({ width, height }: ReactFlowState): number {
  return roomRules[roomOf(width, height)].foot
}

function* boxesBut(id: string, { nodeLookup }: ReactFlowState): Generator<Box> {
  for (const { id: other, position, width = 0, height = 0 } of nodeLookup.values()) {
    if (other !== id) yield { ...position, width, height }
  }
}

/** The title says it to whoever hears the page. */
function Key({ name }: { name: string | undefined }) {
  return name === undefined ? null : (
    <span aria-hidden="true">
      <Kbd>{name}</Kbd>
    </span>
  )
}

function Tool({ className = '', ...rest }: Omit<ComponentProps<typeof Button>, 'variant' | 'size'>) {
  return (
    <Button
      {...rest}
      // The graph is one stop for Tab, its claims: each of these has a key, and stands in the claim's menu.
      tabIndex={-1}
      variant="quiet"
      size="small"
      className={`h-6! gap-1! rounded-none! border-0! px-2! -outline-offset-2! pointer-coarse:h-7.5! ${className}`}
    />
  )
}
