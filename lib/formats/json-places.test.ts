import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault, offsetOfPath, placeOf } from './json-places'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('findJsonFault', () => {
  it('agrees with JSON.parse about what is JSON', () => {
    const nearly = fc
      .record({
        text: fc.json(),
        at: fc.nat(),
        put: fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '-', '\u0001', 'e'),
      })
      .map(
        ({ text, at, put }) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
      )
    const special = fc.constantFrom(
      '01',
      '-',
      '1.',
      '.5',
      '1e',
      '1e+5',
      '"\\u12g4"',
      '"\\x"',
      'nul',
      '[1,]',
      '{"a":1,}',
      '{a:1}',
      ' 1 ',
    )
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly, special, fc.string()), (text) => {
        expect(findJsonFault(text, Infinity) === undefined).toBe(isJson(text))
      }),
      { numRuns: 5_000 },
    )
  })

  it('stops where it is nested deeper than allowed', () => {
    expect(findJsonFault('[[[1]]]', 3)).toBeUndefined()
    expect(findJsonFault('[[[1]]]', 2)).toEqual({ kind: 'too-deep', offset: 2 })
    expect(findJsonFault('{"a":'.repeat(200_000), 64)).toEqual({ kind: 'too-deep', offset: 64 * 5 })
  })
})

describe('offsetOfPath', () => {
  const text = '{\n  "a": [1, {"b\\"": null, "c": [[]]}],\n  "d": "x"\n}'

  it('finds where a value begins', () => {
    const at = (...path: (string | number)[]) => text.slice(offsetOfPath(text, path)).slice(0, 3)
    expect(at('a')).toBe('[1,')
    expect(at('a', 1, 'b"')).toBe('nul')
    expect(at('a', 1, 'c', 0)).toBe('[]]')
    expect(at('d')).toBe('"x"')
  })

  it('finds the nearest thing around what is missing', () => {
    expect(offsetOfPath(text, ['a', 1, 'gone', 3])).toBe(offsetOfPath(text, ['a', 1]))
    expect(offsetOfPath(text, ['gone'])).toBe(0)
  })

  it('counts lines and columns from 1', () => {
    expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 })
    expect(placeOf(text, offsetOfPath(text, ['d']))).toEqual({ line: 3, column: 8 })
  })
})
