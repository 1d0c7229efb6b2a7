/** Maps that nobody would draw, in every way in which a map can be shown: no crash, nothing over anything, no absurd size. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { generateMap } from '@/seed/generate-map'
import { mapOf, sampleArgument, sampleClaim } from '@/tests/support/sample-map'
import { starMap } from '@/tests/support/star-map'
import { cardsOf, findCutCards, findOverlaps, isInside, piecesOf } from '@/tests/support/scene-geometry'
import type { DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import { readSeedMap } from '../../seed/seed-maps'
import { buildScene } from './build-scene'
import type { Typesetter } from './measure'
import type { Scene } from './scene'
import { sceneDirections, type SceneOptions } from './scene-options'

const measurer: Typesetter = { say: sayIn('en'), width: (text) => text.length * 6.5 }

const styles: readonly SceneOptions[] = sceneDirections.flatMap((direction) =>
  [false, true].map((isCompact) => ({ direction, isCompact })),
)

const named = (count: number, prefix = 'c') => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

function chain(count: number): DebateMap {
  const ids = named(count)
  return mapOf({
    claims: ids.map((id, rank) => sampleClaim(id, { rank, thesis: rank === 0 })),
    arguments: ids.slice(1).map((id, index) => sampleArgument(`a-${id}`, index % 2 ? 'pro' : 'con', [id], ids[index]!)),
  })
}

/** Each claim argues for the next, the last for the first; none is a thesis. */
function ring(count: number): DebateMap {
  const ids = named(count)
  return mapOf({
    claims: ids.map((id, rank) => sampleClaim(id, { rank })),
    arguments: ids.map((id, index) => sampleArgument(`a-${id}`, 'pro', [id], ids[(index + 1) % count]!)),
  })
}

/** Each claim argues for or against each other. */
function tangle(count: number): DebateMap {
  const ids = named(count)
  return mapOf({
    claims: ids.map((id, rank) => sampleClaim(id, { rank, thesis: rank === 0 })),
    arguments: ids.flatMap((id, from) =>
      ids
        .filter((other) => other !== id)
        .map((other, to) => sampleArgument(`a-${id}-${other}`, (from + to) % 2 ? 'pro' : 'con', [id], other)),
    ),
  })
}

function theses(count: number): DebateMap {
  const heads = named(count, 't')
  const reasons = named(2 * count)
  return mapOf({
    claims: [
      ...heads.map((id, rank) => sampleClaim(id, { rank, thesis: true })),
      ...reasons.map((id, rank) => sampleClaim(id, { rank })),
    ],
    arguments: reasons.map((id, index) =>
      sampleArgument(`a-${id}`, index % 2 ? 'pro' : 'con', [id], heads[index % count]!),
    ),
  })
}

/** A thesis with some single reasons, and one under which nearly everything stands, in branches of about a size. */
function heavyBranch(branches: number, each: number): DebateMap {
  const single = named(5, 'single')
  const heads = named(branches, 'head')
  const rest = heads.flatMap((head) => named(each, `${head}-`).map((id, index) => ({ id, on: index < 3 ? head : '' })))
  const on = ({ id, on: head }: (typeof rest)[number]) => head || id.replace(/\d+$/, (at) => `${Math.floor(+at / 2)}`)
  return mapOf({
    claims: ['thesis', 'heavy', ...single, ...heads, ...rest.map(({ id }) => id)].map((id, rank) =>
      sampleClaim(id, { rank, thesis: rank === 0, text: `${id} says about as much as a claim in a debate does say.` }),
    ),
    arguments: [
      ...['heavy', ...single].map((id, rank) =>
        sampleArgument(`a-${id}`, rank % 2 ? 'con' : 'pro', [id], 'thesis', { rank }),
      ),
      ...heads.map((id, rank) => sampleArgument(`a-${id}`, rank % 3 ? 'pro' : 'con', [id], 'heavy', { rank })),
      ...rest.map((part, rank) =>
        sampleArgument(`a-${part.id}`, rank % 2 ? 'con' : 'pro', [part.id], on(part), { rank }),
      ),
    ],
  })
}

