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

  it('goes down to the first reason for, along its column, to the column beside, and up to the conclusion', () => {
    const boxes = ['b', 'c', 'a', 'd'].map((id) => scene.boxOf(id as ClaimId)!)
    expect(boxes.map(({ x }) => x === boxes[0]!.x)).toEqual([true, true, false, false])
    expect([on('top', 'down'), on('b', 'down'), on('c', 'down')]).toEqual(['b', 'c', undefined])
    expect([on('c', 'up'), on('b', 'up'), on('d', 'up'), on('a', 'up')]).toEqual(['b', 'top', 'a', 'top'])
    expect([on('b', 'right'), on('c', 'right'), on('a', 'right')]).toEqual(['a', 'd', undefined])
    expect([on('a', 'left'), on('d', 'left'), on('b', 'left')]).toEqual(['b', 'c', undefined])
  })

  it('follows what a person has put elsewhere', () => {
    const moved = mapOf({
      claims: [...map.claims.values()],
      arguments: [...map.arguments.values()],
      positions: [{ id: 'd', x: -3_000, y: 400 }],
    })
    const shown = { map: moved, scene: drawn(moved) }
    expect(neighbour(shown, 'top' as ClaimId, 'down')).toBe('d')
    expect(['b', 'c']).toContain(neighbour(shown, 'd' as ClaimId, 'right'))
  })

  describe('where reasons stand in a column', () => {
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
    const way = (from: string, ...directions: Direction[]) =>
      directions.reduce<string | undefined>((at, one) => neighbour(stacked, at as ClaimId | undefined, one), from)

    it('goes down to the reasons of the upper one, from there to the lower one, and up again', () => {
      const boxes = ['a', 'b'].map((id) => stacked.scene.boxOf(id as ClaimId)!)
      expect(boxes[1]!.x).toBeLessThan(boxes[0]!.x)
      expect(boxes[1]!.y).toBeGreaterThan(boxes[0]!.y + boxes[0]!.height)
      expect([way('top', 'down'), way('a', 'down'), way('a1', 'down')]).toEqual(['a', 'a1', 'b'])
      expect([way('b', 'up'), way('a', 'up'), way('a1', 'up')]).toEqual(['a', 'top', 'a'])
    })

    it('goes sideways to another column, and nowhere where there is none', () => {
      expect([way('a', 'right'), way('b', 'right'), way('a', 'left')]).toEqual(['c', 'c', undefined])
      expect(['a', 'b']).toContain(way('c', 'left'))
    })

    it('goes from leaf to leaf', () => {
      const leaves = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
      const map = mapOf({
        claims: ['top', ...leaves].map((id) => sampleClaim(id, { thesis: id === 'top' })),
        arguments: leaves.map((id, rank) => sampleArgument(`l-${id}`, 'pro', [id], 'top', { rank })),
      })
      const scene = drawn(map)
      const at = (id: string) => scene.boxOf(id as ClaimId)!
      const beneath = leaves.find((id) => at(id).x === at('one').x && at(id).y > at('one').y)
      const step = (from: string, direction: Direction) => neighbour({ map, scene }, from as ClaimId, direction)
      const next = step('one', 'down')
      expect(beneath).toBeDefined()
      expect([next, step(next!, 'up'), step('one', 'up')]).toEqual([beneath, 'one', 'top'])
    })
  })

  it('is turned on a map that grows to the right', () => {
    const scene = drawn(map, { direction: 'right' })
    const step = (from: string, direction: Direction) =>
      neighbour({ map, scene, grows: 'right' }, from as ClaimId, direction)
    expect(step('top', 'right')).toBe('b')
    expect(step('b', 'left')).toBe('top')
    const order = ['a', 'b', 'c', 'd'].sort(
      (one, other) => scene.boxOf(one as ClaimId)!.y - scene.boxOf(other as ClaimId)!.y,
    )
    expect(order.map((id) => step(id, 'down'))).toEqual([...order.slice(1), undefined])
    expect(order.map((id) => step(id, 'up'))).toEqual([undefined, ...order.slice(0, -1)])
  })

  it('leads around a thesis to what is nearest that way, and back', () => {
    const scene = drawn(map, { direction: 'radial' })
    const step = (from: string, direction: Direction) =>
      neighbour({ map, scene, grows: 'radial' }, from as ClaimId, direction)
    const back = { up: 'down', down: 'up', left: 'right', right: 'left' } as const
    const found = (['up', 'down', 'left', 'right'] as const).flatMap((direction) => {
      const next = step('top', direction)
      return next ? [[next, step(next, back[direction])]] : []
    })
    expect(found.length).toBeGreaterThan(1)
    for (const [next, home] of found) expect(home, next).toBe('top')
  })
})
