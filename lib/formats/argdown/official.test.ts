import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryMap } from '../../../tests/support/arbitrary-map'
import { officialSummary, ourSummary } from '../../../tests/support/official-argdown'
import { generateMap } from '../../../seed/generate-map'
import { modelOf } from './model'
import { parseArgdown } from './parse'
import { isOdd } from './faults'
import { argdownWriter } from './whole-map'

const samples = '/work/shared/samples'

function ours(text: string) {
  const tree = parseArgdown(text)
  const model = modelOf(tree)
  const settings = tree.frontMatter?.values.get('model')
  const has = (name: string, value: unknown) => settings instanceof Map && settings.get(name) === value
  const read = { isStrict: has('mode', 'strict'), withoutTags: has('removeTagsFromText', true) }
  const isRefused = [...tree.faults, ...model.faults].some(({ code }) => !isOdd(code))
  return isRefused ? undefined : ourSummary(model, read)
}

function expectSame(text: string) {
  const official = officialSummary(text)
  expect(official).toBeDefined()
  expect(ours(text)).toEqual(official)
}

describe('the official parser understands the same', () => {
  it.skipIf(!existsSync(samples))('of real files (skipped where the shared samples are not at hand)', () => {
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.argdown'))) {
      expectSame(readFileSync(join(samples, name), 'utf8'))
    }
  })

  it.each([
    '[A]: one\n  + <B>: two\n    - three\n    <_ [C]\n  -> [D]\n  _> <E>\n  >< [F]',
    '<A>: text #x\n\n(1) [P]: p\n  + <B>\n(2) q\n-- Rule one, two {uses: [1]} --\n  <_ [U]: u\n(3) r\n----\n(4) s\n  -> [T]\n  _> <B>',
    'Some **bold** and _other_ words, #tag and #(two words), @[A] or @<B>. [link](http://x.y) .^. :heart: e.g. \\[x\\]',
    '# Heading {isGroup: false}\n\n[A]\n\n* one\n\n[A]: late words {note: "x"}\n\n[A]: later words',
    '===\nmodel: {mode: strict}\n===\n\n[A]: a\n  + [B]: b\n  - [C]: c\n\n[C]\n  - [A]',
    'first // comment\nsecond /* x */ line\n\n<!-- y -->\n\n[A]\n  // z\n  + [B]',
  ])('of %j', (text) => expectSame(text))

  it('of maps that we write', () => {
    for (const seed of [1, 2, 3]) expectSame(textOf(generateMap({ claims: 80, seed })))
    fc.assert(
      fc.property(arbitraryMap(25), (map) => expectSame(textOf(map))),
      { numRuns: 15 },
    )
  })

  it('of texts put together from all that there is', () => {
    const title = fc.constantFrom('A', 'B', 'C d', 'E')
    const words = fc.constantFrom(
      'one',
      'two three.',
      'four, five',
      '**six** seven',
      'eight #tag',
      'nine @[A] ten',
      'a.b. c',
    )
    const statement = fc.oneof(
      title.map((name) => `[${name}]`),
      fc.tuple(title, words).map(([name, text]) => `[${name}]: ${text}`),
      words,
    )
    const argument = fc.oneof(
      title.map((name) => `<${name}>`),
      fc.tuple(title, words).map(([name, text]) => `<${name}>: ${text}`),
    )
    const sign = fc.constantFrom('+', '-', '<+', '<-', '+>', '->', '_', '<_', '_>')
    const relation = fc
      .record({ level: fc.nat(2), sign, member: fc.oneof(statement, argument) })
      .map(({ level, sign: mark, member }) => ({ level, line: `${mark} ${member}` }))
    const tree = fc
      .tuple(fc.oneof(statement, argument), fc.array(relation, { maxLength: 4 }))
      .map(([top, relations]) => {
        let last = 0
        const lines = relations.map(({ level, line }) => {
          last = Math.min(level, last) + 1
          return `${'  '.repeat(last)}${line}`
        })
        return [top, ...lines].join('\n')
      })
    const document = fc.array(tree, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'))
    fc.assert(
      fc.property(document, (text) => {
        const official = officialSummary(text)
        fc.pre(official !== undefined)
        expect(ours(text)).toEqual(official)
      }),
      { numRuns: 150 },
    )
  })
})

function textOf(map: Parameters<typeof argdownWriter.write>[0]): string {
  return argdownWriter.write(map).content as string
}
