import { describe, expect, it } from 'vitest'
import { emptyMap, type DebateMap } from '../domain/debate-map'
import type { ClaimId, MapId } from '../domain/ids'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../tests/support/sample-map'
import { neighbour, type Direction } from './travel'

const step = (map: DebateMap, from: string | undefined, direction: Direction) =>
  neighbour(map, from as ClaimId | undefined, direction)
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
