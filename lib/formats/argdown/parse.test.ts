import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FaultCode } from './faults'
import { parseArgdown } from './parse'
import { placesOf, type ArgdownTree, type Block, type Element, type Relation, type Span } from './tree'

const said = (tree: ArgdownTree, { start, end }: Span) => tree.text.slice(start, end)
const faults = (text: string) => parseArgdown(text).faults.map(({ code }) => code)

/** The tree in short, with the very letters that each piece covers. */
function drawn(text: string): string[] {
  const tree = parseArgdown(text)
  const lines: string[] = []
  const element = (one: Element | undefined, depth: number, sign = '') => {
    lines.push(`${'  '.repeat(depth)}${sign}${one ? said(tree, one) : '?'}`)
    for (const relation of one?.relations ?? []) related(relation, depth + 1)
  }
  const related = (relation: Relation, depth: number) =>
    element(relation.member, depth, `${relation.kind} ${relation.direction}: `)
  const block = (one: Block) => {
    if (one.kind === 'heading') lines.push(`h${one.level} ${said(tree, one)}`)
    else if (one.kind !== 'reconstruction') element(one, 0)
    else {
      for (const item of one.items) {
        if (item.kind === 'numbered') element(item.statement, 0, `${item.number}. `)
        else {
          lines.push(`-- ${item.rules.join(' & ')}`)
          for (const relation of item.relations) related(relation, 1)
        }
      }
    }
  }
  for (const one of tree.blocks) block(one)
  return lines
}

describe('an Argdown tree', () => {
  it('has statements, arguments and relations of every kind with the letters that each covers', () => {
    const text = `[A]: one
  two #t {id: "x"}
  + <B>: three
      - [C]
    <+ [D]
  <- four
  +> [E]
  -> <F>
  >< [G]
  _ <H>
     _> [I]
  <_ [J]`
    expect(drawn(text)).toEqual([
      '[A]: one\n  two #t {id: "x"}',
      '  support up: <B>: three',
      '    attack up: [C]',
      '    support up: [D]',
      '  attack up: four',
      '  support down: [E]',
      '  attack down: <F>',
      '  contradiction up: [G]',
      '  undercut up: <H>',
      '    undercut down: [I]',
      '  undercut up: [J]',
    ])
    expect(faults(text)).toEqual([])
  })

  it('has premises, inferences with rules and data, and what undercuts them', () => {
    const text = `<A>

(1) one
    + [X]
(2) [B]: two
----
(3) three
(4) four
--
Modus ponens, other {uses: [3, 4]}
--
  <_ [U]
(5) five`
    const signs = ['1. one', '  support up: [X]', '2. [B]: two', '-- ', '3. three', '4. four']
    expect(drawn(text)).toEqual(['<A>', ...signs, '-- Modus ponens & other', '  undercut up: [U]', '5. five'])
    expect(faults(text)).toEqual([])
  })

  it('knows headings, lists, front matter and comments', () => {
    const text = `===
title: T
===
// one
# Head #t
/* two
 */
* item
* [B]

 1. first
 2. second
<!-- three -->`
    const tree = parseArgdown(text)
    expect(drawn(text)).toEqual(['h1 # Head #t', 'item', '[B]', 'first', 'second'])
    expect(tree.frontMatter?.values).toEqual(new Map([['title', 'T']]))
    expect(tree.comments.map((comment) => said(tree, comment))).toEqual(['// one', '/* two\n */', '<!-- three -->'])
  })

  it('parts blocks at blank lines, but not at lines that hold comments', () => {
    expect(drawn('a\n// b\nc\n \t\nd\n\n// e\n\nf')).toEqual(['a\n// b\nc', 'd', 'f'])
    expect(drawn('a\r\n\r\nb\r\r\nc')).toEqual(['a', 'b', 'c'])
  })

  it('splits text into words, tags, mentions, links and marks', () => {
    const text = String.raw`a **b** _c_ #d #(e f) @[G] @<H> [i](j) \[k\] :heart: .x. e.g. l`
    const [block] = parseArgdown(text).blocks
    expect((block as Element).parts.map((part) => [part.kind, text.slice(part.start, part.end)])).toMatchObject([
      ['text', 'a '],
      ['mark', '**'],
      ['text', 'b'],
      ['mark', '**'],
      ['text', ' '],
      ['mark', '_'],
      ['text', 'c'],
      ['mark', '_'],
      ['text', ' '],
      ['tag', '#d'],
      ['text', ' '],
      ['tag', '#(e f)'],
      ['text', ' '],
      ['mention', '@[G]'],
      ['text', ' '],
      ['mention', '@<H>'],
      ['text', ' '],
      ['link', '[i](j)'],
      ['text', String.raw` \[k\] :heart: .x. e.g. l`],
    ])
  })

  it('finds lines and columns', () => {
    const place = placesOf('ab\ncd\r\n\re')
    expect([0, 2, 3, 7, 8].map(place)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ])
  })
})

