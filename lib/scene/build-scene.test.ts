/** What holds for the scene of every map: of generated debates, and of whatever random operations leave behind. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation, parseOperation } from '@/lib/operations/registry'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { generateMap } from '@/seed/generate-map'
import { contextOf } from '@/tests/support/prove-operation'
import { arbitraryChoices, choosingFrom, randomOperation } from '@/tests/support/random-operation'
import {
  areCrossing,
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
  type Piece,
} from '@/tests/support/scene-geometry'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '@/tests/support/sample-map'
import type { Argument } from '../domain/argument'
import { claimsUnder } from '../domain/branch'
import { argumentsOn, emptyMap, mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import type { ArgumentId, ClaimId, MapId } from '../domain/ids'
import { readSeedMap } from '../../seed/seed-maps'
import { arrowOf, buildScene } from './build-scene'
import { sceneOrders } from './layout/order-units'
import { spacing } from './layout/spacing'
import type { Typesetter } from './measure'
import { flattenPath } from './path'
import type { Box, Scene, SceneArrow } from './scene'
import { sceneDirections, screenAspect, type SceneOptions } from './scene-options'

const measurer: Typesetter = { say: sayIn('en'), width: (text) => text.length * 6.5 }
const sceneOf = (map: DebateMap) => buildScene(map, measurer)

const debates = fc
  .record({ claims: fc.integer({ min: 1, max: 90 }), seed: fc.nat(100_000) })
  .map((options) => generateMap(options))

/** Whatever people may do: several theses, cycles, undercuts of undercuts, claims in no argument. Nothing is pinned. */
const tangles = fc.array(arbitraryChoices, { maxLength: 60, size: 'max' }).map((all) => {
  let map = emptyMap('tangle' as MapId, { title: 'A tangle', description: '' })
  for (const choices of all) {
    const parsed = parseOperation(randomOperation(map, choosingFrom(choices)))
    const applied = parsed.ok ? applyOperation(map, parsed.value, contextOf()) : undefined
    if (applied?.ok) map = applied.value.map
  }
  return mapFromRows(map.id, map.revision, map.details, { ...toRows(map), positions: [] })
})

/** Every way in which a map can be shown, today's more often than the others. */
const styles = fc.record({
  aspect: fc.constantFrom(screenAspect, 0.1),
  direction: fc.constantFrom('down', ...sceneDirections),
  isCompact: fc.boolean(),
  order: fc.constantFrom('stance', ...sceneOrders),
})

type Style = Required<Pick<SceneOptions, 'aspect' | 'direction' | 'isCompact' | 'order'>>

function forEveryMap(check: (map: DebateMap, scene: Scene, style: Style) => void): void {
  fc.assert(
    fc.property(fc.oneof(debates, tangles), styles, (map, style) =>
      check(map, buildScene(map, measurer, style), style),
    ),
    { numRuns: 200 },
  )
}

/** The edges of a card at which its arguments may end. */
const edges = { down: /bottom/, right: /right/, radial: /./ } satisfies Record<Style['direction'], RegExp>

