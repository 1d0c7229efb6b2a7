import { describe, expect, it } from 'vitest'
import { emptyMap, type DebateMap } from '../domain/debate-map'
import type { ClaimId, MapId } from '../domain/ids'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../tests/support/sample-map'
import { drawn } from '../../tests/support/open-workspace'
import { neighbour, type Direction } from './travel'

const step = (map: DebateMap, from: string | undefined, direction: Direction) =>
  neighbour({ map, scene: undefined }, from as ClaimId | undefined, direction)
const walk = (map: DebateMap, from: string, ...way: Direction[]) =>
  way.reduce<string | undefined>((at, direction) => step(map, at, direction), from)

describe('neighbour', () => {
  it('begins at the first thesis, else at the first claim, else nowhere', () => {
    expect(step(sampleMap(), undefined, 'left')).toBe('ban')
    expect(step(sampleMap(), 'gone', 'down')).toBe('ban')
    expect(step(mapOf({ claims: [sampleClaim('only')] }), undefined, 'down')).toBe('only')
    expect(step(emptyMap('empty' as MapId, { title: 'Empty', description: '' }), undefined, 'down')).toBeUndefined()
  })

  it('goes down to the first reason and up to the conclusion', () => {
    expect(walk(sampleMap(), 'ban', 'down')).toBe('harm')
    expect(walk(sampleMap(), 'ban', 'down', 'down')).toBe('study')
    expect(walk(sampleMap(), 'study', 'up', 'up')).toBe('ban')
    expect(step(sampleMap(), 'ban', 'up')).toBeUndefined()
    expect(step(sampleMap(), 'old', 'down')).toBeUndefined()
  })

  it('goes sideways among reasons, co-premises and undercuts of one claim, and there and back', () => {
    expect(walk(sampleMap(), 'harm', 'right')).toBe('cost')
    expect(walk(sampleMap(), 'harm', 'right', 'right')).toBe('shared')
    expect(walk(sampleMap(), 'harm', 'right', 'left')).toBe('harm')
    expect(walk(sampleMap(), 'study', 'right')).toBe('sound')
    expect(walk(sampleMap(), 'study', 'right', 'right')).toBe('old')
    expect(step(sampleMap(), 'harm', 'left')).toBeUndefined()
    expect(step(sampleMap(), 'old', 'right')).toBeUndefined()
  })

  it('goes from an undercut up to the claim that it is about in the end', () => {
    expect(step(sampleMap(), 'old', 'up')).toBe('harm')
  })

  it('goes sideways among theses', () => {
    const map = mapOf({ claims: ['one', 'two'].map((id, rank) => sampleClaim(id, { thesis: true, rank })) })
    expect([step(map, 'one', 'right'), step(map, 'two', 'left'), step(map, 'two', 'right')]).toEqual([
      'two',
      'one',
      undefined,
    ])
  })

  it('reaches every claim that argues about a thesis, by arrow keys alone', () => {
    const map = sampleMap()
    const reached = new Set<string>()
    const from = ['ban']
    for (const at of from) {
      reached.add(at)
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = step(map, at, direction)
        if (next && !reached.has(next)) from.push(next)
      }
    }
    expect([...reached].sort()).toEqual(['ban', 'cost', 'harm', 'old', 'shared', 'sound', 'study'])
  })

  it('survives a circle', () => {
    const map = mapOf({
      claims: ['one', 'two'].map((id, rank) => sampleClaim(id, { rank })),
      arguments: [sampleArgument('a-1', 'pro', ['one'], 'two'), sampleArgument('a-2', 'con', ['two'], 'one')],
    })
    expect(walk(map, 'one', 'down', 'down', 'down')).toBe('two')
    expect(walk(map, 'one', 'up', 'up', 'up')).toBe('two')
  })
})

describe('neighbour on the graph', () => {
  /** Against, for, for, against by rank: those for stand at the left. */
  const map = mapOf({
    claims: [sampleClaim('top', { thesis: true }), ...['a', 'b', 'c', 'd'].map((id) => sampleClaim(id))],
    arguments: (['con', 'pro', 'pro', 'con'] as const).map((stance, rank) =>
      sampleArgument(`n-${rank}`, stance, ['abcd'[rank]!], 'top', { rank }),
    ),
  })
  const scene = drawn(map)
  const on = (from: string, direction: Direction) => neighbour({ map, scene }, from as ClaimId, direction)

  it('goes down to the first reason for, and from there to the right on the screen and back, up to the ends', () => {
    const way = ['b']
    expect(on('top', 'down')).toBe('b')
    for (let at = on('b', 'right'); at; at = on(at, 'right')) way.push(at)
    expect(way).toEqual(['b', 'c', 'a', 'd'])
    const lefts = way.map((id) => scene.boxOf(id as ClaimId)!.x)
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other))
    expect(way.map((id) => on(id, 'left'))).toEqual([undefined, 'b', 'c', 'a'])
    expect(way.map((id) => on(id, 'up'))).toEqual(['top', 'top', 'top', 'top'])
  })

  it('follows what a person has put elsewhere', () => {
    const moved = mapOf({
      claims: [...map.claims.values()],
      arguments: [...map.arguments.values()],
      positions: [{ id: 'd', x: -3_000, y: 400 }],
    })
    const shown = { map: moved, scene: drawn(moved) }
    expect(neighbour(shown, 'top' as ClaimId, 'down')).toBe('d')
    expect(neighbour(shown, 'd' as ClaimId, 'right')).toBe('b')
  })

  it('goes down a stack from the top, however far its cards stand apart sideways', () => {
    const wide = mapOf({
      claims: ['top', 'a', 'b', 'c', 'b1', 'b2', 'a1'].map((id) => sampleClaim(id, { thesis: id === 'top' })),
      arguments: [
        sampleArgument('s-1', 'pro', ['a'], 'top', { rank: 0 }),
        sampleArgument('s-2', 'pro', ['b'], 'top', { rank: 1 }),
        sampleArgument('s-3', 'con', ['c'], 'top', { rank: 0.5 }),
        sampleArgument('s-4', 'pro', ['b1', 'b2'], 'b'),
        sampleArgument('s-5', 'pro', ['a1'], 'a'),
      ],
    })
    const stacked = { map: wide, scene: drawn(wide) }
    const boxes = ['a', 'b'].map((id) => stacked.scene.boxOf(id as ClaimId)!)
    expect(boxes[1]!.x).toBeLessThan(boxes[0]!.x)
    expect(boxes[1]!.y).toBeGreaterThan(boxes[0]!.y + boxes[0]!.height)
    expect(neighbour(stacked, 'top' as ClaimId, 'down')).toBe('a')
    expect(neighbour(stacked, 'a' as ClaimId, 'right')).toBe('b')
    expect(neighbour(stacked, 'b' as ClaimId, 'right')).toBe('c')
  })
})
