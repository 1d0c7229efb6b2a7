import './zod-in-english'
import { describe, expect, it } from 'vitest'
import { parseOperation } from '@/lib/operations/registry'
import { describeOperationError, operationErrorSentences } from './errors'
import { limits } from './limits'

const claim = { id: 'n', text: 'Fine.' }
const addClaim = (args: object) => ({ kind: 'add-claim', args: { ...claim, ...args } })
const addSource = (source: object) => ({
  kind: 'add-parts',
  args: { sources: [{ id: 's', title: 'A study', publisher: '', date: '', url: '', ...source }] },
})

function sentenceFor(input: unknown): string {
  const parsed = parseOperation(input)
  if (parsed.ok) throw new Error('It was taken.')
  return describeOperationError(parsed.error)
}

describe('the sentence for an operation that is not well formed', () => {
  it.each([
    [addClaim({ text: 'x'.repeat(limits.claimText + 1) }), 'The text must have at most 500 characters.'],
    [addClaim({ text: ' ' }), 'The text must not be empty.'],
    [addClaim({ tags: ['fine', ''] }), 'A tag must not be empty.'],
    [addClaim({ id: 'a b' }), 'The field “args.id” must be 1 to 40 letters, digits, - or _.'],
    [addSource({ date: 'May 2024' }), 'The date must be like 2024, 2024-07 or 2024-07-23.'],
    [{ ...addClaim({}), actor: 'ben' }, 'The field “actor” is not a field of an operation.'],
    [{ kind: 'shout', args: {} }, 'The field “kind” is not an operation that Crux knows.'],
    ['shout', 'The change must be an object with kind and args.'],
    [addClaim({ text: 7 }), 'This change is not well formed at “args.text”: expected string, received number.'],
  ])('%j', (input, sentence) => {
    expect(sentenceFor(input)).toBe(sentence)
  })

  it('stays one short line, whatever was sent', () => {
    const sentence = sentenceFor({ ...addClaim({}), [`a\n\u0000${'b'.repeat(5_000)}`]: 1 })
    expect(sentence).toMatch(/^The field “a b+…” is not a field of an operation\.$/)
    expect(sentence.length).toBeLessThan(200)
    expect(sentenceFor(addClaim({ [`\n${'c'.repeat(5_000)}`]: 1 }))).toMatch(/^This change .{1,200}\.$/)
  })
})

it('every other refusal has its sentence', () => {
  expect(describeOperationError({ code: 'nothing-to-undo' })).toBe(operationErrorSentences['nothing-to-undo'])
})
