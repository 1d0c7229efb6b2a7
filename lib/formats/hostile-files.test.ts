/**
 * Broken and hostile files at every reader at once: each is refused with a sentence or read into a map that keeps the rules, none throws,
 * none leaves anything behind. Which of them there are is fixed, so that one that fails can be found again.
 */
import { afterEach, describe, expect, it } from 'vitest'
import { listBroken } from '../domain/invariants'
import { assert } from '../domain/result'
import { generateMap } from '../../seed/generate-map'
import { SeededRandom } from '../../seed/seeded-random'
import { sampleMap } from '../../tests/support/sample-map'
import { writeCruxJson } from './crux-json/write'
import { decodeText } from './decode-text'
import { readAny, readers, recognise } from './readers'
import { writers } from './writers'

const before = Object.getOwnPropertyNames(Object.prototype)
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect(Object.keys(Object)).toEqual([])
  expect(Object.keys(Array.prototype)).toEqual([])
})

/** Texts of every format that is written, and of those that are only read. */
const texts: readonly string[] = [
  writeCruxJson(sampleMap()),
  ...[sampleMap(), generateMap({ claims: 12, seed: 3 })].flatMap((map) =>
    writers.flatMap(({ write }) => {
      const { content } = write(map)
      return typeof content === 'string' ? [content] : []
    }),
  ),
  'statements:\n  a: One.\n  b: {text: Two.}\n  c: Three.\narguments:\n  a1: {conclusion: a, premises: [b], undercutter: c}\n',
  '"One":\n  r1:\n    "Two":\n      o1:\n        "Three":\n  o1:\n    "Four":\n',
  'Discussion Title: x\n\n1. One.\n1.1. Pro: Two.\n1.1.1. Con: -> See 1.2.\n1.2. Con: Three.\n',
]

let tried = 0

/** Gives the text to what takes it for its own, and to every reader besides. */
function take(text: string, toAll = false): void {
  tried++
  const any = readAny(text)
  if (!any.ok) expect(any.error.message).not.toBe('')
  for (const reader of toAll ? readers : recognise(text).slice(0, 2)) {
    const made = reader.read(text)
    if (made.ok) expect(listBroken(made.value.map), reader.name).toEqual([])
    else expect([made.error.message, made.error.advice], reader.name).not.toContain('')
  }
}

function takeBytes(bytes: Uint8Array): void {
  const decoded = decodeText(bytes)
  if (decoded.ok) take(decoded.value.text)
  else {
    tried++
    expect(decoded.error.message).not.toBe('')
  }
}

const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__']

describe('files', () => {
  it('that are cut off', () => {
    for (const text of texts) {
      for (let part = 1; part < 12; part++) take(text.slice(0, Math.floor((text.length * part) / 12)))
    }
  })

  it('with single signs changed, left out or doubled', () => {
    const random = new SeededRandom(1)
    const signs = [
      '\u0000',
      '\ufeff',
      '\ud800',
      '"',
      "'",
      '{',
      ']',
      '<',
      '&',
      ':',
      '\n',
      '\t',
      '-',
      '#',
      '*',
      '%',
      '\\',
      '😀',
    ]
    for (const text of texts) {
      for (let count = 0; count < 12; count++) {
        const at = random.below(text.length)
        take(text.slice(0, at) + random.pick(signs) + text.slice(at + random.below(3)))
      }
    }
  })

  it('with names that every object has', () => {
    const random = new SeededRandom(2)
    for (const text of texts) {
      const words = [...new Set(text.match(/[A-Za-z_][\w-]*/g))]
      for (const key of keys) for (let count = 0; count < 2; count++) take(text.replaceAll(random.pick(words), key))
    }
  })

  it('with lines in other places, doubled or missing', () => {
    const random = new SeededRandom(3)
    for (const text of texts) {
      const lines = text.split('\n')
      for (let count = 0; count < 8; count++) {
        const [from, to] = [random.below(lines.length), random.below(lines.length)]
        take(lines.toSpliced(to, random.below(2), lines[from]!).join('\n'))
      }
    }
  })

  it('with ids that lead nowhere, to themselves or in circles, or occur twice', () => {
    const random = new SeededRandom(4)
    const ids = /\b(?:ban|harm|cost|study|sound|old|shared|loose|c\d+|a\d+|a-\w+|1\.1\.|1\.2\.|1\.1\.1\.)/g
    for (const text of texts) {
      const found = [...text.matchAll(ids)]
      for (let count = 0; count < Math.min(found.length, 8); count++) {
        const [one, other] = [random.pick(found), random.pick(found)]
        take(text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length))
        take(text.replaceAll(one[0], other[0]))
        take(text.replaceAll(one[0], 'nowhere'))
      }
    }
  })

  it('in other encodings, decoded and as bytes', () => {
    for (const text of texts) {
      take(`\ufeff${text}`)
      take(text.replaceAll('\n', '\r\n'))
      take(text.replaceAll('\n', '\r'))
      // Taken for what it is not: a zero between all letters, and Latin for UTF-8.
      take([...text].join('\u0000'))
      take(Buffer.from(text, 'utf8').toString('latin1'))
      take(Buffer.from(`ä${text}`, 'latin1').toString('utf8'))
      for (const mark of ['', '\ufeff']) {
        const little = Buffer.from(mark + text, 'utf16le')
        takeBytes(little)
        takeBytes(Buffer.from(little).swap16())
        takeBytes(little.subarray(0, little.length - 1))
      }
      takeBytes(Buffer.from(`${text}\u00e4`, 'latin1'))
      takeBytes(Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x82])]))
    }
  })

  it('that are no text', () => {
    for (const begin of [
      [0x89, 0x50, 0x4e, 0x47],
      [0x50, 0x4b, 3, 4],
      [0x1f, 0x8b],
      [0, 1, 2, 3],
      [0xff, 0xfe, 0],
    ]) {
      const made = decodeText(
        Uint8Array.from([...begin, ...Array.from({ length: 2_000 }, (_, at) => (at * 7919) % 251)]),
      )
      if (!made.ok) expect(made.error.code).toBe('not-text')
      else take(made.value.text, true)
    }
  })
})