describe('the scene of any map', () => {
  it('shows every claim once and draws every argument once', () => {
    forEveryMap((map, scene) => {
      const { claims, arguments: all } = toRows(map)
      expect(scene.claims.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort())
      expect(scene.arrows.map(({ argumentId }) => argumentId).sort()).toEqual(all.map(({ id }) => id).sort())
    })
  })

  it('lays no card over another', () => {
    forEveryMap((_map, scene) => {
      const overlaps = findOverlaps(cardsOf(scene)).map(([one, other]) => `${one.name} and ${other.name}`)
      expect(overlaps).toEqual([])
    })
  })

  it('leads every line from its premises to its conclusion', () => {
    forEveryMap((_map, scene, style) => {
      const cards = new Map(scene.claims.map((claim) => [claim.id, claim]))
      for (const arrow of scene.arrows) {
        const ends = endsOf(arrow)
        for (const premise of arrow.premises) {
          const card = arrow.references.find(({ claim }) => claim === premise) ?? cards.get(premise)!
          const grown = { x: card.x - 1, y: card.y - 1, width: card.width + 2, height: card.height + 2 }
          expect(ends.some((end) => isInside(end, grown, 0) && !isInside(end, card, 1))).toBe(true)
        }
        if ('claim' in arrow.conclusion) {
          expect(edgeBefore(arrow.end, cards.get(arrow.conclusion.claim)!)).toMatch(edges[style.direction])
        } else {
          const target = arrowOf(scene, arrow.conclusion.argument)!
          expect(Math.min(...piecesOf(target).map((piece) => distanceTo(arrow.end, piece)))).toBeLessThan(1)
        }
      }
    })
  })

  it('leads no line through a card', () => {
    forEveryMap((_map, scene) => {
      const cards = cardsOf(scene)
      for (const arrow of scene.arrows) {
        expect(findCutCards(arrow, cards).map(({ name }) => name)).toEqual([])
      }
    })
  })

  it('lets no two lines cross', () => {
    forEveryMap((_map, scene) => {
      const lines = scene.arrows.map((arrow) => ({ arrow, pieces: piecesOf(arrow) }))
      const crossings = lines.flatMap((one, index) =>
        lines
          .slice(index + 1)
          .filter((other) => {
            const isApart = isBeyondJoining(one.arrow, other.arrow)
            const pieces = other.pieces.filter(isApart)
            return one.pieces.filter(isApart).some((piece) => pieces.some((another) => areCrossing(piece, another)))
          })
          .map((other) => `${one.arrow.argumentId} and ${other.arrow.argumentId}`),
      )
      expect(crossings).toEqual([])
    })
  })

  it('puts reasons in order, those of one stance together, from left to right or downwards', () => {
    forEveryMap((map, scene, { order, direction }) => {
      // Above a thesis a list begins at its lower end.
      if (direction === 'radial') return
      const starts = new Map(scene.arrows.map((arrow) => [arrow.argumentId, firstCard(scene, arrow)]))
      for (const { id } of map.claims.values()) {
        const all = inOrder(argumentsOn(map, { claim: id }), order)
        if (all === undefined) continue
        const first = order === 'stance' ? 'pro' : all[0]?.stance
        const ordered = [
          ...all.filter(({ stance }) => stance === first),
          ...all.filter(({ stance }) => stance !== first),
        ]
        ordered.slice(1).forEach((argument, index) => {
          const one = starts.get(ordered[index]!.id)!
          const next = starts.get(argument.id)!
          expect(one.x < next.x || one.y < next.y, `${ordered[index]!.id} before ${argument.id}`).toBe(true)
        })
      }
    })
  })

  it('bounds everything that is painted', () => {
    forEveryMap((_map, scene) => {
      const points = [
        ...cardsOf(scene).flatMap((card) => [card, { x: rightOf(card), y: bottomOf(card) }]),
        ...scene.arrows.flatMap(({ paths, head, mark, end }) => [
          end,
          ...[...paths, head ?? [], mark ?? []].flatMap((path) => flattenPath(path)),
        ]),
      ]
      expect(points.filter((point) => !isInside(point, scene.bounds, 1))).toEqual([])
    })
  })

  it('is the same every time', () => {
    forEveryMap((map, scene, style) => {
      expect(buildScene(map, measurer, style)).toEqual(scene)
    })
  })
})

/** Lines that end as one bend into each other: there their curves may touch by half a pixel. */
function isBeyondJoining(one: SceneArrow, other: SceneArrow): (piece: Piece) => boolean {
  const { end } = one
  if (end.x !== other.end.x || end.y !== other.end.y) return () => true
  return ({ from }) => Math.abs(from.x - end.x) + Math.abs(from.y - end.y) > 3 * spacing.corner
}

/** As it is asked for; undefined where it depends on more than the first premises. */
function inOrder(all: readonly Argument[], order: Style['order']): readonly Argument[] | undefined {
  if (order === 'newest') return [...all].sort((one, other) => other.createdAt - one.createdAt)
  if (order === 'size') return undefined
  return all
}

function firstCard(scene: Scene, arrow: SceneArrow): Box {
  const [premise] = arrow.premises
  return arrow.references.find(({ claim }) => claim === premise) ?? scene.claims.find(({ id }) => id === premise)!
}

