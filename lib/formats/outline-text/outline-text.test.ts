import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRows, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { limits } from '../../domain/limits'
import { assert } from '../../domain/result'
import { emptyMap } from '../../domain/debate-map'
import { applyOperation, parseOperation } from '../../operations/registry'
import { contextOf, expectSound } from '../../../tests/support/prove-operation'
import { sampleMap } from '../../../tests/support/sample-map'
import type { MapId } from '../../domain/ids'
import { readOutline } from './read'
import { partsOfOutline } from './to-parts'
import { underFirst, walkOutline, type Outline, type OutlineClaim } from './outline'

function read(text: string): Outline {
  const outline = readOutline(text)
  assert(outline.ok, 'the text can be read')
  return outline.value
}

/** The tree in short: `+` for, `-` against, `&` a co-premise, `_` an undercut, `^` a backing, `?` where nothing is said. */
function drawn(text: string): string[] {
  const signs = { pro: '+', con: '-', and: '&', undercut: '_', backing: '^' }
  const sign = ({ tie, isTieSaid }: OutlineClaim) => (isTieSaid ? signs[tie] : '?')
  return [...walkOutline(read(text).claims)].map(
    ({ claim, depth }) => `${'  '.repeat(depth)}${sign(claim)} ${claim.text}`,
  )
}

const warned = (text: string) => read(text).warnings.map(({ line, code }) => `${line} ${code}`)

function apply(map: DebateMap, text: string, onto?: string): DebateMap {
  let made = 0
  const makeId = () => `made${made++}`
  const parts = partsOfOutline(read(text), { onto: onto ? { claim: onto as ClaimId } : undefined, makeId })
  const operation = parseOperation({ kind: 'add-parts', args: parts })
  assert(operation.ok, JSON.stringify(operation))
  const applied = applyOperation(map, operation.value, contextOf())
  assert(applied.ok, JSON.stringify(applied))
  expectSound(applied.value.map)
  return applied.value.map
}

const nothing = emptyMap('made' as MapId, { title: 'Made', description: '' })

