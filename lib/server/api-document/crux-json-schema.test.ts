import { expect, test } from 'vitest'
import { z } from 'zod'
import { cruxJsonReader } from '@/lib/formats/crux-json/reader'
import { cruxJsonWriter } from '@/lib/formats/crux-json/writer'
import { sampleMap } from '@/tests/support/sample-map'
import { cruxJsonFileSchema } from './crux-json-schema'

const published = z.fromJSONSchema(cruxJsonFileSchema())

test('takes what Crux writes', () => {
  const { content } = cruxJsonWriter.write(sampleMap())
  expect(published.safeParse(JSON.parse(String(content))).error).toBeUndefined()
})

const least = { format: 'crux', version: 1, map: { title: 'A map' }, claims: [{ id: 'c1', text: 'So it is.' }] }
const reason = { id: 'a1', stance: 'pro', premises: ['c1'] }

test.each<[string, object]>([
  ['the least that a file can hold', least],
  ['keys of a later Crux', { ...least, mood: 'sunny' }],
  ['no title', { ...least, map: {} }],
  ['an empty text', { ...least, claims: [{ id: 'c1', text: '' }] }],
  ['a text that is too long', { ...least, claims: [{ id: 'c1', text: 'x'.repeat(501) }] }],
  ['an id with a space', { ...least, claims: [{ id: 'c 1', text: 'So it is.' }] }],
  ['another version', { ...least, version: 2 }],
  ['a stance of its own', { ...least, arguments: [{ ...reason, stance: 'maybe', conclusion: { claim: 'c2' } }] }],
  ['no premise', { ...least, arguments: [{ ...reason, premises: [], conclusion: { claim: 'c1' } }] }],
  ['two conclusions', { ...least, arguments: [{ ...reason, conclusion: { claim: 'c2', argument: 'a2' } }] }],
  ['a month that there is not', { ...least, sources: [{ id: 's1', title: 'A report', date: '2026-13' }] }],
])('says of %s what the reader says', (_, file) => {
  expect(published.safeParse(file).success).toBe(cruxJsonReader.read(JSON.stringify(file)).ok)
})
