'use client'

import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { claimAttackedBy } from '@/lib/domain/branch'
import { getClaim, type DebateMap } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { Scene, SceneArrow } from '@/lib/scene/scene'
import { cardRadius, paintArrowLines, paintArrowSigns } from '@/lib/scene/display-list'
import { toPathData } from '@/lib/scene/path'
import { pageTheme } from '@/lib/scene/theme'
import { Painted } from './painted'

type ArrowLayerProps = {
  scene: Scene
  map: DebateMap
  selected: ArgumentId | undefined
  dropTarget: ArgumentId | undefined
  onSelect: (id: ArgumentId) => void
  /** A small card that names a claim was clicked: the claim itself stands elsewhere. */
  onGoTo: (id: ClaimId) => void
}

/** All arguments of the scene in one drawing beneath the claims, each with an area that is easy to hit. */
export const ArrowLayer = memo(function ArrowLayer({
  scene,
  map,
  selected,
  dropTarget,
  onSelect,
  onGoTo,
}: ArrowLayerProps) {
  return (
    <ViewportPortal>
      <svg className="arrow-layer" aria-label="Arguments" role="group">
        {scene.arrows.map((arrow) => (
          <Arrow
            key={arrow.argumentId}
            arrow={arrow}
            name={nameOf(map, arrow)}
            isSelected={arrow.argumentId === selected}
            isDropTarget={arrow.argumentId === dropTarget}
            onSelect={onSelect}
            onGoTo={onGoTo}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
})

type ArrowProps = {
  arrow: SceneArrow
  name: string
  isSelected: boolean
  isDropTarget: boolean
  onSelect: (id: ArgumentId) => void
  /** A small card that names a claim was clicked: the claim itself stands elsewhere. */
  onGoTo: (id: ClaimId) => void
}

const Arrow = memo(function Arrow({ arrow, name, isSelected, isDropTarget, onSelect, onGoTo }: ArrowProps) {
  return (
    <g
      role="button"
      aria-label={name}
      aria-pressed={isSelected}
      className="arrow"
      data-argument={arrow.argumentId}
      data-stance={arrow.stance}
      data-kind={arrow.kind}
      data-joint={arrow.joint ? true : undefined}
      data-selected={isSelected || undefined}
      data-drop={isDropTarget || undefined}
      onClick={(event) => {
        event.stopPropagation()
        onSelect(arrow.argumentId)
      }}
    >
      <g className="arrow-lines">
        <Painted commands={paintArrowLines(arrow, pageTheme)} />
      </g>
      <Painted commands={paintArrowSigns(arrow, pageTheme)} />
      {arrow.paths.map((path, index) => (
        <path key={index} d={toPathData(path)} className="arrow-hit" />
      ))}
      {arrow.references.map(({ claim, text, x, y, width, height }) => (
        <rect
          key={claim}
          role="button"
          aria-label={`Go to: ${text}`}
          className="arrow-reference"
          x={x}
          y={y}
          width={width}
          height={height}
          rx={cardRadius}
          onClick={(event) => {
            event.stopPropagation()
            onGoTo(claim)
          }}
        >
          <title>{text}</title>
        </rect>
      ))}
    </g>
  )
})

function nameOf(map: DebateMap, arrow: SceneArrow): string {
  const argument = map.arguments.get(arrow.argumentId)
  if (!argument) return 'Argument'
  const premises = argument.premises.map((id) => getClaim(map, id).text).join(' and ')
  const verb = argument.stance === 'pro' ? 'supports' : 'attacks'
  const target = getClaim(map, claimAttackedBy(map, argument)).text
  return 'argument' in argument.conclusion
    ? `${premises} ${argument.stance === 'pro' ? 'backs' : 'undercuts'} an argument about ${target}`
    : `${premises} ${verb} ${target}`
}
