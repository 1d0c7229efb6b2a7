import { describe, expect, it } from 'vitest'
import type { Change } from './change'
import { applyChanges, type DebateMap } from './debate-map'
import type { ClaimId, SourceId } from './ids'
import { findBroken, listBroken } from './invariants'
import { limits } from './limits'
import { PersistentMap } from './persistent-map'
import {
  mapOf,
  sampleArgument,
  sampleCitation,
  sampleClaim,
  sampleMap,
  sampleSource,
} from '../../tests/support/sample-map'

const claims = ['x', 'y', 'z'].map((id) => sampleClaim(id))
const codes = (map: DebateMap) => listBroken(map).map(({ code }) => code)

/** Claims to be that large, without the parts. */
function ofSize<Key extends string, Part>(size: number): PersistentMap<Key, Part> {
  const empty = Object.create(PersistentMap.prototype) as PersistentMap<Key, Part>
  return Object.assign(empty, { size })
}

function removing(map: DebateMap, table: 'claim' | 'argument' | 'source', id: string) {
  const rows: Readonly<Record<string, PersistentMap<string, object>>> = {
    claim: map.claims,
    argument: map.arguments,
    source: map.sources,
  }
  const change = { table, id, before: rows[table]?.get(id) ?? null, after: null } as Change
  return findBroken(applyChanges(map, [change], map.revision + 1), [change])
}

describe('invariants', () => {
  it('[INV1] an argument has premises, each on the map, none twice, and not too many', () => {
    const one = (premises: string[]) =>
      codes(mapOf({ claims, arguments: [sampleArgument('a-1', 'pro', premises, 'x')] }))
    expect(one([])).toEqual(['last-premise'])
    expect(one(['y', 'gone'])).toEqual(['claim-not-found'])
    expect(one(['y', 'z', 'y'])).toEqual(['premise-twice'])
    expect(one(Array.from({ length: limits.premises + 1 }, (_, index) => `p${index}`))).toEqual(['limit-reached'])
    expect(one(['y', 'z'])).toEqual([])
  })

  it('[INV2] a conclusion is on the map', () => {
    const one = (conclusion: string) =>
      codes(mapOf({ claims, arguments: [sampleArgument('a-1', 'pro', ['y'], conclusion)] }))
    expect(one('gone')).toEqual(['claim-not-found'])
    expect(one('a-gone')).toEqual(['argument-not-found'])
  })

  it('[INV3] no argument argues from a claim to the same claim', () => {
    expect(codes(mapOf({ claims, arguments: [sampleArgument('a-1', 'pro', ['y', 'x'], 'x')] }))).toEqual([
      'own-conclusion',
    ])
  })

  it('[INV4] undercuts make no circle', () => {
    const ring = ['a-1', 'a-2', 'a-3'].map((id, index, all) =>
      sampleArgument(id, 'con', ['x'], all[(index + 1) % all.length] ?? ''),
    )
    expect(codes(mapOf({ claims, arguments: ring }))).toEqual(['argument-cycle', 'argument-cycle', 'argument-cycle'])
    const tail = sampleArgument('a-0', 'con', ['x'], 'a-1')
    expect(codes(mapOf({ claims, arguments: [tail, ...ring] }))).toHaveLength(4)
    expect(codes(mapOf({ claims, arguments: [sampleArgument('a-1', 'con', ['x'], 'a-1')] }))).toEqual([
      'argument-cycle',
    ])
  })

  it('[INV5] a citation ties a claim to a source, and a claim has not too many', () => {
    const sources = [sampleSource('s')]
    const citing = (...citations: ReturnType<typeof sampleCitation>[]) => codes(mapOf({ claims, sources, citations }))
    expect(citing(sampleCitation('c', 'gone', 's'))).toEqual(['claim-not-found'])
    expect(citing(sampleCitation('c', 'x', 'gone'))).toEqual(['source-not-found'])
    const many = Array.from({ length: limits.citationsPerClaim }, (_, index) => sampleCitation(`c${index}`, 'x', 's'))
    expect(citing(...many)).toEqual([])
    expect(citing(...many, sampleCitation('one-more', 'x', 's'))).toContain('limit-reached')
  })

  it('[INV6] a pin belongs to a claim', () => {
    expect(codes(mapOf({ claims, positions: [{ id: 'gone', x: 0, y: 0 }] }))).toEqual(['claim-not-found'])
  })

  it('[INV7] a map has a largest size', () => {
    const full = (size: number) => Array.from({ length: size }, (_, index) => sampleSource(`s${index}`))
    expect(codes(mapOf({ sources: full(limits.sourcesPerMap) }))).toEqual([])
    const map = mapOf({ sources: full(limits.sourcesPerMap + 1) })
    expect(listBroken(map)).toEqual([{ code: 'limit-reached', what: 'sources', limit: limits.sourcesPerMap }])
    expect(findBroken(map, [])).toMatchObject({ what: 'sources' })
    expect(findBroken({ ...sampleMap(), claims: ofSize(60_000) }, [])).toMatchObject({ what: 'claims' })
    expect(findBroken({ ...sampleMap(), arguments: ofSize(1e6) }, [])).toMatchObject({ what: 'arguments' })
  })

  it('[INV2] [INV5] [INV6] nothing that is pointed at can be removed', () => {
    const map = sampleMap()
    for (const id of ['ban', 'harm', 'study', 'sound', 'shared'])
      expect(removing(map, 'claim', id)).toEqual({ code: 'built-upon', table: 'claim', id })
    expect(removing(map, 'argument', 'a-study')).toMatchObject({ code: 'built-upon', table: 'argument' })
    expect(removing(map, 'source', 'paper')).toMatchObject({ code: 'built-upon', table: 'source' })
    for (const [table, id] of [
      ['claim', 'loose'],
      ['argument', 'a-old'],
    ] as const)
      expect(removing(map, table, id)).toBeUndefined()
    expect(removing(mapOf({ claims, positions: [{ id: 'x', x: 0, y: 0 }] }), 'claim', 'x')).toBeDefined()
  })

  it('[INV8] the indexes follow each change of a row', () => {
    const map = sampleMap()
    expect(map.argumentsByPremise.get('shared' as ClaimId)).toEqual(['a-shared-1', 'a-shared-2'])
    expect(map.citationsBySource.get('paper' as SourceId)).toEqual(['c2'])
    expect(listBroken(map)).toEqual([])
  })
})
