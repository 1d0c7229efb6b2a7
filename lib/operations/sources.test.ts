import { describe, expect, it } from 'vitest'
import type { DebateMap } from '../domain/debate-map'
import type { CitationId, ClaimId, SourceId } from '../domain/ids'
import { limits } from '../domain/limits'
import { prove, refusalOf } from '../../tests/support/prove-operation'
import { mapOf, sampleCitation, sampleClaim, sampleMap, sampleSource } from '../../tests/support/sample-map'

const sourceIn = (map: DebateMap, id: string) => map.sources.get(id as SourceId)
const citationIn = (map: DebateMap, id: string) => map.citations.get(id as CitationId)
const positionIn = (map: DebateMap, id: string) => map.positions.get(id as ClaimId)

describe('sources', () => {
  it('[OP16] adds a document; what is left out is empty', () => {
    const map = prove(sampleMap(), 'add-source', {
      id: 'book',
      title: ' A book ',
      date: '2024-02',
      url: 'https://a.example/b',
    })
    expect(sourceIn(map, 'book')).toEqual({
      id: 'book',
      title: 'A book',
      publisher: '',
      author: '',
      date: '2024-02',
      url: 'https://a.example/b',
      file: '',
    })
  })

  it('[OP16] refuses a taken id, a dangerous address and an impossible date', () => {
    const map = sampleMap()
    expect(refusalOf(map, 'add-source', { id: 'paper', title: 'T' }).code).toBe('id-taken')
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not a link', '//host/path'])
      expect(refusalOf(map, 'add-source', { id: 'new', title: 'T', url })).toMatchObject({ path: 'args.url' })
    for (const date of ['24', '2024-13', '2024-1-1', '2024-02-32', '2024\n'])
      expect(refusalOf(map, 'add-source', { id: 'new', title: 'T', date })).toMatchObject({ path: 'args.date' })
  })

  it('[OP16] changes what is said about a document and keeps the rest', () => {
    const map = prove(sampleMap(), 'edit-source', { sourceId: 'report', publisher: 'The Press' })
    expect(sourceIn(map, 'report')).toMatchObject({ publisher: 'The Press', date: '2025-03', title: 'Report report' })
    expect(sourceIn(prove(map, 'edit-source', { sourceId: 'report', date: '' }), 'report')?.date).toBe('')
    expect(refusalOf(map, 'edit-source', { sourceId: 'gone', title: 'T' }).code).toBe('source-not-found')
  })

  it('[OP16] removes a document with every citation of it', () => {
    const map = prove(sampleMap(), 'remove-source', { sourceId: 'report' })
    expect(sourceIn(map, 'report')).toBeUndefined()
    expect(citationIn(map, 'c1')).toBeUndefined()
    expect(citationIn(map, 'c2')).toBeDefined()
    expect(refusalOf(map, 'remove-source', { sourceId: 'report' }).code).toBe('source-not-found')
  })
})

describe('citations', () => {
  it('[OP17] ties a claim to a place in a source', () => {
    const args = {
      id: 'c3',
      claim: 'ban',
      source: 'paper',
      locator: 'page 9',
      speaker: 'A. Author',
      note: 'As printed.',
    }
    expect(citationIn(prove(sampleMap(), 'cite', args), 'c3')).toEqual(args)
  })

  it('[OP17] refuses missing ends, a taken id and more citations than a claim may have', () => {
    const map = sampleMap()
    expect(refusalOf(map, 'cite', { id: 'c3', claim: 'gone', source: 'paper' }).code).toBe('claim-not-found')
    expect(refusalOf(map, 'cite', { id: 'c3', claim: 'ban', source: 'gone' }).code).toBe('source-not-found')
    expect(refusalOf(map, 'cite', { id: 'c1', claim: 'ban', source: 'paper' }).code).toBe('id-taken')
    const full = mapOf({
      claims: [sampleClaim('ban')],
      sources: [sampleSource('paper')],
      citations: Array.from({ length: limits.citationsPerClaim }, (_, index) =>
        sampleCitation(`x${index}`, 'ban', 'paper'),
      ),
    })
    expect(refusalOf(full, 'cite', { id: 'c3', claim: 'ban', source: 'paper' }).code).toBe('limit-reached')
  })

  it('[OP17] changes the place, the speaker or the note', () => {
    const map = prove(sampleMap(), 'edit-citation', { citationId: 'c1', speaker: 'The editor' })
    expect(citationIn(map, 'c1')).toMatchObject({ locator: 'page 3', speaker: 'The editor', claim: 'harm' })
    expect(refusalOf(map, 'edit-citation', { citationId: 'gone', note: 'x' }).code).toBe('citation-not-found')
  })

  it('[OP17] unties a claim; the source stays', () => {
    const map = prove(sampleMap(), 'remove-citation', { citationId: 'c1' })
    expect(citationIn(map, 'c1')).toBeUndefined()
    expect(sourceIn(map, 'report')).toBeDefined()
    expect(refusalOf(map, 'remove-citation', { citationId: 'c1' }).code).toBe('citation-not-found')
  })

  it('[OP17] lists citations in the same order before and after a reload', () => {
    const map = prove(sampleMap(), 'cite', { id: 'a-first', claim: 'harm', source: 'report' })
    expect(map.citationsByClaim.get('harm' as ClaimId)).toEqual(['a-first', 'c1'])
    expect(map.citationsBySource.get('report' as SourceId)).toEqual(['a-first', 'c1'])
  })
})

describe('positions', () => {
  it('[OP18] pins some claims and unpins others, and touches no argument', () => {
    const before = sampleMap()
    const map = prove(before, 'set-positions', { pin: [{ id: 'ban', x: 0, y: 5 }], unpin: ['harm', 'loose'] })
    expect([...map.positions.values()]).toEqual([{ id: 'ban', x: 0, y: 5 }])
    expect(map.arguments).toBe(before.arguments)
    const moved = prove(before, 'set-positions', { pin: [{ id: 'harm', x: -1, y: -2 }] })
    expect(positionIn(moved, 'harm')).toEqual({ id: 'harm', x: -1, y: -2 })
  })

  it('[OP18] a negative zero is a zero', () => {
    const map = prove(sampleMap(), 'set-positions', { pin: [{ id: 'ban', x: -0, y: 0 }] })
    expect(positionIn(map, 'ban')).toEqual({ id: 'ban', x: 0, y: 0 })
  })

  it('[OP18] refuses a missing claim and a place outside of the plane', () => {
    const pin = (id: string, x: number) => refusalOf(sampleMap(), 'set-positions', { pin: [{ id, x, y: 0 }] }).code
    expect(pin('gone', 0)).toBe('claim-not-found')
    for (const x of [0.5, Number.NaN, Infinity, limits.coordinate + 1]) expect(pin('ban', x)).toBe('invalid-operation')
  })

  it('[OP18] unpins every claim', () => {
    expect(prove(sampleMap(), 'tidy-up', {}).positions.size).toBe(0)
    expect(prove(mapOf({}), 'tidy-up', {}).positions.size).toBe(0)
  })
})
