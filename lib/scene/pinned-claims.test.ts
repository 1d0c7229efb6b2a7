/** Pinned claims stand where they were put, whatever people put where: nothing lies over them, and no line runs through them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { generateMap } from '@/seed/generate-map'
import {
  bottomOf,
  cardsOf,
  distanceTo,
  edgeBefore,
  endsOf,
  findCutCards,
  findOverlaps,
  isInside,
  piecesOf,
  rightOf,
  type Card,
} from '@/tests/support/scene-geometry'
import { sampleClaim } from '@/tests/support/sample-map'
import { mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { arrowOf, buildScene } from './build-scene'
import { grow } from './box'
import { spacing } from './layout/spacing'
import type { Typesetter } from './measure'
import type { Scene, SceneArrow } from './scene'
import { sceneDirections, type SceneOptions } from './scene-options'

const measurer: Typesetter = { say: sayIn('en'), width: (text) => text.length * 6.5 }
const sceneOf = (map: DebateMap, style: SceneOptions) => buildScene(map, measurer, style)

const styles: fc.Arbitrary<SceneOptions> = fc.record({
  direction: fc.constantFrom('down', ...sceneDirections),
  isCompact: fc.boolean(),
})

interface Pin {
  readonly id: string
  readonly x: number
  readonly y: number
}

function pinned(map: DebateMap, pins: readonly Pin[]): DebateMap {
  const positions = [...new Map(pins.map((pin) => [pin.id, { ...pin, id: pin.id as ClaimId }])).values()]
  return mapFromRows(map.id, map.revision, map.details, { ...toRows(map), positions })
}

/** A generated debate with some claims in no argument. */
const debates = fc
  .record({
    claims: fc.oneof(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 60, max: 300 })),
    seed: fc.nat(100_000),
    loose: fc.nat(5),
  })
  .map(({ claims, seed, loose }) => {
    const map = generateMap({ claims, seed })
    const rows = toRows(map)
    const more = Array.from({ length: loose }, (_, index) => sampleClaim(`loose${index}`, { rank: 1_000 + index }))
    return mapFromRows(map.id, 0, map.details, { ...rows, claims: [...rows.claims, ...more] })
  })

/** Where a claim is put, from numbers between 0 and 1: it and another thing of the map are picked by two of them. */
const places = {
  'onto a card': (scene: Scene, pick: number, dx: number, dy: number) => {
    const card = itemAt(cardsOf(scene), pick)
    return { x: card.x + (dx - 0.5) * card.width, y: card.y + (dy - 0.5) * card.height }
  },
  'onto a line': (scene: Scene, pick: number, dx: number, dy: number) => {
    const piece = itemAt(piecesOf(itemAt(scene.arrows, pick), 40), dx)
    return { x: piece.from.x - 240 * dy, y: piece.from.y - 60 * dx }
  },
  'onto the map': ({ bounds }: Scene, _pick: number, dx: number, dy: number) => ({
    x: bounds.x + dx * bounds.width,
    y: bounds.y + dy * bounds.height,
  }),
  'far away': ({ bounds }: Scene, _pick: number, dx: number, dy: number) => ({
    x: (dx - 0.5) * 6 * bounds.width,
    y: (dy - 0.5) * 6 * bounds.height,
  }),
  'beside its place': (_scene: Scene, _pick: number, dx: number, dy: number, own: { x: number; y: number }) => ({
    x: own.x + (dx - 0.5) * 300,
    y: own.y + (dy - 0.5) * 200,
  }),
}