/** One argument from many premises, undercut by another from as many. */
function coPremises(count: number): DebateMap {
  const [one, other] = [named(count), named(count, 'd')]
  return mapOf({
    claims: [
      sampleClaim('thesis', { thesis: true }),
      ...[...one, ...other].map((id, rank) => sampleClaim(id, { rank })),
    ],
    arguments: [sampleArgument('a-one', 'pro', one, 'thesis'), sampleArgument('a-other', 'con', other, 'a-one')],
  })
}

/** A thesis with reasons of which each says such a text. */
function saying(text: string): DebateMap {
  const map = starMap(5)
  return mapOf({
    claims: [...map.claims.values()].map((claim) => ({ ...claim, text })),
    arguments: [...map.arguments.values()],
  })
}

const hardMaps: Readonly<Record<string, () => DebateMap>> = {
  'an empty map': () => mapOf({}),
  'one claim': () => mapOf({ claims: [sampleClaim('only')] }),
  'one thesis': () => mapOf({ claims: [sampleClaim('only', { thesis: true })] }),
  'a claim that argues for itself through another': () => ring(2),
  'a text of 500 W’s': () => saying('W'.repeat(500)),
  'one word that cannot be broken': () => saying('Donaudampfschifffahrt'.repeat(20)),
  emoji: () => saying('👩‍👩‍👧‍👦🏳️‍🌈 '.repeat(30)),
  Arabic: () => saying('الحرية مسؤولية '.repeat(25)),
  'a star of 5,000 reasons': () => starMap(5_000),
  'a chain of 2,000 reasons': () => chain(2_000),
  'a circle of 500': () => ring(500),
  'everything for or against everything': () => tangle(24),
  'one branch that holds nearly everything': () => heavyBranch(8, 14),
  'a hundred theses': () => theses(100),
  'twenty co-premises, undercut by twenty': () => coPremises(20),
}

describe.each(Object.entries(hardMaps))('%s', (_name, make) => {
  const map = make()

  it.each(styles)('is drawn whole, growing $direction, compact: $isCompact', (style) => {
    const scene = buildScene(map, measurer, style)
    expect(scene.claims).toHaveLength(map.claims.size)
    expect(scene.arrows).toHaveLength(map.arguments.size)
    expectSound(scene)
  })
})

function expectSound(scene: Scene): void {
  const { claims, arrows, bounds } = scene
  const cards = cardsOf(scene)
  expect(findOverlaps(cards).map(([one, other]) => `${one.name} and ${other.name}`)).toEqual([])
  const points = arrows.flatMap((arrow) => piecesOf(arrow).map(({ to }) => to))
  expect([...cards, ...points].filter((point) => !isInside(point, bounds, 0))).toEqual([])
  // Even a chain, or a list, takes no more than a card and its gaps for each.
  const room = 700 * (claims.length + arrows.length + 2)
  expect(bounds.width + bounds.height).toBeLessThan(room)
  if (arrows.length > 600) return
  expect(
    arrows.flatMap((arrow) => findCutCards(arrow, cards).map(({ name }) => `${arrow.argumentId} ${name}`)),
  ).toEqual([])
}

/** Where the thesis stands in its map, from 0 at the left and top to 1. */
function placeOfThesis({ claims, bounds }: Scene): { x: number; y: number } {
  const { x, y, width, height } = claims.find(({ role }) => role === 'thesis')!
  return { x: (x + width / 2 - bounds.x) / bounds.width, y: (y + height / 2 - bounds.y) / bounds.height }
}

