/**
 * Bodies that `POST /api/maps/:id/operations` must refuse. Most begin as a request that would be accepted and are spoiled in
 * one place; so a refusal is for that and nothing else. They speak of the map that `Target` describes.
 */
import fc from 'fast-check'
import type { OperationInput } from '@/lib/operations/registry'

export interface HostileBody {
  readonly why: string
  readonly body: string | Uint8Array
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const operations: readonly OperationInput[] = [
  { kind: 'add-claim', args: { id: 'new', text: 'New.', note: 'A note.', thesis: true, tags: ['law'], rank: 1 } },
  {
    kind: 'add-reason',
    args: { claimId: 'new', text: 'Because.', argumentId: 'newer', stance: 'pro', conclusion: { claim: 'c1' } },
  },
  { kind: 'add-argument', args: { id: 'new', stance: 'con', premises: ['c2'], conclusion: { argument: 'a1' } } },
  { kind: 'add-premise', args: { argumentId: 'a1', claimId: 'new', text: 'And.', index: 1 } },
  { kind: 'edit-claim', args: { claimId: 'c1', text: 'Reworded.', note: 'A note.' } },
  { kind: 'edit-details', args: { title: 'Renamed', description: 'About it.' } },
  { kind: 'tag-claim', args: { claimId: 'c1', tag: 'money' } },
  { kind: 'set-stance', args: { argumentId: 'a1', stance: 'con' } },
  { kind: 'move-argument', args: { argumentId: 'a1', conclusion: { claim: 'c1' }, rank: 3 } },
  { kind: 'add-source', args: { id: 'new', title: 'A report', url: 'https://example.org/', date: '2024-02' } },
  { kind: 'cite', args: { id: 'new', claim: 'c1', source: 's1', locator: 'p. 2', speaker: 'Somebody' } },
  { kind: 'edit-citation', args: { citationId: 'q1', speaker: 'Somebody' } },
  { kind: 'set-positions', args: { pin: [{ id: 'c1', x: 1, y: 2 }], unpin: ['c2'] } },
  { kind: 'remove-claim', args: { claimId: 'c1' } },
  { kind: 'merge-claims', args: { keep: 'c1', absorb: 'c2', text: 'Both.' } },
  {
    kind: 'add-parts',
    args: {
      claims: [{ id: 'new', text: 'New.' }],
      arguments: [{ id: 'new', stance: 'pro', premises: ['new'], conclusion: { claim: 'c1' } }],
      sources: [],
      citations: [],
    },
  },
  { kind: 'revert', args: { operation: 'op-editor' } },
]

const brokenText = ['a\u0000b', 'a\ud83d', '\udc00b', 'bell\u0007', 'a\u009bb', '\ufffe'] as const
const emptyText = ['', '   ', '\u200b\u200b', '\n\t'] as const
const wrongIds = ['', 'a b', '../c1', 'ä', 'x'.repeat(41), 'a\u0000', '<b>', '\'; DROP TABLE "Claim"; --'] as const
const keysOfPrototypes = ['__proto__', 'constructor', 'prototype', 'toString', 'extra'] as const

/** Every place in a JSON value, the root left out. */
function placesIn(value: Json, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [[...path]] : []
  const inside = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
  return path.length > 0 ? [[...path], ...inside] : inside
}

function at(value: Json, path: readonly string[]): Json {
  return path.reduce<Json>((part, key) => (part as Record<string, Json>)[key] ?? null, value)
}

function replaced(value: Json, path: readonly string[], by: Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((part, index) => (String(index) === key ? replaced(part, rest, by) : part))
  return { ...(value as object), [key]: replaced((value as Record<string, Json>)[key] ?? null, rest, by) }
}

const kindOf = (value: Json) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

export function submitting(operation: Json, id = 'hostile'): Json {
  return { operations: [{ id, operation }] }
}

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)

const spoiled = (why: string, body: string | Uint8Array): HostileBody => ({ why, body })