describe('parts of a map', () => {
  it('stands in one column where it is laid out tall, its theses one under the other', () => {
    for (const slug of ['open-model-weights', 'school-uniforms'] as const) {
      const scene = buildScene(readSeedMap(slug), measurer, { aspect: 0.1 })
      expect(scene.bounds.width).toBeLessThan(1_200)
      expect(scene.claims.filter(({ role }) => role === 'thesis').every(({ x }) => x === scene.claims[0]!.x)).toBe(true)
    }
  })

  it('shows a whole map down to a depth, and nothing of what undercuts its last arguments', () => {
    const map = readSeedMap('open-model-weights')
    for (const depth of [0, 1, 2, 3]) {
      const scene = buildScene(map, measurer, { depth })
      expect(scene.claims.filter((claim) => claim.depth === 0).map(({ role }) => role)).toEqual(['thesis'])
      expect(Math.max(...scene.claims.map((claim) => claim.depth))).toBe(depth)
    }
  })

  it('shows a branch down to a depth, and counts what it hides', () => {
    fc.assert(
      fc.property(debates, fc.nat(), fc.nat(4), (map, pick, depth) => {
        const root = toRows(map).claims[pick % map.claims.size]!.id
        const scene = buildScene(map, measurer, { root, depth })
        const under = claimsUnder(map, root)
        expect(scene.claims[0]).toMatchObject({ id: root, depth: 0 })
        expect(scene.claims.every(({ id, depth: at }) => under.has(id) && at <= depth)).toBe(true)
        const shown = new Set(scene.claims.map(({ id }) => id))
        for (const claim of scene.claims.filter((candidate) => candidate.depth === depth)) {
          const hidden = [...claimsUnder(map, claim.id)].filter((id) => !shown.has(id))
          expect(claim.hiddenCount).toBe(hidden.length)
        }
      }),
    )
  })

  it('draws nothing under a collapsed claim, and shows what also stands elsewhere', () => {
    const map = sampleMap()
    const scene = buildScene(map, measurer, { collapsed: new Set(['cost' as ClaimId]) })
    expect(arrowOf(scene, 'a-shared-1' as ArgumentId)).toBeUndefined()
    expect(scene.claims.map(({ id }) => id)).toContain('shared')
  })

  it('names a claim where it argues once more, with the beginning of its text', () => {
    const scene = sceneOf(sampleMap())
    expect(arrowOf(scene, 'a-shared-2' as ArgumentId)!.references).toEqual([])
    const [reference] = arrowOf(scene, 'a-shared-1' as ArgumentId)!.references
    expect(reference).toMatchObject({ claim: 'shared', stance: 'pro', text: 'The claim shared is true.' })
    expect(reference!.lines[0]!.text).toBe('The claim shared is true.')
  })

  it('joins the lines of one stance before they reach the claim', () => {
    const scene = sceneOf(generateMap({ claims: 80, seed: 3 }))
    const ends = new Map<string, Set<string>>()
    for (const { conclusion, stance, end } of scene.arrows) {
      if (!('claim' in conclusion)) continue
      const key = `${conclusion.claim} ${stance}`
      ends.set(key, (ends.get(key) ?? new Set()).add(`${end.x} ${end.y}`))
    }
    expect([...ends.values()].every(({ size }) => size === 1)).toBe(true)
  })
})

describe('pinned claims', () => {
  const pinned = (map: DebateMap, id: string, x: number, y: number) =>
    mapFromRows(map.id, map.revision, map.details, { ...toRows(map), positions: [{ id: id as ClaimId, x, y }] })

  it('stand exactly where they were put, and away from the map move nothing but what is under them', () => {
    fc.assert(
      fc.property(debates, fc.nat(), fc.nat(1_000_000), fc.integer(), (map, pick, away, y) => {
        const { id } = toRows(map).claims[pick % map.claims.size]!
        const scene = sceneOf(map)
        const x = 2 * rightOf(scene.bounds) + away
        const before = new Map(scene.claims.map((claim) => [claim.id, claim]))
        const after = new Map(sceneOf(pinned(map, id, x, y)).claims.map((claim) => [claim.id, claim]))
        expect(after.get(id)).toMatchObject({ x, y, isPinned: true })
        const under = claimsUnder(map, id)
        for (const [other, claim] of after) {
          if (!under.has(other)) expect(claim).toMatchObject({ x: before.get(other)!.x, y: before.get(other)!.y })
        }
      }),
    )
  })

  it('keep their lines', () => {
    const scene = sceneOf(pinned(sampleMap(), 'cost', 3_000, 1_500))
    const arrow = arrowOf(scene, 'a-cost' as ArgumentId)!
    const ban = scene.claims.find(({ id }) => id === 'ban')!
    const cost = scene.claims.find(({ id }) => id === 'cost')!
    expect(arrow.isFree).toBe(true)
    expect(flattenPath(arrow.paths[0]!).at(-1)).toEqual({ x: cost.x, y: cost.y + Math.round(cost.height / 2) })
    expect(arrow.end.y).toBe(bottomOf(ban) + 2)
  })
})

describe('large and deep maps', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `c${index}`)
  const claims = ids.map((id, index) => sampleClaim(id, { thesis: index === 0, rank: index }))

  it('lays out a chain of ten thousand reasons', () => {
    const links = ids.slice(1).map((id, index) => sampleArgument(`a-${id}`, 'pro', [id], ids[index]!))
    expect(sceneOf(mapOf({ claims, arguments: links })).arrows).toHaveLength(9_999)
  })

  it('lays out ten thousand reasons for one claim', () => {
    const links = ids.slice(1).map((id, index) => sampleArgument(`a-${id}`, 'con', [id], 'c0', { rank: index }))
    const { bounds } = sceneOf(mapOf({ claims, arguments: links }))
    expect(bounds.width / bounds.height).toBeGreaterThan(0.5)
    expect(bounds.width / bounds.height).toBeLessThan(4)
  })

  it('lays out ten thousand undercuts, each of the one before', () => {
    const links = ids
      .slice(1)
      .map((id, index) => sampleArgument(`a-${id}`, 'con', [id], index === 0 ? 'c0' : `a-${ids[index]!}`))
    expect(sceneOf(mapOf({ claims, arguments: links })).claims).toHaveLength(10_000)
  })
})
