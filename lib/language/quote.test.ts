import { expect, it } from 'vitest'
import { firstWords } from './quote'

it.each([
  ['what fits', 'Short enough.', 'Short enough.'],
  ['between two words', 'Publishing weights helps', 'Publishing…'],
  ['where a word ends', 'It is a very long claim', 'It is a very long…'],
  ['within a word that is most of it', 'Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifff…'],
])('shortens a text %s', (_name, text, shown) => {
  expect(firstWords(text, 20)).toBe(shown)
})