export function hostileBodies(): fc.Arbitrary<HostileBody> {
  const valid = fc.constantFrom(...operations).map((operation) => operation as unknown as Json)

  const wrongType = fc
    .tuple(valid, fc.nat(), fc.constantFrom<Json>(null, true, 42, 'text', [], {}, [[]], { claim: 'c1' }))
    .map(([operation, choice, by]) => {
      const whole = submitting(operation)
      const places = placesIn(whole)
      const place = places[choice % places.length] ?? []
      const other = kindOf(at(whole, place)) === kindOf(by) ? null : by
      return spoiled(`wrong type at ${place.join('.')}`, JSON.stringify(replaced(whole, place, other)))
    })

  const extraKey = fc
    .tuple(valid, fc.nat(), fc.constantFrom(...keysOfPrototypes), fc.constantFrom('{"isAdmin":true}', '1', '"x"'))
    .map(([operation, choice, key, value]) => {
      const text = JSON.stringify(submitting(operation))
      // After any opening brace, as text: an object literal could not carry __proto__.
      const braces = [...text.matchAll(/\{/g)].map(({ index }) => index)
      const brace = braces[choice % braces.length] ?? 0
      const comma = text[brace + 1] === '}' ? '' : ','
      return spoiled(`extra key ${key}`, `${text.slice(0, brace + 1)}"${key}":${value}${comma}${text.slice(brace + 1)}`)
    })

  const badText = fc
    .tuple(
      fc.constantFrom<(text: string) => Json>(
        (text) => ({ kind: 'add-claim', args: { id: 'new', text } }),
        (text) => ({ kind: 'edit-claim', args: { claimId: 'c1', text } }),
        (text) => ({ kind: 'add-source', args: { id: 'new', title: text } }),
        (text) => ({ kind: 'tag-claim', args: { claimId: 'c1', tag: text } }),
        (text) => ({ kind: 'edit-details', args: { title: text } }),
      ),
      fc.oneof(
        fc.constantFrom(...brokenText, ...emptyText),
        fc.integer({ min: 501, max: 4_000 }).map((length) => 'x'.repeat(length)),
      ),
    )
    .map(([make, text]) => spoiled('text that cannot be kept', JSON.stringify(submitting(make(text)))))

  const badField = fc
    .constantFrom<Json>(
      { kind: 'add-claim', args: { id: 'new', text: 'New.', note: 'n'.repeat(10_001) } },
      { kind: 'add-claim', args: { id: 'new', text: 'New.', tags: Array.from({ length: 13 }, (_, n) => `t${n}`) } },
      { kind: 'add-claim', args: { id: 'new', text: 'New.', rank: 1e12 } },
      { kind: 'add-source', args: { id: 'new', title: 'T', url: 'javascript:alert(1)' } },
      { kind: 'add-source', args: { id: 'new', title: 'T', url: 'data:text/html,<script>' } },
      { kind: 'add-source', args: { id: 'new', title: 'T', date: '2024-13' } },
      { kind: 'set-positions', args: { pin: [{ id: 'c1', x: 0.5, y: 1e300 }] } },
      { kind: 'set-positions', args: { pin: [{ id: 'c1', x: 9e15, y: 0 }] } },
      { kind: 'add-argument', args: { id: 'new', stance: 'maybe', premises: ['c1'], conclusion: { claim: 'c2' } } },
      { kind: 'add-argument', args: { id: 'new', stance: 'pro', premises: [], conclusion: { claim: 'c2' } } },
      { kind: 'add-argument', args: { id: 'new', stance: 'pro', premises: ['c1'], conclusion: { claim: 'c1' } } },
      { kind: 'add-argument', args: { id: 'a9', stance: 'pro', premises: ['c1'], conclusion: { argument: 'a9' } } },
      { kind: 'drop-table', args: {} },
      { kind: '__proto__', args: {} },
      { kind: 'constructor', args: {} },
      { kind: 'add-claim' },
    )
    .map((operation) => spoiled('a field out of its bounds', JSON.stringify(submitting(operation))))

  const unknownId = fc
    .tuple(fc.constantFrom('foreign', 'gone', 'never', '__proto__', 'constructor', ...wrongIds), fc.nat(6))
    .map(([id, choice]) => {
      const uses: readonly Json[] = [
        { kind: 'edit-claim', args: { claimId: id, text: 'Mine now.' } },
        { kind: 'remove-claim', args: { claimId: id } },
        {
          kind: 'add-reason',
          args: { claimId: 'n', text: 'B.', argumentId: 'm', stance: 'pro', conclusion: { claim: id } },
        },
        { kind: 'cite', args: { id: 'n', claim: id, source: 's1' } },
        { kind: 'cite', args: { id: 'n', claim: 'c1', source: id } },
        { kind: 'set-stance', args: { argumentId: id, stance: 'con' } },
        { kind: 'revert', args: { operation: id } },
      ]
      return spoiled(`an id that is not of this map: ${id}`, JSON.stringify(submitting(uses[choice] ?? null)))
    })

  const wrongEnvelope = fc
    .oneof(
      fc.constantFrom<Json>([], {}, null, 'text', { operations: [] }, { operations: {} }, { operations: [null] }),
      fc.constantFrom(...wrongIds).map((id) => submitting({ kind: 'tidy-up', args: {} }, id)),
      fc.integer({ min: 51, max: 400 }).map((count) => ({
        operations: Array.from({ length: count }, (_, n) => ({
          id: `n${n}`,
          operation: { kind: 'tidy-up', args: {} },
        })),
      })),
      fc.jsonValue().map((value) => value as Json),
    )
    .map((body) => spoiled('not a request', JSON.stringify(body)))

  const notJson = fc
    .oneof(
      fc.tuple(valid, fc.nat()).map(([operation, cut]) => {
        const text = JSON.stringify(submitting(operation))
        return text.slice(0, cut % text.length)
      }),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array([0xff, ...bytes])),
      fc.constantFrom('', '{', 'undefined', 'NaN', "{'operations':[]}", '\u0000', '{"a":1}{"b":2}'),
      fc.constantFrom(deep('[', ']', 20_000), deep('{"a":', '}', 9_000), '['.repeat(60_000)),
      fc.constant(`{"operations":[{"id":"x","operation":{"kind":"add-claim","args":${deep('[', ']', 10_000)}}}]}`),
    )
    .map((body) => spoiled('not JSON, or too deep', body))

  return fc.oneof(
    { weight: 6, arbitrary: wrongType },
    { weight: 4, arbitrary: extraKey },
    { weight: 4, arbitrary: badText },
    { weight: 3, arbitrary: badField },
    { weight: 4, arbitrary: unknownId },
    { weight: 3, arbitrary: wrongEnvelope },
    { weight: 4, arbitrary: notJson },
  )
}