describe('a text that is wrong', () => {
  it.each<[string, FaultCode]>([
    ['[A]:\n\nb', 'missing-text'],
    ['[A]\n  +\n  - b', 'missing-relation-content'],
    ['[A] and more', 'text-after-reference'],
    ['a {id: 1} more', 'text-after-data'],
    ['  + b', 'relation-without-parent'],
    ['(1) a\n(2) b', 'no-conclusion'],
    ['(1) a\n----\n(2) b\n(3) c', 'no-conclusion'],
    ['----\n\n(1) a', 'inference-out-of-place'],
    ['(1) a\n--\nrule\n\n(2) b', 'inference-open'],
    ['(1) <A>\n----\n(2) b', 'argument-as-premise'],
    ['(1) a\n----\n  + c\n(2) b', 'relation-of-inference'],
    ['[A]\n  >< <B>', 'contradiction-of-argument'],
    ['===\ntitle: x', 'front-matter-open'],
    ['===\n- [\n===\n\na', 'not-yaml'],
    ['a {id: *x}', 'not-yaml'],
    ['[A]\n+ b', 'not-indented'],
    ['<A>\n(1) a\n----\n(2) b', 'no-blank-line'],
    ['see [1] for', 'title-in-text'],
    ['a *b c', 'mark-open'],
    ['a /* b', 'comment-open'],
  ])('says so of %j', (text, code) => {
    expect(faults(text)).toContain(code)
  })

  it('is read around what is wrong', () => {
    expect(drawn('[A]: a\n  +\n  - b\n    + c\n\n[D] {\n\ne')).toEqual([
      '[A]: a',
      '  support up: ?',
      '  attack up: b',
      '    support up: c',
      '[D] {',
      'e',
    ])
  })

  it('says where relations are nested too deep, and overflows nothing', () => {
    const deep = Array.from({ length: 1_000 }, (_, index) => `${' '.repeat(index + 1)}+ [S${index}]`)
    expect(faults(['[A]', ...deep].join('\n'))[0]).toBe('nested-too-deep')
    expect(faults(`a ${'{x: '.repeat(100_000)}`)).toEqual([])
    expect(faults(`===\n${'- '.repeat(20_000)}\n===\n\na`)).toBeInstanceOf(Array)
  })

  it('gives each letter at most one owner, whatever the text', () => {
    const piece = fc.constantFrom(
      '[A]', '[B]:', '<C>', '<D>:', ' ', '\n', '\n\n', '\n  + ', '\n    - ', '\n  _> ', '(1)', '\n(2) ', '\n----\n', '--',
      'word', '#tag', '{id: "x"}', '{', '}', '"', '*', '__', '@[A]', '//', '/*', '*/', '===', '# ', '\\', '.x.', ':heart:', '\r',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const tree = parseArgdown(pieces.join(''))
        let end = 0
        for (const block of tree.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end)
          expect(block.end).toBeGreaterThanOrEqual(block.start)
          end = block.end
        }
        for (const fault of tree.faults) expect(fault.end).toBeLessThanOrEqual(tree.text.length)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a long text', () => {
  it.each([
    ['braces', '{"a '],
    ['comments', '/* <!-- '],
    ['brackets', '[a'],
    ['links', '[a]('],
    ['marks', '*a _b '],
    ['runs', '.:a'],
    ['tags', '#(a'],
    ['lines', '\n  + a'],
    ['numbers', '\n(1) a\n----'],
    ['blank lines', '\n \n'],
    ['data', '\n\na {b: [c, {d: e f}]}'],
  ])('of %s does not cost its length squared', (_name, unit) => {
    const cost = (count: number) => {
      const text = unit.repeat(count)
      const began = process.cpuUsage()
      parseArgdown(text)
      return process.cpuUsage(began).user / 1_000
    }
    cost(2_000)
    const least = (count: number) => Math.min(cost(count), cost(count))
    const [short, long] = [least(5_000), least(40_000)]
    expect(long).toBeLessThan(Math.max(short, 4) * 40)
  })
})
