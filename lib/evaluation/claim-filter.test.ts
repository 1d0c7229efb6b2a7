import { describe, expect, it } from 'vitest'
import { claimsUnder } from '../domain/branch'
import type { Argument } from '../domain/argument'
import { getArgument, thesesOf } from '../domain/debate-map'
import type { ActorId, ClaimId, SourceId } from '../domain/ids'
import { generateMap } from '../../seed/generate-map'
import {
  mapOf,
  sampleArgument,
  sampleCitation,
  sampleClaim,
  sampleMap,
  sampleSource,
} from '../../tests/support/sample-map'
import { emptyFilter, filterChoices, isEmptyFilter, keptClaims, matchingClaims, type ClaimFilter } from './claim-filter'

const find = (filter: Partial<ClaimFilter>, map = sampleMap()) =>
  [...matchingClaims(map, { ...emptyFilter, ...filter })].sort()
const ids = (...names: string[]) => new Set(names as ClaimId[])

describe('a filter', () => {
  it('finds claims by tag, author, source and part', () => {
    expect(find({ tags: ['law'] })).toEqual(['ban'])
    expect(find({ authors: ['ben' as ActorId] })).toEqual(['shared'])
    expect(find({ sources: ['report' as SourceId] })).toEqual(['harm'])
    expect(find({ parts: ['thesis'] })).toEqual(['ban'])
    expect(find({ parts: ['con'] })).toEqual(['cost', 'old'])
    expect(find({ parts: ['pro'] })).toEqual(['harm', 'shared', 'sound', 'study'])
    expect(find({ parts: ['loose'] })).toEqual(['loose'])
  })

  it('finds an author also where they only edited', () => {
    const map = mapOf({ claims: [sampleClaim('one', { editedBy: 'ben' as ActorId }), sampleClaim('two')] })
    expect(find({ authors: ['ben' as ActorId] }, map)).toEqual(['one'])
  })

  it('takes any value of one criterion, and holds all criteria at once', () => {
    expect(find({ parts: ['thesis', 'loose'] })).toEqual(['ban', 'loose'])
    expect(find({ parts: ['pro'], authors: ['ben' as ActorId] })).toEqual(['shared'])
    expect(find({ parts: ['con'], authors: ['ben' as ActorId] })).toEqual([])
  })

  it('finds everything where it says nothing', () => {
    expect(isEmptyFilter(emptyFilter)).toBe(true)
    expect(isEmptyFilter({ ...emptyFilter, states: ['unanswered'] })).toBe(false)
    expect(find({})).toHaveLength(8)
  })
})

describe('unanswered', () => {
  const argued = mapOf({
    claims: ['thesis', 'attacked', 'undercut', 'open', 'backed', 'reply', 'step', 'reason'].map((id) =>
      sampleClaim(id, { thesis: id === 'thesis' }),
    ),
    arguments: [
      sampleArgument('a-1', 'con', ['attacked'], 'thesis'),
      sampleArgument('a-2', 'con', ['undercut'], 'thesis'),
      sampleArgument('a-3', 'con', ['open'], 'thesis'),
      sampleArgument('a-4', 'con', ['backed'], 'thesis'),
      sampleArgument('a-5', 'con', ['reply'], 'attacked'),
      sampleArgument('a-6', 'con', ['step'], 'a-2'),
      sampleArgument('a-7', 'pro', ['reason'], 'backed'),
    ],
  })

  it('finds objections that nothing attacks, neither the claim nor its step', () => {
    expect(find({ states: ['unanswered'] }, argued)).toEqual(['backed', 'open', 'reply', 'step'])
  })

  it('is no matter of reasons for', () => {
    expect(find({ states: ['unanswered'], parts: ['pro'] }, argued)).toEqual([])
  })
})

describe('unsupported', () => {
  it('finds claims with neither a reason for them nor a source', () => {
    const map = mapOf({
      claims: ['bare', 'reasoned', 'cited', 'attacked'].map((id) => sampleClaim(id)),
      arguments: [
        sampleArgument('a-1', 'pro', ['bare'], 'reasoned'),
        sampleArgument('a-2', 'con', ['cited'], 'attacked'),
      ],
      sources: [sampleSource('report')],
      citations: [sampleCitation('c1', 'cited', 'report')],
    })
    expect(find({ states: ['unsupported'] }, map)).toEqual(['attacked', 'bare'])
  })
})

describe('what is kept around the matches', () => {
  it('is a way up to the thesis, with the co-premises along it', () => {
    expect([...keptClaims(sampleMap(), ids('study'))].sort()).toEqual(['ban', 'harm', 'sound', 'study'])
    expect([...keptClaims(sampleMap(), ids('old'))].sort()).toEqual(['ban', 'harm', 'old', 'sound', 'study'])
    expect([...keptClaims(sampleMap(), ids('loose'))]).toEqual(['loose'])
    expect([...keptClaims(sampleMap(), ids())]).toEqual([])
  })

  it('survives circles and claims under no thesis', () => {
    const ring = mapOf({
      claims: ['x', 'y', 'z'].map((id) => sampleClaim(id)),
      arguments: [
        sampleArgument('a-1', 'pro', ['y'], 'x'),
        sampleArgument('a-2', 'pro', ['z'], 'y'),
        sampleArgument('a-3', 'pro', ['x'], 'z'),
      ],
    })
    expect(keptClaims(ring, ids('z'))).toContain('z')
  })

  it('leaves every match connected with a thesis on a large map', () => {
    const map = generateMap({ claims: 2_000, seed: 4 })
    const matches = matchingClaims(map, { ...emptyFilter, tags: ['cost'] })
    const kept = keptClaims(map, matches)
    expect(matches.size).toBeGreaterThan(10)
    expect(kept.size).toBeLessThan(map.claims.size)
    const stays = (argument: Argument): boolean =>
      argument.premises.every((id) => kept.has(id)) &&
      ('claim' in argument.conclusion
        ? kept.has(argument.conclusion.claim)
        : stays(getArgument(map, argument.conclusion.argument)))
    const only = mapOf({
      claims: [...map.claims.values()].filter(({ id }) => kept.has(id)),
      arguments: [...map.arguments.values()].filter(stays),
    })
    const reached = new Set(thesesOf(only).flatMap(({ id }) => [...claimsUnder(only, id)]))
    expect([...matches].filter((id) => !reached.has(id))).toEqual([])
  })
})

it('counts what can be chosen', () => {
  const { tags, authors, sources } = filterChoices(sampleMap())
  expect([...tags]).toEqual([['law', 1]])
  expect(new Map(authors)).toEqual(
    new Map([
      ['anna', 7],
      ['ben', 1],
    ]),
  )
  expect(new Map(sources)).toEqual(
    new Map([
      ['report', 1],
      ['paper', 1],
    ]),
  )
})
