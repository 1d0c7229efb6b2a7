import { describe, expect, it } from 'vitest'
import type { Conclusion } from '@/lib/domain/argument'
import { claimsUnder } from '@/lib/domain/branch'
import { argumentsOn, citationsOf, emptyMap, thesesOf, toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { ActorId, ClaimId, OperationId } from '@/lib/domain/ids'
import { listBroken } from '@/lib/domain/invariants'
import { limits } from '@/lib/domain/limits'
import { assert } from '@/lib/domain/result'
import { replay } from '@/lib/operations/replay'
import { parseOperation } from '@/lib/operations/registry'
import { contentOf } from '../tests/support/map-content'
import { readSeedMap, seedSlugs } from './seed-maps'
import { tellDebate } from './tell-debate'

const themes = ['misuse risk', 'competitive lead', 'ecosystem speed', 'regulation']

function retell(map: DebateMap): DebateMap {
  const log = tellDebate(map).map((input, index) => {
    const operation = parseOperation(input)
    assert(operation.ok, JSON.stringify([input, operation]))
    return { id: `o${index}` as OperationId, actor: 'anna' as ActorId, at: index, operation: operation.value }
  })
  return replay(map.id, emptyMap(map.id, { title: 'Untold', description: '' }).details, log)
}

function hasCycle(map: DebateMap): boolean {
  const done = new Set<ClaimId>()
  const visit = (claim: ClaimId, path: ReadonlySet<ClaimId>): boolean => {
    if (path.has(claim)) return true
    if (done.has(claim)) return false
    done.add(claim)
    const along = new Set([...path, claim])
    return argumentsOn(map, { claim }).some(({ premises }) => premises.some((premise) => visit(premise, along)))
  }
  return [...map.claims.keys()].some((claim) => visit(claim, new Set()))
}

describe.each(seedSlugs)('the seeded map %s', (slug) => {
  const map = readSeedMap(slug)
  const rows = toRows(map)

  it('has the slug as its id and keeps every invariant', () => {
    expect(map.id).toBe(slug)
    expect(listBroken(map)).toEqual([])
  })

  it('is rebuilt exactly by its telling', () => {
    expect(contentOf(retell(map))).toEqual(contentOf(map))
  })

  it('is told in many small steps', () => {
    const kinds = new Set(tellDebate(map).map(({ kind }) => kind))
    expect([...kinds]).toEqual(
      expect.arrayContaining(['edit-details', 'add-claim', 'add-reason', 'add-source', 'cite']),
    )
    expect(kinds).not.toContain('add-parts')
  })

  it('says each thing in one sentence that ends, within the limits, and no two things alike', () => {
    for (const { text, note } of rows.claims) {
      expect(text).toMatch(/^[A-Z].*[.]$/)
      expect(text.length).toBeLessThanOrEqual(140)
      expect(note.length).toBeLessThanOrEqual(limits.note)
    }
    expect(new Set(rows.claims.map(({ text }) => text.toLowerCase())).size).toBe(rows.claims.length)
  })

  it('ties every claim to a thesis and says where each citation is found', () => {
    const reached = new Set<string>()
    const waiting: Conclusion[] = thesesOf(map).map(({ id }) => ({ claim: id }))
    for (const conclusion of waiting) {
      for (const { id, premises } of argumentsOn(map, conclusion)) {
        waiting.push(
          { argument: id },
          ...premises.filter((premise) => !reached.has(premise)).map((claim) => ({ claim })),
        )
        premises.forEach((premise) => reached.add(premise))
      }
    }
    expect(rows.claims.filter(({ id, thesis }) => !thesis && !reached.has(id))).toEqual([])
    for (const { locator } of rows.citations) expect(locator).not.toBe('')
    for (const { id } of rows.sources) expect(map.citationsBySource.has(id), id).toBe(true)
  })
})

describe('the map of the open-weights debate', () => {
  const map = readSeedMap('open-model-weights')
  const rows = toRows(map)

  it('is as large and as finely argued as was asked', () => {
    expect(rows.claims.length).toBeGreaterThanOrEqual(50)
    expect(rows.claims.length).toBeLessThanOrEqual(90)
    expect(rows.arguments.filter(({ conclusion }) => 'argument' in conclusion).length).toBeGreaterThanOrEqual(5)
    expect(rows.arguments.filter(({ premises }) => premises.length > 1).length).toBeGreaterThanOrEqual(4)
    const cited = rows.claims.map(({ id }) => new Set(citationsOf(map, id).map(({ source }) => source)).size)
    expect(cited.filter((sources) => sources > 1).length).toBeGreaterThanOrEqual(6)
    expect(rows.sources).toHaveLength(5)
  })

  it('cites an article for every claim', () => {
    expect(rows.claims.filter(({ id }) => citationsOf(map, id).length === 0)).toEqual([])
  })

  it('has the four themes as tags', () => {
    for (const { thesis, tags } of rows.claims) {
      if (thesis) continue
      expect(tags.length).toBeGreaterThan(0)
      expect(themes).toEqual(expect.arrayContaining([...tags]))
    }
  })

  it('has the four themes as its main branches, and under each what belongs to it', () => {
    const [thesis, ...more] = thesesOf(map)
    assert(thesis, 'there is a thesis')
    expect(more).toEqual([])
    const branches = argumentsOn(map, { claim: thesis.id }).map(({ premises }) =>
      premises.map((premise) => map.claims.get(premise)!),
    )
    expect(branches.map((premises) => [...new Set(premises.map(({ tags }) => tags[0]))])).toEqual(
      themes.map((theme) => [theme]),
    )
    const themesAbove = new Map<ClaimId, string[]>()
    for (const { id: head, tags } of branches.flat()) {
      for (const claim of claimsUnder(map, head)) {
        themesAbove.set(claim, [...(themesAbove.get(claim) ?? []), tags[0]!])
      }
    }
    // What undercuts or backs a main branch belongs to it too.
    for (const [index, { id }] of argumentsOn(map, { claim: thesis.id }).entries()) {
      for (const { premises } of argumentsOn(map, { argument: id })) {
        for (const claim of premises.flatMap((premise) => [...claimsUnder(map, premise)])) {
          themesAbove.set(claim, [...(themesAbove.get(claim) ?? []), themes[index]!])
        }
      }
    }
    const astray = rows.claims.filter(({ id, thesis: isThesis, tags }) => {
      return !isThesis && !tags.some((tag) => themesAbove.get(id)?.includes(tag))
    })
    expect(astray.map(({ id }) => id)).toEqual([])
  })
})

describe('the teaching map', () => {
  const map = readSeedMap('school-uniforms')
  const rows = toRows(map)

  it('shows every construct', () => {
    const on = (stance: string, what: 'claim' | 'argument') =>
      rows.arguments.filter((argument) => argument.stance === stance && what in argument.conclusion).length
    expect(on('pro', 'claim')).toBeGreaterThan(0)
    expect(on('con', 'claim')).toBeGreaterThan(0)
    expect(on('con', 'argument')).toBeGreaterThan(0)
    expect(on('pro', 'argument')).toBe(1)
    expect(rows.arguments.filter(({ premises }) => premises.length > 1)).toHaveLength(1)
    expect(thesesOf(map)).toHaveLength(2)
    const shared = rows.claims.filter(({ id }) => new Set(map.argumentsByPremise.get(id) ?? []).size > 1)
    expect(shared.map(({ id }) => id)).toContain('clothes-express-identity')
    expect(hasCycle(map)).toBe(true)
    expect(rows.citations.every(({ speaker, note }) => speaker !== '' && note !== '')).toBe(true)
  })

  it('explains each claim in its note, and tags it', () => {
    expect(rows.claims.filter(({ note, tags }) => note === '' || tags.length === 0)).toEqual([])
  })
})
