import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MapId, OperationId } from '../domain/ids'
import { applyOperation, operationKinds, operations, parseOperation, type Operation } from './registry'
import { replay } from './replay'
import { contextOf, everythingIn, parsed, prove, proofTime } from '../../tests/support/prove-operation'
import { anna, sampleMap } from '../../tests/support/sample-map'

const objectNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { args: value }
  return value
}

/** Values that have broken parsers before. */
const hostile = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom<unknown>(
    Number.NaN,
    -0,
    Infinity,
    Number.MAX_SAFE_INTEGER + 1,
    '',
    ' \u0000',
    '\ud800',
    '\u202e\u2066',
    '‮',
    'x'.repeat(100_000),
    'a\u0301'.repeat(30_000),
    'ﷺ'.repeat(1_000),
    nested(10_000),
    JSON.parse('{"__proto__": {"polluted": true}}'),
    Object.create(null),
  ),
  fc.constantFrom(...objectNames),
)

describe('parseOperation', () => {
  it('[OP21] never throws and never lets an argument through that is not in the schema', () => {
    const args = fc.oneof(
      hostile,
      fc.dictionary(
        fc.oneof(
          fc.constantFrom('id', 'claimId', 'text', 'conclusion', 'premises', 'pin', ...objectNames),
          fc.string(),
        ),
        hostile,
      ),
    )
    const kind = fc.oneof(fc.constantFrom(...operationKinds), fc.constantFrom(...objectNames), hostile)
    fc.assert(
      fc.property(fc.oneof(hostile, fc.record({ kind, args })), (input) => {
        const result = parseOperation(input)
        if (!result.ok) expect(result.error.code).toBe('invalid-operation')
        else expect(parseOperation(JSON.parse(JSON.stringify(result.value)))).toEqual(result)
      }),
      { numRuns: 3_000 },
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  }, 60_000)

  it('[OP21] what is parsed is applied or refused, and never throws', () => {
    const map = sampleMap()
    const known = fc.constantFrom('ban', 'harm', 'a-study', 'a-old', 'report', 'c1', 'new', ...objectNames)
    const conclusion = fc.oneof(fc.record({ claim: known }), fc.record({ argument: known }))
    const args = fc.record(
      {
        id: known,
        claimId: known,
        argumentId: known,
        sourceId: known,
        citationId: known,
        claim: known,
        source: known,
        keep: known,
        absorb: known,
        operation: known,
        text: fc.constantFrom('Text.', 'ö'.normalize('NFD')),
        tag: fc.constantFrom('law', 'İ'),
        title: fc.constant('T'),
        stance: fc.constantFrom('pro', 'con'),
        thesis: fc.boolean(),
        premises: fc.array(known, { minLength: 1, maxLength: 3 }),
        conclusion,
        rank: fc.constantFrom(-1e9, -0, 0.1, 1e9),
        pin: fc.array(fc.record({ id: known, x: fc.integer(), y: fc.integer() }), { maxLength: 3 }),
        unpin: fc.array(known, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    )
    let accepted = 0
    fc.assert(
      fc.property(fc.constantFrom(...operationKinds), args, (kind, all) => {
        const wanted = Object.keys(operations[kind].args.shape)
        const picked = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name)))
        const result = parseOperation({ kind, args: picked })
        if (!result.ok) return
        const before = everythingIn(map)
        const applied = applyOperation(map, result.value, contextOf())
        if (applied.ok) accepted++
        expect(everythingIn(map)).toEqual(before)
      }),
      { numRuns: 2_000 },
    )
    expect(accepted).toBeGreaterThan(100)
  }, 60_000)

  it('[OP21] names the first field that is wrong', () => {
    const at = (input: unknown) => {
      const result = parseOperation(input)
      return result.ok ? undefined : result.error
    }
    const args = { id: 'n', text: 'Fine.' }
    expect(at({ kind: 'add-claim', args: { ...args, text: '' } })).toEqual({
      code: 'invalid-operation',
      path: 'args.text',
      rule: 'must not be empty',
    })
    expect(at({ kind: 'add-claim', args: { ...args, tags: ['ok', ''] } })).toMatchObject({ path: 'args.tags.1' })
    expect(at({ kind: 'add-claim', args: { ...args, mapId: 'other' } })).toMatchObject({ code: 'invalid-operation' })
    expect(at({ kind: 'add-claim', args, actor: 'ben' })).toMatchObject({ path: 'actor' })
    expect(at({ kind: 'add-claim' })).toMatchObject({ path: 'args' })
    expect(at({ kind: 'no-such-kind', args })).toMatchObject({ path: 'kind' })
    for (const input of [undefined, null, 7, 'add-claim', [], () => args]) expect(at(input)).toBeDefined()
  })

  it('[OP21] normalises text: NFC, one line, single spaces', () => {
    const result = parsed({
      kind: 'add-claim',
      args: { id: 'n', text: ' Cafe\u0301s\t are \u2028 open. ', note: 'a\r\nb ' },
    })
    expect(result.args).toMatchObject({ text: 'Cafés are open.', note: 'a\nb' })
  })
})

describe('applyOperation', () => {
  it('[OP22] counts an operation that changes nothing: it is in the log, so it has a revision', () => {
    expect(prove(sampleMap(), 'untag-claim', { claimId: 'ban', tag: 'none' }).revision).toBe(sampleMap().revision + 1)
  })

  it('[OP22] the same operation on the same map gives the same changes', () => {
    const add = parsed({
      kind: 'add-reason',
      args: { claimId: 'n', text: 'So.', argumentId: 'a-n', stance: 'pro', conclusion: { claim: 'ban' } },
    })
    expect(applyOperation(sampleMap(), add, contextOf())).toEqual(applyOperation(sampleMap(), add, contextOf()))
  })
})

describe('the registry', () => {
  it('[OP23] files each operation under its own kind', () => {
    for (const kind of operationKinds) expect(operations[kind].kind).toBe(kind)
  })
})

describe('replay', () => {
  it('[OP24] a log that does not apply is a bug, and is thrown with its place', () => {
    const operation: Operation = parsed({ kind: 'set-thesis', args: { claimId: 'gone', thesis: true } })
    const log = [{ id: 'op-1' as OperationId, actor: anna, at: proofTime, operation }]
    expect(() => replay('m' as MapId, { title: 'T', description: '' }, log)).toThrow(
      /op-1 \(set-thesis\) at revision 1/,
    )
  })
})
