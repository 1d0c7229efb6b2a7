/** Holds every language against English: the same texts, asking for the same values, and nothing left empty. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { languages } from '@/lib/language/languages'
import type { PlainKey, TextKey } from '@/lib/language/say'
import { english, type English } from '@/messages/en/catalogue'
import { catalogues, sayIn, textsFor } from './compiled-texts'

type Texts = Readonly<Record<string, string>>

const areas = Object.keys(english) as (keyof English)[]

/** What a text asks for, as `count plural` or `link tag`. */
function asksFor(text: string): string[] {
  const kinds = { [TYPE.literal]: 'text', [TYPE.pound]: 'text' } as Record<number, string>
  const found = new Set<string>()
  const read = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (kinds[element.type]) continue
      if ('value' in element) found.add(`${element.value} ${TYPE[element.type]}`)
      if ('options' in element) Object.values(element.options).forEach(({ value }) => read(value))
      if ('children' in element) read(element.children)
    }
  }
  read(parse(text))
  return [...found].sort()
}

describe.each(languages)('%s', (language) => {
  it.each(areas)('has every text of %s, asking for what English asks', (area) => {
    const ours: Texts = catalogues[language][area]
    const theirs: Texts = english[area]
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort())
    for (const [key, text] of Object.entries(ours)) {
      expect(text.trim(), key).not.toBe('')
      expect(asksFor(text), key).toEqual(asksFor(theirs[key] ?? ''))
    }
  })
})

it('sends a page the areas that it asks for, and no others', () => {
  expect(Object.keys(textsFor('de', ['ui']))).toEqual(['ui'])
  expect(sayIn('de')('ui.close')).toBe('Schließen')
})

it('knows every English text by its letters, so that what it needs can be checked', () => {
  type Widened = { [Area in keyof English]: string extends English[Area][keyof English[Area]] ? Area : never }
  expectTypeOf<Widened[keyof English]>().toBeNever()
  expectTypeOf<'ui.close'>().toExtend<PlainKey>()
  expectTypeOf<'ui.nothing'>().not.toExtend<TextKey>()
})
