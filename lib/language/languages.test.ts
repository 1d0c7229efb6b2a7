import { describe, expect, it } from 'vitest'
import { languageFor } from './languages'

describe('the language that a reader gets', () => {
  it.each([
    ['what was chosen, whatever the browser asks for', 'de', 'en', 'de'],
    ['the first that the browser asks for and Crux speaks', undefined, 'fr, de-AT;q=0.9, en;q=0.8', 'de'],
    ['the one that is liked best, wherever it stands', undefined, 'en;q=0.3, DE;q=0.7', 'de'],
    ['none that is ruled out', undefined, 'de;q=0, fr', 'en'],
    ['English where the browser says nothing', undefined, null, 'en'],
    ['English where the cookie and the header are nonsense', 'constructor', ';;q=x,,*', 'en'],
  ])('is %s', (_, chosen, accepted, language) => {
    expect(languageFor(chosen, accepted)).toBe(language)
  })
})