describe('the shape of a map', () => {
  const maps = {
    'one heavy branch': () => heavyBranch(8, 14),
    'a smaller heavy branch': () => heavyBranch(6, 8),
    'a seeded debate': () => readSeedMap('open-model-weights'),
  }

  it.each(Object.entries(maps))('has the thesis of %s in the middle where it grows to all sides', (_name, make) => {
    const scene = buildScene(make(), measurer, { direction: 'radial' })
    const { x, y } = placeOfThesis(scene)
    expect(Math.abs(x - 0.5)).toBeLessThan(0.2)
    expect(Math.abs(y - 0.5)).toBeLessThan(0.2)
    expect(scene.bounds.width / scene.bounds.height).toBeGreaterThan(0.7)
    expect(scene.bounds.width / scene.bounds.height).toBeLessThan(3.2)
  })

  it.each([
    ...Object.entries(maps),
    ...[100, 300, 1_000].map((claims) => [`${claims} claims`, () => generateMap({ claims, seed: 1 })] as const),
  ])('is no tower where %s grow to the right', (_name, make) => {
    const scene = buildScene(make(), measurer, { direction: 'right' })
    expect(scene.bounds.width / scene.bounds.height).toBeGreaterThan(0.8)
    expect(scene.bounds.width / scene.bounds.height).toBeLessThan(3.2)
    expect(Math.abs(placeOfThesis(scene).y - 0.5)).toBeLessThan(0.25)
  })

  it('has no thesis far at the side of what it gathers, however its reasons for and against differ', () => {
    for (const stance of ['pro', 'con'] as const) {
      const ids = named(40)
      const map = mapOf({
        claims: [sampleClaim('thesis', { thesis: true }), ...ids.map((id, rank) => sampleClaim(id, { rank }))],
        arguments: ids.map((id, rank) =>
          sampleArgument(`a-${id}`, rank < 39 ? stance : 'pro', [id], 'thesis', { rank }),
        ),
      })
      const scene = buildScene(map, measurer)
      expectSound(scene)
      expect(Math.abs(placeOfThesis(scene).x - 0.5)).toBeLessThan(0.3)
    }
  })
})

describe('a large debate', () => {
  it('is drawn without anything over anything in every direction', () => {
    const maps = fc.record({ claims: fc.integer({ min: 150, max: 400 }), seed: fc.nat(100_000) })
    fc.assert(
      fc.property(maps, fc.constantFrom(...styles), (options, style) =>
        expectSound(buildScene(generateMap(options), measurer, style)),
      ),
      { numRuns: 30 },
    )
  })

  it('tells of each claim how much stands beneath it, whatever is open', () => {
    const map = generateMap({ claims: 120, seed: 8 })
    const whole = buildScene(map, measurer)
    const sizes = new Map(whole.claims.map(({ id, size }) => [id, size]))
    const beneath = new Map<ClaimId, number>()
    for (const { id, parent } of [...whole.claims].sort((one, other) => other.depth - one.depth)) {
      if (parent) beneath.set(parent, (beneath.get(parent) ?? 0) + (beneath.get(id) ?? 0) + 1)
    }
    for (const [id, size] of sizes) expect(size).toBe(beneath.get(id) ?? 0)
    for (const { id, size } of buildScene(map, measurer, { depth: 2 }).claims) expect(size).toBe(sizes.get(id))
  })

  it('says of a closed claim how many of the claims beneath it are for it and how many against', () => {
    const scene = buildScene(generateMap({ claims: 120, seed: 8 }), measurer, { depth: 1 })
    const closed = scene.claims.filter(({ hiddenCount }) => hiddenCount > 0)
    expect(closed.length).toBeGreaterThan(0)
    for (const { hidden, hiddenCount, footer } of closed) {
      expect(hidden.pro + hidden.con).toBe(hiddenCount)
      expect(footer.at(-1)!.text).toContain(`${hiddenCount} more`)
      if (hidden.con > 0) expect(footer.at(-1)!.text).toContain(`${hidden.con} against`)
    }
  })
})

it.each(['down', 'right'] as const)('a hundred theses stand in rows and not in one line, grown %s', (direction) => {
  const { width, height } = buildScene(theses(100), measurer, { direction }).bounds
  expect(width / height).toBeGreaterThan(0.6)
  expect(width / height).toBeLessThan(4)
})