describe('reading levels', () => {
  it('by spaces, tabs and bullets of any kind', () => {
    const tree = ['? Top', '  ? One', '    ? Deep', '  ? Two', '? Other']
    expect(drawn('Top\n  One\n    Deep\n  Two\nOther')).toEqual(tree)
    expect(drawn('Top\n\tOne\n\t\tDeep\n\tTwo\nOther')).toEqual(tree)
    expect(drawn('- Top\n  - One\n    - Deep\n  - Two\n- Other')).toEqual(tree)
    expect(drawn('• Top\n\t• One\n\t\t– Deep\n\t• Two\n• Other')).toEqual(tree)
    expect(drawn('* Top\r\n    * One\r\n        * Deep\r\n    * Two\r\n* Other')).toEqual(tree)
    expect(drawn('\ufeff1. Top\n   a) One\n      i) Deep\n   b) Two\n2. Other')).toEqual(tree)
    expect(drawn('1. Top\n1.1. One\n1.1.1. Deep\n1.2. Two\n2. Other')).toEqual(tree)
    expect(drawn('1. Top\n1.1 One\n1.1.1 Deep\n1.2 Two\n2. Other')).toEqual(tree)
    expect(drawn('# Top\n## One\n### Deep\n## Two\n# Other')).toEqual(tree)
    expect(drawn('> - Top\n>   - One\n>     - Deep\n>   - Two\n> - Other')).toEqual(tree)
  })

  it('by marks at the same margin: a list stands under the line before it', () => {
    expect(drawn('Top\n- One\n- Two\nOther\n- Three')).toEqual(['? Top', '  ? One', '  ? Two', '? Other', '  ? Three'])
    expect(drawn('# Top\n\nOne\n- Deep\n')).toEqual(['? Top', '  ? One', '    ? Deep'])
  })

  it('by marks of another kind at the same margin: bullets under numbers, and letters under Roman ones that are indented', () => {
    const tree = ['? Top', '  ? One', '  ? Two', '? Other', '  ? Three']
    expect(drawn('1. Top\n- One\n- Two\n2. Other\n- Three')).toEqual(tree)
    expect(drawn('- Top\n1. One\n2. Two\n- Other\n1. Three')).toEqual(tree)
    expect(drawn('I. Top\n  A. One\n  B. Two\nII. Other\n  A. Three')).toEqual(tree)
  })

  it('by a colon: plain lines stand under one that ends with it, up to the next', () => {
    const tree = ['? Why it should go:', '  ? One', '  ? Two', '? Why it should stay:', '  ? Three']
    expect(drawn('Why it should go:\nOne\nTwo\nWhy it should stay:\nThree')).toEqual(tree)
    expect(drawn('Why it should go:\n- One\n- Two\n\nWhy it should stay:\n- Three')).toEqual(tree)
  })

  it('by a side: what says it stands under a plain line before it at the same margin', () => {
    const tree = ['? Top', '  + One', '    - Deep', '  - Two']
    expect(drawn('Top\nPro: One\n  Con: Deep\nCon: Two')).toEqual(tree)
    expect(drawn('Top\n\nPro: One\n\n    Con: Deep\n\nCon: Two')).toEqual(tree)
    expect(drawn('Top\nDafür: One\n\tEinwand: Deep\nDagegen: Two')).toEqual(tree)
    expect(drawn('1. Top\nPro: One\n  Con: Deep\nCon: Two')).toEqual(tree)
    expect(drawn('A\nPro: B\nC\nCon: D')).toEqual(['? A', '  + B', '? C', '  - D'])
    // Among reasons that say their side, one that says none is one of them.
    expect(drawn('Pro: A\nB\nCon: C')).toEqual(['+ A', '? B', '- C'])
  })

  it('takes numbers in a sentence for words', () => {
    expect(drawn('1.5 million people voted\n2024 was a leap year\nA. Smith says so')).toEqual([
      '? 1.5 million people voted',
      '? 2024 was a leap year',
      '? A. Smith says so',
    ])
  })

  it('reads a chain of thousands, however far in its end stands', () => {
    const text = Array.from({ length: 5_000 }, (_, depth) => `${'  '.repeat(depth)}- Reason ${depth}`).join('\n')
    const outline = read(text)
    expect([outline.count, [...walkOutline(outline.claims)].at(-1)?.depth]).toEqual([5_000, 4_999])
    let made = 0
    const parts = partsOfOutline(outline, { onto: undefined, makeId: () => `made${made++}` })
    expect([parts.claims.length, parts.arguments.length]).toEqual([5_000, 4_999])
  })

  it('joins a text that is broken over lines, and makes a note of a paragraph', () => {
    expect(drawn('- A claim that goes\n  on here.\n- Next')).toEqual(['? A claim that goes on here.', '? Next'])
    expect(drawn('- Whole sentence.\n  A reason under it')).toEqual(['? Whole sentence.', '  ? A reason under it'])
    const [claim] = read('- A claim.\n\n  Much more\n  about it.\n').claims
    expect(claim).toMatchObject({ text: 'A claim.', note: 'Much more\nabout it.' })
  })
})

