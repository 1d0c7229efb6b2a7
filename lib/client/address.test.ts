import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimId, SourceId } from '../domain/ids'
import { usualGrowth } from './growth'
import { readAddress, unreadIn, writeAddress, type Address } from './address'

const id = fc.stringMatching(/^[A-Za-z0-9_-]{4,16}$/)
const some = (values: fc.Arbitrary<string>) => fc.uniqueArray(values, { maxLength: 3 })
const filter = fc
  .record({
    criteria: fc.record({
      tags: some(fc.constantFrom('cost', 'a & b', 'für=alle', 'ähnlich')),
      authors: some(id),
      sources: some(id) as fc.Arbitrary<SourceId[]>,
      parts: fc.uniqueArray(fc.constantFrom('pro', 'con', 'thesis', 'loose')),
      states: fc.uniqueArray(fc.constantFrom('unanswered', 'unsupported')),
    }),
    mode: fc.constantFrom('dim', 'hide'),
  })
  .filter(({ criteria }) => Object.values(criteria).some((list) => list.length > 0))
const address = fc.record({
  claim: fc.option(id, { nil: undefined }),
  focus: fc.option(id, { nil: undefined }),
  levels: fc.constantFrom(undefined, 1, 2, 7, 'all'),
  filter: fc.option(filter, { nil: undefined }),
  growth: fc.record({
    direction: fc.constantFrom('down', 'right', 'radial'),
    order: fc.constantFrom('stance', 'hand', 'newest', 'size'),
    isCompact: fc.boolean(),
  }),
}) as unknown as fc.Arbitrary<Address>

describe('an address', () => {
  it('says what one sees, and is read as it was written', () => {
    fc.assert(
      fc.property(address, address, (one, before) => {
        const search = writeAddress(one, writeAddress(before, '?key=k3y&try'))
        expect(readAddress(search)).toEqual(one)
        expect(unreadIn(search)).toEqual([])
        expect(new URLSearchParams(search).get('key')).toBe('k3y')
        expect(new URLSearchParams(search).has('try')).toBe(true)
      }),
    )
  })

  it('is short, and says nothing of what is as it is at first', () => {
    const nothing: Address = {
      claim: undefined,
      focus: undefined,
      levels: undefined,
      filter: undefined,
      growth: usualGrowth,
    }
    expect(writeAddress(nothing, '?claim=old&levels=2')).toBe('')
    expect(writeAddress(nothing, '?try')).toBe('?try')
    expect(writeAddress({ ...nothing, claim: 'care' as ClaimId, levels: 'all' }, '')).toBe('?claim=care&levels=all')
  })

  it('leaves out what it does not understand', () => {
    const read = readAddress('?claim=%20&focus=&levels=many&part=side&state=lost&hide&layout=up&order=&gaps=wide')
    expect(read).toEqual({
      claim: undefined,
      focus: undefined,
      levels: undefined,
      filter: undefined,
      growth: usualGrowth,
    })
  })

  it('tells what it does not understand, and nothing of what is not its own', () => {
    expect(
      unreadIn('?claim=c1&levels=abc&layout=foo&hide&part=side&part=pro&view=table&key=k3y&try&utm_source=x'),
    ).toEqual(['levels=abc', 'layout=foo', 'part=side', 'view=table'])
    expect(unreadIn('?view=outline&claim=c1&levels=3&gaps=wide&author=anna&tag=any thing')).toEqual([])
    expect(unreadIn(`?focus=${'a b'.repeat(30)}&levels=&order=size`)).toEqual([`focus=${'a b'.repeat(10)}…`])
  })
})