function itemAt<T>(items: readonly T[], share: number): T {
  return items[Math.min(items.length - 1, Math.floor(share * items.length))]!
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const pinChoices = fc.record({
  claim: share,
  place: fc.constantFrom(...(Object.keys(places) as (keyof typeof places)[])),
  pick: share,
  dx: share,
  dy: share,
})

interface Trial {
  readonly map: DebateMap
  readonly style: SceneOptions
  readonly pins: readonly Pin[]
}

const trials = fc
  .record({ map: debates, style: styles, choices: fc.array(pinChoices, { minLength: 1, maxLength: 9 }) })
  .map(({ map, style, choices }): Trial => {
    const scene = sceneOf(map, style)
    const pins = choices.map(({ claim, place, pick, dx, dy }) => {
      const own = itemAt(scene.claims, claim)
      const { x, y } = places[place](scene, pick, dx, dy, own)
      return { id: own.id, x: Math.round(x), y: Math.round(y) }
    })
    return { map: pinned(map, pins), style, pins: toRows(pinned(map, pins)).positions }
  })

function forEveryTrial(check: (trial: Trial, scene: Scene) => void, numRuns = 90): void {
  fc.assert(
    fc.property(trials, (trial) => check(trial, sceneOf(trial.map, trial.style))),
    { numRuns },
  )
}

/** Those that were pinned so near to another that no line fits between them. */
function findCrowded(cards: readonly Card[]): Card[] {
  const rings = cards.map((card) => ({ ...card, ...grow(card, spacing.ring / 2) }))
  return findOverlaps(rings).flat()
}

/** The claim that an argument is about, or the argument that it undercuts. */
function conclusionOf(scene: Scene, { conclusion }: SceneArrow): ClaimId {
  return 'claim' in conclusion ? conclusion.claim : conclusionOf(scene, arrowOf(scene, conclusion.argument)!)
}

describe('maps with pinned claims', () => {
  it('show them exactly where they were put', () => {
    forEveryTrial(({ pins }, scene) => {
      const claims = new Map<string, Scene['claims'][number]>(scene.claims.map((claim) => [claim.id, claim]))
      for (const { id, x, y } of pins) expect(claims.get(id)).toMatchObject({ x, y, isPinned: true })
    })
  })

  it('lay no card over another, unless people pinned both', () => {
    forEveryTrial((_trial, scene) => {
      const overlaps = findOverlaps(cardsOf(scene)).filter(([one, other]) => !one.isPinned || !other.isPinned)
      expect(overlaps.map(([one, other]) => `${one.name} and ${other.name}`)).toEqual([])
    })
  })

  it('lead no line through a card, where people left room for a line between the cards that they pinned', () => {
    forEveryTrial((_trial, scene) => {
      const cards = cardsOf(scene)
      const crowded = new Set(findCrowded(cards.filter(({ isPinned }) => isPinned)).map(({ name }) => name))
      const others = cards.filter(({ name }) => !crowded.has(name))
      for (const arrow of scene.arrows) {
        if ([...arrow.premises, conclusionOf(scene, arrow)].some((id) => crowded.has(id))) continue
        const cut = findCutCards(arrow, others)
        expect(cut.map(({ name }) => `${arrow.argumentId} cuts ${name}`)).toEqual([])
      }
    })
  })

  it('lead every line from its premises to its conclusion', () => {
    forEveryTrial((_trial, scene) => {
      const cards = new Map(scene.claims.map((claim) => [claim.id, claim]))
      for (const arrow of scene.arrows) {
        const ends = endsOf(arrow)
        for (const premise of arrow.premises) {
          const card = arrow.references.find(({ claim }) => claim === premise) ?? cards.get(premise)!
          const grown = { x: card.x - 1, y: card.y - 1, width: card.width + 2, height: card.height + 2 }
          expect(
            ends.some((end) => isInside(end, grown, 0) && !isInside(end, card, 1)),
            `${arrow.argumentId} leaves ${premise}`,
          ).toBe(true)
        }
        if ('claim' in arrow.conclusion) {
          expect(edgeBefore(arrow.end, cards.get(arrow.conclusion.claim)!)).not.toBe('')
        } else {
          const target = arrowOf(scene, arrow.conclusion.argument)!
          expect(
            Math.min(...piecesOf(target).map((piece) => distanceTo(arrow.end, piece))),
            `${arrow.argumentId} meets ${target.argumentId}`,
          ).toBeLessThan(1)
        }
      }
    })
  })

  it('lie within the bounds, and are the same every time', () => {
    forEveryTrial(({ map, style }, scene) => {
      const points = [
        ...cardsOf(scene).flatMap((card) => [card, { x: rightOf(card), y: bottomOf(card) }]),
        ...scene.arrows.flatMap((arrow) => piecesOf(arrow).map(({ to }) => to)),
      ]
      expect(points.filter((point) => !isInside(point, scene.bounds, 1))).toEqual([])
      expect(sceneOf(map, style)).toEqual(scene)
    }, 30)
  })

  it('are laid out as without pins where claims are pinned in their places', () => {
    fc.assert(
      fc.property(debates, styles, fc.array(share, { minLength: 1, maxLength: 9 }), (map, style, picks) => {
        const before = sceneOf(map, style)
        const after = sceneOf(
          pinned(
            map,
            picks.map((pick) => itemAt(before.claims, pick)).map(({ id, x, y }) => ({ id, x, y })),
          ),
          style,
        )
        expect(after.claims.map((claim) => ({ ...claim, isPinned: false }))).toEqual(before.claims)
        expect(after.arrows).toEqual(before.arrows)
      }),
    )
  })
})