describe('reading ties', () => {
  it('from words before the claim', () => {
    expect(
      drawn('Thesis: Top\n  Pro: A\n  con: B\n  **For:** C\n  Against: D\n  [con] E\n  (+) F\n  Counterargument: G'),
    ).toEqual(['? Top', '  + A', '  - B', '  + C', '  - D', '  - E', '  + F', '  - G'])
  })

  it('from words that begin the sentence', () => {
    expect(drawn('Top\n  But it costs\n  However, it hurts\n  Because it helps\n  Butter is fat')).toEqual([
      '? Top',
      '  - It costs',
      '  - It hurts',
      '  + It helps',
      '  ? Butter is fat',
    ])
  })

  it('from plus and minus, where there is a plus', () => {
    expect(drawn('Top\n  + A\n    - B\n  - C\n  * D')).toEqual(['? Top', '  + A', '    - B', '  - C', '  ? D'])
    expect(drawn('Top\n  - A\n  - B')).toEqual(['? Top', '  ? A', '  ? B'])
  })

  it('from signs without a space, arrows and pictures before them', () => {
    expect(drawn('Top\n+It helps\n-It costs')).toEqual(['? Top', '  + It helps', '  - It costs'])
    expect(drawn('-fold is a word\n-5 is a number')).toEqual(['? -fold is a word', '? -5 is a number'])
    expect(drawn('✅ It helps\n❌ It costs\n👍🏽 Fair')).toEqual(['+ It helps', '- It costs', '+ Fair'])
    expect(drawn('Top\n→ One\n→ Two')).toEqual(['? Top', '  ? One', '  ? Two'])
  })

  it('from lists of reasons in German', () => {
    expect(drawn('Top\nArgumente dafür:\n- A\nArgumente dagegen:\n- B')).toEqual(['? Top', '  + A', '  - B'])
    expect(drawn('Vorteile\n- A\nNachteile\n- B')).toEqual(['+ A', '- B'])
    expect(drawn('These: Top\n  Pro: A\n  Contra: B\n  Aber C')).toEqual(['? Top', '  + A', '  - B', '  - C'])
  })

  it('from lists of reasons', () => {
    const tree = ['? Top', '  + A', '    ? Deep', '  + B', '  - C']
    expect(drawn('Top\nPros:\n- A\n  - Deep\n- B\nCons:\n- C')).toEqual(tree)
    expect(drawn('Top\nPros:\nA\n  Deep\nB\nCons:\nC')).toEqual(tree)
    expect(drawn('# Top\n## Arguments for\n- A\n  - Deep\n- B\n## Against\n- C')).toEqual(tree)
    expect(drawn('- Top\n  - **Pros**\n    - A\n      - Deep\n    - B\n  - **Cons**\n    - C')).toEqual(tree)
  })

  it("from both kinds of Kialo's text", () => {
    const tree = ['? Top', '  + A', '    - Deep', '  - B']
    expect(drawn('Discussion Title: X\n\n1. Top\n1.1. Pro: A\n1.1.1. Con: Deep\n1.2. Con: B')).toEqual(tree)
    const later =
      'Discussion Name:\nIs it?\n\n1. Thesis:\nTop\n\n  1.1. Pro:\n  A\n\n    1.1.1. Con:\n    Deep\n\n  1.2. Con:\n  B\n'
    expect(drawn(later).slice(-4)).toEqual(tree)
  })

  it('of co-premises and undercuts', () => {
    expect(drawn('- Top\n  - Pro: A\n    - Undercut: U\n    - Backing: K\n  - And: B')).toEqual([
      '? Top',
      '  + A',
      '    _ U',
      '    ^ K',
      '  & B',
    ])
  })

  it('once only: what follows is the text', () => {
    expect(drawn('- Pro: Con: men are many\n- Claim: But so what\n- - dash')).toEqual([
      '+ Con: men are many',
      '? But so what',
      '? - dash',
    ])
  })
})

