'use client'

import { ViewportPortal } from '@xyflow/react'
import type { ShownScene } from '@/lib/client/shown-scene'
import type { ClaimId } from '@/lib/domain/ids'
import type { Box } from '@/lib/scene/scene'
import type { DraggedClaim } from './use-claim-drag'

/** Around the claim on which a dragged one would land, also where that one is only painted. */
export function TargetRing({ box }: { box: Box | undefined }) {
  return <BoxOnMap box={box} className="target-ring" />
}

/** Between two claims, where a dragged one would come. */
export function GapLine({ box }: { box: Box | undefined }) {
  return <BoxOnMap box={box} className="gap-line" />
}

function BoxOnMap({ box, className }: { box: Box | undefined; className: string }) {
  if (!box) return null
  const { x, y, width, height } = box
  return (
    <ViewportPortal>
      <div className={className} style={{ transform: `translate(${x}px, ${y}px)`, width, height }} />
    </ViewportPortal>
  )
}

/** The frame with which one selects, in pixels of the window. */
export function SelectionFrame({ frame: { x, y, width, height } }: { frame: Box }) {
  return <div className="selection-frame" style={{ left: x, top: y, width, height }} />
}

type DragLineProps = { scene: ShownScene; dragged: DraggedClaim; target: ClaimId | undefined }

/** From a dragged claim to where it would land, or else to what it stands under. */
export function DragLine({ scene, dragged, target }: DragLineProps) {
  const parent = target ?? scene.parentOf(dragged.id)
  const [from, to] = [scene.boxOf(dragged.id), parent && scene.boxOf(parent)]
  if (!from || !to) return null
  const start = { x: dragged.x + from.width / 2, y: dragged.y }
  const end = { x: to.x + to.width / 2, y: to.y + to.height }
  const pull = Math.max(40, Math.abs(start.y - end.y) / 2)
  return (
    <ViewportPortal>
      <svg className="arrow-layer">
        <path
          className="drag-line"
          data-role={scene.roleOf(dragged.id)}
          d={`M${start.x} ${start.y}C${start.x} ${start.y - pull} ${end.x} ${end.y + pull} ${end.x} ${end.y}`}
        />
      </svg>
    </ViewportPortal>
  )
}
