import { describe, expect, it } from 'vitest'
import type { ClaimId } from '../../domain/ids'
import { generateMap } from '../../../seed/generate-map'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { escapeTag, escapeText, titleOf } from './escape'
import { titlesOf } from './titles'
import { writeArgdown } from './write'

const written = (map: Parameters<typeof writeArgdown>[0], ...roots: string[]) =>
  writeArgdown(map, roots as ClaimId[], 'A map')

describe('a branch as Argdown', () => {
  it('is statements under statements, and arguments where there is more to say', () => {
    expect(written(sampleMap(), 'ban')).toBe(`===
title: "A map"
===

[The claim ban is true]: The claim ban is true. #law {id: "ban"}
  + [The claim harm is true]: The claim harm is true. {id: "harm", note: "A note.", sources: ["Report report, 2025-03, page 3"]}
  - [The claim cost is true]: The claim cost is true. {id: "cost"}
    + [The claim shared is true]: The claim shared is true. {id: "shared"}
  + [The claim shared is true]

[The claim study is true]: The claim study is true. {id: "study", sources: ["A. Author, Report paper"]}

[The claim sound is true]: The claim sound is true. {id: "sound"}

<Argument 1>
  _ [The claim old is true]

(1) [The claim study is true]
(2) [The claim sound is true]
----
(3) [The claim harm is true]

[The claim old is true]: The claim old is true. {id: "old"}
`)
  })

  it('says of co-premises against a claim what they lead to, and names undercuts of undercuts', () => {
    const map = mapOf({
      claims: ['top', 'one', 'two', 'under', 'deeper'].map((id) => sampleClaim(id)),
      arguments: [
        sampleArgument('a-1', 'con', ['one', 'two'], 'top'),
        sampleArgument('a-2', 'con', ['under'], 'a-1'),
        sampleArgument('a-3', 'pro', ['deeper'], 'a-2'),
      ],
    })
    const text = written(map, 'top')
    expect(text).toContain(
      '(3) [Against The claim top is true, Argument 1] {isInMap: false}\n  -> [The claim top is true]',
    )
    expect(text).toContain('<Argument 1>\n  _ <Argument 2>')
    expect(text).toContain('<Argument 2>\n  + [The claim deeper is true]')
  })

  it('defines each claim once, survives circles, and nests no deeper than its parser reads', () => {
    const map = generateMap({ claims: 400, seed: 3 })
    const text = written(map, 'c1')
    for (const id of map.claims.keys()) expect(text.split(`{id: "${id}"`), id).toHaveLength(2)
    const names = Array.from({ length: 500 }, (_, index) => `c${index}`)
    const chain = mapOf({
      claims: names.map((name) => sampleClaim(name)),
      arguments: [
        ...names.slice(1).map((name, index) => sampleArgument(`a${name}`, 'pro', [name], `c${index}`)),
        sampleArgument('a-back', 'pro', ['c0'], 'c499'),
      ],
    })
    const lines = written(chain, 'c0').split('\n')
    expect(Math.max(...lines.map((line) => line.search(/\S/)))).toBeLessThan(30)
    expect(lines.filter((line) => /^\s*\+ /.test(line))).toHaveLength(500)
  })
})

describe('what Argdown has a use for', () => {
  it.each([
    ['a [b] <c> {d} *e* _f_ #g @h \\', 'a \\[b\\] \\<c\\> \\{d\\} \\*e\\* \\_f\\_ \\#g \\@h \\\\'],
    ['https://x.org//a', 'https:\\//x.org\\//a'],
    ['a === b', 'a \\=\\== b'],
    ['I :heart: it', 'I \\:heart: it'],
    ['Yes. No. 3:4 e.g. a:b:c', 'Yes. No. 3:4 e.g. a:b:c'],
    ['a.[b].c', 'a\\.\\[b\\].c'],
    ['two\nlines', 'two lines'],
  ])('is escaped in %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })

  it('stays out of titles and tags', () => {
    expect(titleOf('- [A] <claim>: “quoted”, and more')).toBe('A claim quoted and more')
    expect(titleOf('word '.repeat(40)).length).toBeLessThanOrEqual(50)
    expect([escapeTag('law'), escapeTag('public health'), escapeTag('a)b')]).toEqual([
      '#law',
      '#(public health)',
      undefined,
    ])
  })

  it('no two claims have one title, and none has a name that is a property of every object', () => {
    const texts = ['Same.', 'Same!', 'constructor', '__proto__', '2024', '?!']
    const map = mapOf({ claims: texts.map((text, index) => sampleClaim(`c${index}`, { text })) })
    const ids = texts.map((_, index) => `c${index}` as ClaimId)
    expect([...titlesOf(map, ids).titles.values()]).toEqual([
      'Same',
      'Same - 2',
      'Claim constructor',
      'proto',
      'Claim 2024',
      'Claim',
    ])
  })
})