describe('what is made to hurt', () => {
  const many = 20_000
  it.each([
    ['brackets in brackets', '['.repeat(many)],
    ['objects in objects', '{"a":'.repeat(many)],
    ['YAML lists in lists', '- '.repeat(many)],
    ['YAML maps in maps', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a${depth}:`).join('\n')],
    ['YAML brackets', `statements: ${'[ '.repeat(many)}`],
    ['elements in elements', `<opml><body>${'<outline text="x">'.repeat(many)}`],
    ['items in items', Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['quotations in quotations', '> '.repeat(many)],
    ['headings', '# x\n'.repeat(many / 10)],
    ['numbers', Array.from({ length: 1_000 }, (_, depth) => `${'1.'.repeat(depth + 1)} Pro: x`).join('\n')],
    ['a line without end', 'x'.repeat(500_000)],
    ['a line of spaces', `- x${' '.repeat(100_000)}y`],
    ['stars', '*'.repeat(many)],
    ['stars and words', '*a '.repeat(many)],
    ['marks of emphasis', '**a_'.repeat(many / 2)],
    ['brackets of links', '[a]('.repeat(many / 2)],
    ['beginnings of links', `- ${'![['.repeat(many / 2)}`],
    ['back quotes', '`a``'.repeat(many / 2)],
    ['notes at the foot', '[^1]: x\n'.repeat(many / 5)],
    ['marks of notes', `- x ${'[^1]'.repeat(many / 4)}\n\n[^1]: y`],
    ['quotation marks', `id,text\n${'"'.repeat(many)}`],
    ['an open quotation', `id,text\n1,"${'x,\n'.repeat(many)}`],
    ['columns', `id,text,${'a,'.repeat(many)}\n1,x`],
    ['parents', `id,text,parent\n1,x,"${'1;'.repeat(many)}"`],
    [
      'entities',
      `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;"/></body></opml>`,
    ],
    [
      'an entity from elsewhere',
      `<!DOCTYPE opml [<!ENTITY a SYSTEM "file:///etc/passwd">]><opml><body><outline text="&a;"/></body></opml>`,
    ],
    [
      'attributes',
      `<opml><body><outline text="x" ${Array.from({ length: 20_000 }, (_, at) => `a${at}="1"`).join(' ')}/></body></opml>`,
    ],
    ['open tags', `<opml>${'<a '.repeat(many)}`],
    ['comments', `<opml>${'<!--'.repeat(many)}`],
    ['aliases', `statements: &a {x: y}\narguments: [${'*a, '.repeat(1_000)}]`],
    ['anchors', `statements:\n${Array.from({ length: 2_000 }, (_, at) => `  s${at}: &n${at} x`).join('\n')}`],
    ['one key', `statements:\n${'  a: x\n'.repeat(5_000)}`],
    ['keys of objects', `statements: {__proto__: {a: b}, constructor: {prototype: {polluted: yes}}}`],
    [
      'keys of objects in JSON',
      '{"format":"crux","version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{}}}',
    ],
    ['nothing', ''],
    ['a mark alone', '\ufeff'],
    ['zeros', '\u0000'.repeat(many)],
    ['halves of characters', '\ud800'.repeat(many / 10)],
    ['lines', '\n'.repeat(400_000)],
    ['tabs', '\t'.repeat(many)],
    ['dashes', '-'.repeat(many)],
    ['one digit', '1'.repeat(many)],
    ['fences', '```\n'.repeat(many / 5)],
    ['claims that go back and forth', 'A\nPro: B\n'.repeat(3_000)],
    ['a discussion without end', `Discussion Title: ${'x '.repeat(many)}\n\n1. ${'y '.repeat(many)}`],
  ])('is refused or read: %s', (_, text) => {
    take(text, true)
  })

  it('is refused where it is too large', () => {
    const large = 'x\n'.repeat(5_000_001)
    for (const reader of readers) {
      if (reader.name === 'crux-json') continue
      const made = reader.read(large)
      assert(!made.ok, reader.name)
      expect(['too-large', 'not-json'], reader.name).toContain(made.error.code)
    }
  })
})

it('are more than fifteen hundred', () => {
  expect(tried).toBeGreaterThan(1_500)
})
