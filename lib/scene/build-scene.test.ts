/** What holds for the scene of every map: of generated debates, and of whatever random operations leave behind. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation, parseOperation } from '@/lib/operations/registry'
import { generateMap } from '@/seed/generate-map'
import { contextOf } from '@/tests/support/prove-operation'
import { arbitraryChoices, choosingFrom, randomOperation } from '@/tests/support/random-operation'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '@/tests/support/sample-map'
import { claimsUnder } from '../domain/branch'
import { argumentsOn, emptyMap, mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import type { ArgumentId, ClaimId, MapId } from '../domain/ids'
import { arrowOf, buildScene } from './build-scene'
import type { TextMeasurer } from './measure'
import { flattenPath, type Point } from './path'
import type { Box, Scene, SceneArrow } from './scene'

const measurer: TextMeasurer = { width: (text) => text.length * 6.5 }
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

function forEveryMap(check: (map: DebateMap, scene: Scene) => void): void {
  fc.assert(fc.property(fc.oneof(debates, tangles), (map) => check(map, sceneOf(map))))
}

interface Card extends Box {
  readonly name: string
}

/** Claims, and the small cards that name them elsewhere. */
function cardsOf(scene: Scene): Card[] {
  const references = scene.arrows.flatMap(({ argumentId, references }) =>
    references.map((box) => ({ ...box, name: `${argumentId} names ${box.claim}` })),
  )
  return [...scene.claims.map((claim) => ({ ...claim, name: claim.id })), ...references]
}

const right = (box: Box) => box.x + box.width
const bottom = (box: Box) => box.y + box.height

function isInside(point: Point, box: Box, margin: number): boolean {
  return (
    point.x > box.x + margin &&
    point.x < right(box) - margin &&
    point.y > box.y + margin &&
    point.y < bottom(box) - margin
  )
}

interface Piece {
  readonly from: Point
  readonly to: Point
}

function piecesOf(arrow: SceneArrow): Piece[] {
  return arrow.paths.flatMap((path) => {
    const points = flattenPath(path)
    return points.slice(1).map((to, index) => ({ from: points[index]!, to }))
  })
}

function distance({ x, y }: Point, { from, to }: Piece): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length))
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy)
}

function areCrossing(one: Piece, other: Piece): boolean {
  const turn = ({ from, to }: Piece, { x, y }: Point) =>
    Math.sign(Math.round(((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) * 100))
  return turn(one, other.from) * turn(one, other.to) < 0 && turn(other, one.from) * turn(other, one.to) < 0
}

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
      const cards = cardsOf(scene)
      const overlaps = cards.flatMap((one, index) =>
        cards
          .slice(index + 1)
          .filter(
            (other) => one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one),
          )
          .map((other) => `${one.name} and ${other.name}`),
      )
      expect(overlaps).toEqual([])
    })
  })

  it('leads every line from its premises to its conclusion', () => {
    forEveryMap((_map, scene) => {
      const cards = new Map(scene.claims.map((claim) => [claim.id, claim]))
      for (const arrow of scene.arrows) {
        const ends = arrow.paths.flatMap((path) => {
          const points = flattenPath(path)
          return [points[0]!, points.at(-1)!]
        })
        for (const premise of arrow.premises) {
          const card = arrow.references.find(({ claim }) => claim === premise) ?? cards.get(premise)!
          const grown = { x: card.x - 1, y: card.y - 1, width: card.width + 2, height: card.height + 2 }
          expect(ends.some((end) => isInside(end, grown, 0) && !isInside(end, card, 1))).toBe(true)
        }
        if ('claim' in arrow.conclusion) {
          const card = cards.get(arrow.conclusion.claim)!
          expect(arrow.end.y).toBeCloseTo(bottom(card) + 2)
          expect(arrow.end.x).toBeGreaterThan(card.x)
          expect(arrow.end.x).toBeLessThan(right(card))
        } else {
          const target = arrowOf(scene, arrow.conclusion.argument)!
          expect(Math.min(...piecesOf(target).map((piece) => distance(arrow.end, piece)))).toBeLessThan(1)
        }
      }
    })
  })

  it('leads no line through a card', () => {
    forEveryMap((_map, scene) => {
      const cards = cardsOf(scene)
      for (const arrow of scene.arrows) {
        for (const path of arrow.paths) {
          for (const point of flattenPath(path, 3)) {
            expect(cards.filter((card) => isInside(point, card, 1)).map(({ name }) => name)).toEqual([])
          }
        }
        for (const { from, to } of piecesOf(arrow)) {
          const line = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) }
          const box = { ...line, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }
          if (box.width > 0.5 && box.height > 0.5) continue
          const hit = cards.filter(
            (card) =>
              box.x < right(card) - 1 &&
              right(box) > card.x + 1 &&
              box.y < bottom(card) - 1 &&
              bottom(box) > card.y + 1,
          )
          expect(hit.map(({ name }) => name)).toEqual([])
        }
      }
    })
  })

  it('lets no two lines cross', () => {
    forEveryMap((_map, scene) => {
      const lines = scene.arrows.map((arrow) => ({ arrow, pieces: piecesOf(arrow) }))
      const crossings = lines.flatMap((one, index) =>
        lines
          .slice(index + 1)
          .filter((other) => one.pieces.some((piece) => other.pieces.some((another) => areCrossing(piece, another))))
          .map((other) => `${one.arrow.argumentId} and ${other.arrow.argumentId}`),
      )
      expect(crossings).toEqual([])
    })
  })

  it('puts reasons in order: those for before those against, then by rank, from left to right or downwards', () => {
    forEveryMap((map, scene) => {
      const starts = new Map(scene.arrows.map((arrow) => [arrow.argumentId, firstCard(scene, arrow)]))
      for (const { id } of map.claims.values()) {
        const all = argumentsOn(map, { claim: id })
        const ordered = [
          ...all.filter(({ stance }) => stance === 'pro'),
          ...all.filter(({ stance }) => stance === 'con'),
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
        ...cardsOf(scene).flatMap((card) => [card, { x: right(card), y: bottom(card) }]),
        ...scene.arrows.flatMap(({ paths, head, mark, end }) => [
          end,
          ...[...paths, head ?? [], mark ?? []].flatMap((path) => flattenPath(path)),
        ]),
      ]
      expect(points.filter((point) => !isInside(point, scene.bounds, 1))).toEqual([])
    })
  })

  it('is the same every time', () => {
    forEveryMap((map, scene) => {
      expect(sceneOf(map)).toEqual(scene)
    })
  })
})

function firstCard(scene: Scene, arrow: SceneArrow): Box {
  const [premise] = arrow.premises
  return arrow.references.find(({ claim }) => claim === premise) ?? scene.claims.find(({ id }) => id === premise)!
}

describe('parts of a map', () => {
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

  it('stand exactly where they were put, and move nothing but what is under them', () => {
    fc.assert(
      fc.property(debates, fc.nat(), fc.integer(), fc.integer(), (map, pick, x, y) => {
        const { id } = toRows(map).claims[pick % map.claims.size]!
        const before = new Map(sceneOf(map).claims.map((claim) => [claim.id, claim]))
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
    expect(flattenPath(arrow.paths[0]!)[0]).toEqual({ x: cost.x + cost.width / 2, y: cost.y })
    expect(arrow.end.y).toBe(bottom(ban) + 2)
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
