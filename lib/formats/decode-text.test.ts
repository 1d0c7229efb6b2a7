import { describe, expect, it } from 'vitest'
import { assert } from '../domain/result'
import { decodeText } from './decode-text'

const words = '- Schöne Grüße – ünd 😀\n  - Pro: Ja\n'

function utf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const units = [...(hasMark ? '\ufeff' : ''), ...text].join('')
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !isBig)
  return new Uint8Array(view.buffer)
}

function read(bytes: Uint8Array) {
  const made = decodeText(bytes)
  assert(made.ok, JSON.stringify(made))
  return made.value
}

describe('the encoding', () => {
  it('is told by its mark, by zero bytes, or by being sound', () => {
    const utf8 = new TextEncoder().encode(words)
    expect(read(utf8)).toEqual({ text: words, encoding: 'utf-8', losses: [] })
    expect(read(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])).text).toBe(words)
    for (const isBig of [true, false]) {
      for (const hasMark of [true, false]) {
        const encoding = isBig ? 'utf-16be' : 'utf-16le'
        expect(read(utf16(words, isBig, hasMark))).toEqual({ text: words, encoding, losses: [] })
      }
    }
    expect(read(new Uint8Array()).text).toBe('')
  })

  it('is taken for that of old Windows where nothing else fits, and that is said', () => {
    const latin = Uint8Array.from('Pro: f\u00fcr\nalle\n', (character) => character.charCodeAt(0))
    expect(read(latin)).toEqual({
      text: 'Pro: für\nalle\n',
      encoding: 'windows-1252',
      losses: [{ code: 'encoding-guessed', count: 1, places: ['line 1'] }],
    })
    expect(read(new Uint8Array([0x80, 0x20, 0x93, 0x61, 0x94])).text).toBe('€ “a”')
  })

  it('stays what it is where the file ends within a character', () => {
    const cut = new TextEncoder().encode('für 😀').slice(0, -2)
    expect(read(cut)).toMatchObject({
      text: 'für \ufffd',
      encoding: 'utf-8',
      losses: [{ code: 'characters-replaced' }],
    })
    expect(read(Uint8Array.from('caf\u00e9', (character) => character.charCodeAt(0))).text).toBe('café')
  })
})

describe('what is no text', () => {
  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['ZIP', [0x50, 0x4b, 0x03, 0x04, 0, 0]],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['bytes', [0x61, 0, 0x62, 0x63, 0x64, 0x65, 0, 0, 0, 0x66, 0x67]],
    ['controls', [1, 2, 3, 4, 0xff, 5, 6, 7]],
  ])('is refused: %s', (_, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toMatchObject({ ok: false, error: { code: 'not-text' } })
  })

  it('is refused where it is too large', () => {
    expect(decodeText(new Uint8Array(10_000_001).fill(0x61))).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })
})
