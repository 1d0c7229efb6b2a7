import compile from 'icu-minify/compile'
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { createSay, type PlainKey } from './say'

const texts = { ui: { close: 'Zu', language: compile('{count, plural, one {# Ding} other {# Dinge}}') } }

describe('say', () => {
  afterEach(() => vi.restoreAllMocks())

  it('says a text, with numbers and plurals as the language has them', () => {
    const say = createSay('de', texts) as unknown as (key: string, values?: object) => string
    expect(say('ui.close')).toBe('Zu')
    expect(say('ui.language', { count: 1 })).toBe('1 Ding')
    expect(say('ui.language', { count: 12_345 })).toBe('12.345 Dinge')
  })

  it('gives marked words in pieces', () => {
    const say = createSay('en', { ui: { close: compile('Read <link>the terms</link> first.') } })
    const pieces = (say.pieces as (key: string, values: object) => readonly unknown[])('ui.close', {
      link: (words: readonly string[]) => ({ to: words.join('') }),
    })
    expect(pieces).toEqual(['Read ', { to: 'the terms' }, ' first.'])
  })

  it('says the key of a text that the page was not given, and that it is missing', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(createSay('en', {})('ui.close')).toBe('ui.close')
    expect(complaint).toHaveBeenCalledWith(expect.stringContaining('ui.close'))
  })

  it('asks for what each text needs, no more and no less', () => {
    const say = createSay('en', {})
    type Given<Key extends Parameters<typeof say>[0]> = Parameters<typeof say<Key>>
    expectTypeOf<Given<'ui.close'>>().toEqualTypeOf<['ui.close']>()
    expectTypeOf<Given<'errors.too-many-attempts'>[1]>().toEqualTypeOf<{ minutes: number }>()
    expectTypeOf<Given<'maps.left'>[1]>().toEqualTypeOf<{ title: string | number }>()
    // Marked words would be lost in a plain string: `pieces` says these.
    expectTypeOf<Given<'accountPages.resetByHand'>[1]>().toBeNever()
    expectTypeOf<'maps.left' | 'accountPages.resetByHand'>()
      .exclude<PlainKey>()
      .toEqualTypeOf<'maps.left' | 'accountPages.resetByHand'>()
  })
})
