import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRows } from '../../domain/debate-map'
import { listBroken } from '../../domain/invariants'
import { assert } from '../../domain/result'
import { generateMap } from '../../../seed/generate-map'
import { mutatedText } from '../../../tests/support/mutated-text'
import { describeFormatError } from '../format-error'
import { recognise } from '../readers'
import { argdownReader } from './read'
import { argdownWriter } from './whole-map'

const samples = '/work/shared/samples'

function read(text: string) {
  const result = argdownReader.read(text)
  assert(result.ok, JSON.stringify(result))
  expect(listBroken(result.value.map)).toEqual([])
  return result.value
}

/** Claims as `id: text`, with `*` before theses; arguments as `id: premises +/- conclusion`. */
function told(text: string): string[] {
  const { claims, arguments: rows } = toRows(read(text).map)
  return [
    ...claims.map(({ id, text: words, thesis }) => `${thesis ? '*' : ''}${id}: ${words}`),
    ...rows.map(({ id, premises, stance, conclusion, scheme }) => {
      const target = 'claim' in conclusion ? conclusion.claim : `<${conclusion.argument}>`
      return `${id}: ${premises.join(' & ')} ${stance === 'pro' ? '+' : '-'} ${target}${scheme === null ? '' : ` by ${scheme}`}`
    }),
  ].sort()
}

const lossesOf = (text: string) => read(text).losses.map(({ code, count }) => `${code} ${count}`)

