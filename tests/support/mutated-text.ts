/** Files as they come broken: cut off, letters changed, lines doubled, hostile keys put in place of words. */
import fc from 'fast-check'

const hostile = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '\u0000',
  '\ufeff',
  '\ud800',
  '"',
  '{',
  '[',
  '&',
  '<',
  '',
]

/** A text after one to four such accidents. */
export function mutatedText(text: string): fc.Arbitrary<string> {
  const accident = fc.record({
    kind: fc.constantFrom('cut', 'flip', 'replace', 'line', 'insert'),
    at: fc.nat(),
    with: fc.constantFrom(...hostile),
    code: fc.nat(0xffff),
  })
  return fc
    .array(accident, { minLength: 1, maxLength: 4 })
    .map((accidents) => accidents.reduce((made, one) => mutate(made, one), text))
}

interface Accident {
  readonly kind: 'cut' | 'flip' | 'replace' | 'line' | 'insert'
  readonly at: number
  readonly with: string
  readonly code: number
}

function mutate(text: string, { kind, at: where, with: put, code }: Accident): string {
  const at = where % (text.length + 1)
  switch (kind) {
    case 'cut':
      return text.slice(0, at)
    case 'flip':
      return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
    case 'insert':
      return text.slice(0, at) + put + text.slice(at)
    case 'replace': {
      const words = [...text.matchAll(/[A-Za-z]{2,}/g)]
      const word = words[where % Math.max(1, words.length)]
      return word ? text.slice(0, word.index) + put + text.slice(word.index + word[0].length) : text
    }
    case 'line': {
      const lines = text.split('\n')
      const line = where % lines.length
      return lines.toSpliced(line, 0, lines[line]!).join('\n')
    }
  }
}
