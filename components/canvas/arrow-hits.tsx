'use client'

import { ViewportPortal } from '@xyflow/react'
import { memo, useEffect, useRef } from 'react'
import { claimAttackedBy } from '@/lib/domain/branch'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { SceneArrow } from '@/lib/scene/scene'
import { listed } from '@/lib/language/listed'
import type { Say } from '@/lib/language/say'
import { useSay } from '@/lib/language/say-context'
import { cardRadius } from '@/lib/scene/card-radius'
import { toPathData } from '@/lib/scene/path'

type ArrowHitsProps = {
  arrows: ReadonlyMap<ArgumentId, SceneArrow>
  map: DebateMap
  selected: ArgumentId | undefined
  dropTarget: ArgumentId | undefined
  onSelect: (id: ArgumentId) => void
  /** A small card that names a claim was clicked: the claim itself stands elsewhere. */
  onGoTo: (id: ClaimId) => void
}

/** Over the painted arrows: an area of each that is easy to hit, and a light along the one that is meant. */
export const ArrowHits = memo(function ArrowHits({
  arrows,
  map,
  selected,
  dropTarget,
  onSelect,
  onGoTo,
}: ArrowHitsProps) {
  const say = useSay()
  return (
    <ViewportPortal>
      <svg className="arrow-layer" aria-label={say('canvas.arguments')} role="group">
        {[...arrows.values()].map((arrow) => (
          <Arrow
            key={arrow.argumentId}
            arrow={arrow}
            name={nameOf(say, map, arrow)}
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

type ArrowProps = Pick<ArrowHitsProps, 'onSelect' | 'onGoTo'> & {
  arrow: SceneArrow
  name: string
  isSelected: boolean
  isDropTarget: boolean
}

const Arrow = memo(function Arrow({ arrow, name, isSelected, isDropTarget, onSelect, onGoTo }: ArrowProps) {
  const say = useSay()
  const line = useRef<SVGGElement>(null)
  useEffect(() => {
    // The keyboard follows the selection, as it does to a claim, and the arrow is heard.
    const isFree = document.activeElement === document.body || document.activeElement?.matches('[data-claim], .arrow')
    if (isSelected && isFree) line.current?.focus({ preventScroll: true })
  }, [isSelected])

  return (
    <g
      ref={line}
      tabIndex={-1}
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
      <path d={arrow.paths.map(toPathData).join('')} className="arrow-hit" />
      {arrow.joint ? (
        <circle className="arrow-spot" cx={arrow.joint.x} cy={arrow.joint.y} r={arrow.joint.radius + 2} />
      ) : null}
      {arrow.mark ? <circle className="arrow-spot" cx={arrow.end.x} cy={arrow.end.y} r={10} /> : null}
      {arrow.references.map(({ claim, text, x, y, width, height }) => (
        <rect
          key={claim}
          role="button"
          aria-label={say('canvas.goTo', { text })}
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

/** Of an argument that is being taken away there may be a line still, but no row any more. */
function nameOf(say: Say, map: DebateMap, { argumentId }: SceneArrow): string {
  const argument = map.arguments.get(argumentId)
  if (!argument) return say('canvas.argument')
  const textOf = (id: ClaimId) => say('canvas.said', { text: map.claims.get(id)?.text ?? '' })
  const said = {
    count: argument.premises.length,
    premises: listed(say, argument.premises.map(textOf)),
    target: textOf(claimAttackedBy(map, argument)),
  }
  const isPro = argument.stance === 'pro'
  return 'argument' in argument.conclusion
    ? say(isPro ? 'canvas.backs' : 'canvas.undercuts', said)
    : say(isPro ? 'canvas.supports' : 'canvas.attacks', said)
}