describe('what Argdown says', () => {
  it('is claims by their titles, with reasons in both directions', () => {
    expect(told('[A]: a\n  + [B]: b\n    -> [C]: c\n  - d\n  >< [E]: e')).toEqual(
      [
        '*A: a',
        'B: b',
        '*C: c',
        'd: d',
        'E: e',
        'B--A: B + A',
        'B--C: B - C',
        'd--A: d - A',
        'E--A: E - A',
        'E--A-2: A - E',
      ].sort(),
    )
  })

  it('is a claim for an argument that is only sketched, and what is said about it is said about that', () => {
    expect(told('[A]: a\n  - <B>: b\n    - <C>: c\n    <_ <D>: d\n      <_ [E]: e')).toEqual(
      [
        '*A: a',
        'B: b',
        'C: c',
        'D: d',
        'E: e',
        'B--A: B - A',
        'C--B: C - B',
        'D--B: D - <B--A>',
        'E--D: E - <D--B>',
      ].sort(),
    )
  })

  it('is an argument a step, with rules for schemes, uses and intermediate conclusions', () => {
    const text = `<Two steps>

(1) [P]: p
(2) [Q]: q
-- Modus ponens {uses: [1]} --
(3) [R]: r
(4) [S]: s
----
(5) [T]: t`
    expect(told(text)).toEqual(
      [
        'P: p',
        'Q: q',
        'R: r',
        'S: s',
        '*T: t',
        'Two-steps-2: P + R by Modus ponens',
        'Two-steps: R & S & Q + T',
      ].sort(),
    )
  })

  it('attacks an inference, an argument with premises, and a step that leads from one claim to another', () => {
    const text = `[A]: a
  + [B]: b
    _ [C]: c

<X>
  <_ [D]: d
  + [E]: e

(1) [F]: f
----
  <_ [G]: g
(2) [A]
  -> [H]: h`
    const lines = told(text)
    for (const line of [
      'C--B: C - <B--A>',
      'D--X: D - <X>',
      'E--X: E + <X>',
      'G--X: G - <X>',
      'X: F + A',
      'A--H: A - H',
    ]) {
      expect(lines).toContain(line)
    }
  })

  it('argues from premises alone where the conclusion only leads on', () => {
    const text = '<X> {id: "x"}\n\n(1) [A]: a\n(2) [B]: b\n----\n(3) [Not C] {isInMap: false}\n  -> [C]: c'
    expect(told(text)).toEqual(['*C: c', 'A: a', 'B: b', 'x: A & B - C'].sort())
    expect(told(text.replace('{isInMap: false}', ''))).toContain('x: A & B + Not-C')
  })

  it('reads attacks among statements both ways where it is strict', () => {
    const text = '[A]: a\n  - [B]: b'
    expect(told(text).filter((line) => line.includes(' - '))).toHaveLength(1)
    expect(told(`===\nmodel:\n  mode: strict\n===\n\n${text}`).filter((line) => line.includes(' - '))).toHaveLength(2)
  })

  it('keeps wordings, notes, tags, sources and links', () => {
    const text = `===
title: A title
abstract: What it is about.
sources:
  - {id: r, title: A report, date: "2025-03", url: "https://x.org/r"}
===

[A]: In #other words. #law

[A]: The words, see [here](https://x.org/a). #(public health) {note: "A note.", sources: [{source: r, locator: page 3}, Prose]}`
    const { map } = read(text)
    const { claims, sources, citations } = toRows(map)
    expect(map.details).toEqual({ title: 'A title', description: 'What it is about.' })
    expect(claims).toMatchObject([
      { text: 'The words, see here.', note: 'A note.\n\nIn other words.', tags: ['other', 'law', 'public health'] },
    ])
    expect(sources.map(({ title, date, url }) => [title, date, url])).toEqual([
      ['Prose', '', ''],
      ['here', '', 'https://x.org/a'],
      ['A report', '2025-03', 'https://x.org/r'],
    ])
    expect(citations.map(({ source, locator }) => [map.sources.get(source)?.title, locator])).toEqual([
      ['A report', 'page 3'],
      ['Prose', ''],
      ['here', ''],
    ])
  })

  it('puts what is said of a whole argument to a premise of its own', () => {
    const text = '[S]: s\n\n<X>: In short. #t {source: "P1"}\n\n(1) [S]\n(2) [P]: p\n----\n(3) [C]: c'
    const { map } = read(text)
    expect(toRows(map).claims.find(({ id }) => id === 'P')).toMatchObject({ note: 'X: In short.', tags: ['t'] })
    expect(toRows(map).citations).toMatchObject([{ claim: 'P', source: 'P1' }])
  })

  it('says what is lost', () => {
    expect(
      lossesOf(
        '===\nauthor: N. N.\ndate: 2020\n===\n\n# A {isGroup: true}\n\n## B\n\n**c** {mood: grim} // d\n  _ [E]: e',
      ),
    ).toEqual(['authors 1', 'relation-unknown 1', 'part-unknown 2', 'layout-of-file 2', 'comments-of-file 1'])
  })

  it('gives the same ids each time, whatever the titles', () => {
    const text =
      '[__proto__]: a\n  + [constructor]: b\n  + [constructor!]: c\n  - [ä]: d\n  - [1]: e {id: "constructor"}'
    expect(told(text)).toEqual(told(text))
    expect(toRows(read(text).map).claims.map(({ id }) => id)).toEqual([
      '__proto__',
      'constructor-2',
      'constructor-3',
      'claim',
      'constructor',
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('a file', () => {
  it.skipIf(!existsSync(samples))('of the field is read (skipped where the shared samples are not at hand)', () => {
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.argdown'))) {
      const text = readFileSync(join(samples, name), 'utf8')
      expect(recognise(text)[0]?.name, name).toBe('argdown')
      expect(toRows(read(text).map).claims.length, name).toBeGreaterThan(0)
    }
  })

  it('is known by its titles, not by brackets of another language', () => {
    const isOurs = (text: string) => recognise(text)[0]?.name === 'argdown'
    expect(isOurs('[A]: a\n  + b')).toBe(true)
    expect(isOurs('<A>: a\n\n(1) b\n----\n(2) c')).toBe(true)
    expect(isOurs('[A]\n  + [B]')).toBe(true)
    for (const text of [
      '<p>: a</p>',
      '<?xml version="1.0"?><a/>',
      '[{"a": 1}]',
      '- a\n- b',
      '[1]: https://x.org',
      '# A\n\nb',
    ]) {
      expect(isOurs(text), text).toBe(false)
    }
  })

  it('that is wrong is refused with its place', () => {
    const result = argdownReader.read('[A]: a\n\n[B]: b {id: [}\n  + c\n\n[C] and more')
    assert(!result.ok, 'it is refused')
    expect(describeFormatError(result.error)).toBe(
      'line 6, column 1: A title without a colon refers to what is said elsewhere; no text may follow it. Mend this place and try again.',
    )
  })

  it('of the other language of that name is refused as such', () => {
    const text = '[#a] All men are mortal\n[#b] Socrates is a man\n(c) -> p.\n--support'
    expect(recognise(text)[0]?.name).toBe('argdown')
    const result = argdownReader.read(text)
    expect(!result.ok && result.error).toMatchObject({ code: 'not-this-format', line: 1 })
  })

  it.each([
    ['', 'empty'],
    ['// nothing\n', 'empty'],
    ['a'.repeat(10_000_001), 'too-large'],
    [`[A]${Array.from({ length: 70 }, (_, index) => `\n${' '.repeat(index + 1)}+ b`).join('')}`, 'too-deep'],
  ])('is refused where it is empty, too large or too deep (%#)', (text, code) => {
    const result = argdownReader.read(text)
    expect(!result.ok && result.error.code).toBe(code)
  })

  it('is read where one claim has more tags than a call may have arguments', () => {
    const result = argdownReader.read(`a${' #t'.repeat(150_000)}`)
    assert(result.ok, 'many tags')
    expect([...result.value.map.claims.values()].map(({ text, tags }) => [text, tags])).toEqual([['a', ['t']]])
  })

  it('that is broken is never thrown over', () => {
    const text = argdownWriter.write(generateMap({ claims: 12, seed: 4 })).content as string
    fc.assert(
      fc.property(mutatedText(text), (broken) => {
        const result = argdownReader.read(broken)
        if (result.ok) expect(listBroken(result.value.map)).toEqual([])
        else expect(result.error.message).not.toBe('')
        expect(argdownReader.recognise({ text: broken, json: undefined })).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