describe('nothing is lost', () => {
  const sentence = 'This is a sentence of some length that says one thing. '

  it('a long line is split at a sentence, the rest is its note', () => {
    const [claim] = read(sentence.repeat(30)).claims
    assert(claim, 'there is a claim')
    expect(claim.text.length).toBeLessThanOrEqual(limits.claimText)
    expect(claim.text).toMatch(/one thing\.$/)
    expect(`${claim.text} ${claim.note}`).toBe(sentence.repeat(30).trim())
    expect(warned(sentence.repeat(30))).toEqual(['1 too-long'])
  })

  it('a long word is cut where no character is broken', () => {
    for (const word of ['W'.repeat(700), '🧠'.repeat(400), `x${'🧠'.repeat(400)}`]) {
      const [claim] = read(word).claims
      assert(claim, 'there is a claim')
      expect(claim.text.isWellFormed()).toBe(true)
      expect((claim.text + claim.note).replaceAll('…', '')).toBe(word)
    }
  })

  it('what is longer than a claim and its note is refused, with the line', () => {
    expect(readOutline(`Short\n${'word '.repeat(3_000)}`)).toMatchObject({
      ok: false,
      error: { code: 'invalid', line: 2 },
    })
    expect(readOutline('x'.repeat(1_000_001))).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('odd lines are told of', () => {
    expect(warned('-\n- A\n- \u200b')).toEqual(['1 empty', '3 empty'])
    expect(warned('- A\u0007b')).toEqual(['1 control-characters'])
    expect(warned('    A\n  B')).toEqual(['2 uneven'])
    expect(warned('Undercut: A\nAnd: B\n- And: C')).toEqual(['1 no-step', '3 no-fellow'])
    expect(warned('Discussion Title: X\nA')).toEqual(['1 title'])
    expect(warned('See “nowhere”')).toEqual(['1 not-found'])
  })

  it('every word of any text is somewhere', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma.', 'delta,', 'ï', '論')
    const start = fc.constantFrom('', '  ', '\t', '- ', '    * ', '1. ', '1.1. ', '## ', '> ', 'Pro: ', '  + ', 'a) ')
    const row = fc.tuple(start, fc.array(word, { maxLength: 5 })).map(([mark, words]) => mark + words.join(' '))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const text = rows.join('\n')
        const kept = [...walkOutline(read(text).claims)].map(({ claim }) => `${claim.text} ${claim.note}`).join(' ')
        const count = (of: string, one: string) => of.split(one).length
        for (const one of ['alpha', 'beta', 'gamma', 'delta', 'ï', '論'])
          expect(count(kept, one)).toBe(count(text, one))
      }),
    )
  })

  it('any text at all is read, and what it gives can be put on a map', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 8 }), (rows) => {
        apply(sampleMap(), rows.join('\n'), 'ban')
      }),
    )
  })
})

describe('onto a map', () => {
  it('the first claims become reasons for a claim, or theses', () => {
    const map = apply(sampleMap(), '- One\n  - Con: Two\n- And: Three\n- Con: Four', 'harm')
    const added = toRows(map).arguments.filter(({ id }) => id.startsWith('made'))
    expect(added.map(({ stance, premises }) => `${stance} ${premises.length}`).sort()).toEqual([
      'con 1',
      'con 1',
      'pro 2',
    ])
    const theses = toRows(apply(nothing, 'One\n  Two\nThree')).claims.filter(({ thesis }) => thesis)
    expect(theses.map(({ text }) => text)).toEqual(['One', 'Three'])
  })

  it('a headline that the text does not set apart can be put above the rest', () => {
    const outline = underFirst(read('Headline\nOne\n  Two\nThree'))
    expect([...walkOutline(outline.claims)].map(({ claim, depth }) => `${depth} ${claim.text}`)).toEqual([
      '0 Headline',
      '1 One',
      '2 Two',
      '1 Three',
    ])
  })

  it('a tie that a person chose wins', () => {
    const outline = read('One\nTwo')
    const onto = { claim: 'ban' as ClaimId }
    const { arguments: made } = partsOfOutline(outline, { onto, ties: new Map([[2, 'con']]), makeId: () => 'x' })
    expect(made.map(({ stance }) => stance)).toEqual(['pro', 'con'])
  })

  it('never argues from a claim to itself, and never has a premise twice', () => {
    apply(nothing, '- Top\n  - Pro: See “Top”\n  - Pro: A\n  - And: See “A”\n  - And: See “Top”')
    apply(nothing, `- Top\n  - Pro: A\n${'  - And: B\n'.repeat(45)}`)
  })
})
