import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyMap, toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { MapId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import { applyOperation, parseOperation } from '@/lib/operations/registry'
import { contextOf, expectSound } from '../../../tests/support/prove-operation'
import { arbitraryChoices, choosingFrom, randomOperation } from '../../../tests/support/random-operation'
import { sampleMap } from '../../../tests/support/sample-map'
import { describeFormatError } from '../format-error'
import { readCruxJson } from './read'
import { writeCruxJson } from './write'

function read(text: string): DebateMap {
  const result = readCruxJson(text)
  assert(result.ok, JSON.stringify(result))
  return result.value.map
}

function errorIn(document: unknown) {
  const result = readCruxJson(typeof document === 'string' ? document : JSON.stringify(document, null, 2))
  assert(!result.ok, 'the file is refused')
  return result.error
}

/** All that the format promises to keep: everything but authors, times and the revision. */
function content(map: DebateMap) {
  const { claims, arguments: inferences, ...rest } = toRows(map)
  return {
    id: map.id,
    details: map.details,
    claims: claims.map(({ createdBy: _by, createdAt: _at, editedBy: _editor, ...claim }) => claim),
    arguments: inferences.map(({ createdBy: _by, createdAt: _at, ...argument }) => argument),
    ...rest,
  }
}

const small = {
  format: 'crux',
  version: 1,
  map: { id: 'm', title: 'T' },
  claims: [
    { id: 'a', text: 'A.', thesis: true },
    { id: 'b', text: 'B.' },
  ],
  arguments: [{ id: 'ab', stance: 'pro', premises: ['b'], conclusion: { claim: 'a' } }],
  sources: [{ id: 's', title: 'S' }],
  citations: [{ claim: 'a', source: 's' }],
}

describe('Crux JSON', () => {
  it('reads what it wrote, with nothing lost', () => {
    expect(content(read(writeCruxJson(sampleMap())))).toEqual(content(sampleMap()))
  })

  it('reads any map that it wrote, and writes the same text again', () => {
    fc.assert(
      fc.property(fc.array(arbitraryChoices, { maxLength: 40, size: 'max' }), (all) => {
        let map = emptyMap('random' as MapId, { title: 'A random map', description: '' })
        for (const choices of all) {
          const parsed = parseOperation(randomOperation(map, choosingFrom(choices)))
          const applied = parsed.ok ? applyOperation(map, parsed.value, contextOf()) : undefined
          if (applied?.ok) map = applied.value.map
        }
        const text = writeCruxJson(map)
        const again = read(text)
        expectSound(again)
        expect(content(again)).toEqual(content(map))
        expect(writeCruxJson(again)).toBe(text)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('writes short rows: nothing empty, no rank that goes without saying', () => {
    expect(JSON.parse(writeCruxJson(read(JSON.stringify(small))))).toEqual({
      ...small,
      map: { id: 'm', title: 'T', description: '' },
      citations: [{ id: 'citation-1', claim: 'a', source: 's' }],
    })
  })

  it('gives citations without an id one from their place, beside those that have one', () => {
    const citations = [
      { id: 'citation-2', claim: 'a', source: 's' },
      { claim: 'b', source: 's' },
      { claim: 'b', source: 's' },
    ]
    const ids = [...read(JSON.stringify({ ...small, citations })).citations.keys()].sort()
    expect(ids).toEqual(['citation-2', 'citation-2x', 'citation-3'])
  })

  it('names the keys that it does not know, and goes on', () => {
    const newer = {
      ...small,
      debates: [],
      map: { ...small.map, cover: 'x' },
      claims: [{ ...small.claims[0], weight: 3 }],
    }
    const result = readCruxJson(JSON.stringify({ ...newer, arguments: [] }))
    expect(result).toMatchObject({ ok: true, value: { ignored: ['debates', 'map.cover', 'claims.0.weight'] } })
  })

  it('reads a file with a byte order mark and Windows line ends', () => {
    expect(read(`\ufeff${JSON.stringify(small, null, 2).replaceAll('\n', '\r\n')}`).claims.size).toBe(2)
  })

  it('says where a file stops being JSON', () => {
    expect(errorIn('{\n  "format": "crux",\n  "version": 1,,\n}')).toMatchObject({
      code: 'not-json',
      line: 3,
      column: 16,
    })
    expect(errorIn('')).toMatchObject({ code: 'not-json', line: 1, column: 1 })
    expect(errorIn('[1, 2')).toMatchObject({ code: 'not-json', line: 1, column: 6 })
    expect(errorIn('['.repeat(100_000))).toMatchObject({ code: 'not-json', column: 65 })
    expect(describeFormatError(errorIn('{"a": tru}'))).toBe(
      'line 1, column 7: The file is not JSON from here on. Choose a file that Crux has written, or mend this place.',
    )
  })

  it('tells other JSON, later versions and files that are too large', () => {
    expect(errorIn({ nodes: [], edges: [] }).code).toBe('not-this-format')
    expect(errorIn([1]).code).toBe('not-this-format')
    expect(errorIn({ ...small, version: 2 }).code).toBe('newer-version')
    const large = readCruxJson(JSON.stringify(small), { maxLength: 100 })
    expect(large).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('says what is wrong in which row', () => {
    const [a, b] = small.claims
    const [ab] = small.arguments
    const cases: [object, string, string][] = [
      [{ claims: [a, { ...b, text: ' ' }] }, 'claims.1.text', 'Must not be empty.'],
      [{ claims: [a, { ...b, id: 'b b' }] }, 'claims.1.id', 'Must be 1 to 40 letters, digits, - or _.'],
      [{ claims: [a, b, a] }, 'claims.2.id', 'The id "a" occurs twice.'],
      [{ arguments: [{ ...ab, premises: [] }] }, 'arguments.0.premises', ''],
      [{ arguments: [{ ...ab, premises: ['b', 'x'] }] }, 'arguments.0.premises.1', 'There is no claim with the id "x"'],
      [{ arguments: [{ ...ab, premises: ['b', 'b'] }] }, 'arguments.0.premises.1', '"b" is a premise'],
      [
        { arguments: [{ ...ab, premises: ['a'] }] },
        'arguments.0.conclusion.claim',
        '"a" is given as a reason for itself.',
      ],
      [{ arguments: [{ ...ab, conclusion: { claim: 'x' } }] }, 'arguments.0.conclusion.claim', 'There is no claim'],
      [
        { arguments: [{ ...ab, conclusion: { argument: 'x' } }] },
        'arguments.0.conclusion.argument',
        'There is no argument',
      ],
      [{ arguments: [{ ...ab, conclusion: { argument: 'ab' } }] }, 'arguments.0', 'An argument cannot undercut itself'],
      [{ arguments: [{ ...ab, conclusion: { argument: 7 } }] }, 'arguments.0.conclusion', 'Must be { "claim": id }'],
      [{ arguments: [{ ...ab, conclusion: { claim: 'a', argument: 'ab' } }] }, 'arguments.0.conclusion', ''],
      [{ arguments: [{ ...ab, stance: 'maybe' }] }, 'arguments.0.stance', ''],
      [{ citations: [{ claim: 'x', source: 's' }] }, 'citations.0.claim', 'There is no claim'],
      [{ citations: [{ claim: 'a', source: 'x' }] }, 'citations.0.source', 'There is no source'],
      [{ sources: [{ id: 's', title: 'S', url: 'javascript:alert(1)' }] }, 'sources.0.url', 'Must be whole, such as'],
      [{ claims: undefined }, 'claims', 'Something is missing here.'],
      [{ map: { title: 3 } }, 'map.title', ''],
    ]
    for (const [change, path, message] of cases) {
      const error = errorIn({ ...small, ...change })
      expect(error.path).toMatch(new RegExp(`^${path}`))
      expect(error.message).toContain(message)
      expect(error.message).not.toContain('undefined')
      expect(error.line, path).toBeGreaterThan(0)
    }
    expect(errorIn({ ...small, claims: [small.claims[0], { id: 'b', text: '' }] })).toMatchObject({
      line: 16,
      column: 15,
    })
  })

  it('never throws, whatever it is given', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.anything().map((value) => JSON.stringify(value) ?? ''),
      fc
        .record({
          key: fc.constantFrom('claims', 'arguments', 'sources', 'citations', 'map', '__proto__'),
          value: fc.json(),
        })
        .map(({ key, value }) => JSON.stringify(small).replace(/}$/, `,"${key}":${value}}`)),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const result = readCruxJson(text)
        if (result.ok) expectSound(result.value.map)
        else expect(describeFormatError(result.error)).not.toContain('undefined')
      }),
      { numRuns: 1_500 },
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it.each(['open-model-weights', 'school-uniforms'])('reads the seed %s without leaving anything out', (name) => {
    const result = readCruxJson(readFileSync(`seed/maps/${name}.json`, 'utf8'))
    expect(result).toMatchObject({ ok: true, value: { ignored: [] } })
  })
})
