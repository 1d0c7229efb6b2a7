/** Maps for properties of text formats: words that look like marks, notes, tags, sources, co-premises, undercuts, shared claims, circles. */
import fc from 'fast-check'
import type { DebateMap } from '@/lib/domain/debate-map'
import { assert } from '@/lib/domain/result'
import { toOneLine, toPrintable } from '@/lib/formats/fit-text'
import { MapDraft } from '@/lib/formats/map-draft'

const awkward = [
  'Pro: x',
  '- x',
  '+',
  '=1+1',
  "'=x",
  '@x',
  '1. x',
  '1.1. Pro: x',
  'a) x',
  '[x](y) z',
  '[1]',
  '\\[1\\]',
  '[^1]',
  '# x',
  '> x',
  '*x* _y_ `z`',
  '<b>&amp;</b>',
  'See “x”',
  '-> See 1.1.',
  'Claim: x',
  'Sources:',
  'Tags: x',
  'Pros',
  'a, "b"; c',
  '"',
  "it's",
  '__proto__',
  'constructor',
  '---',
  '```',
  '~',
  'x\\',
  '𝒳 ünïcode שלום',
]

const line = fc
  .oneof({ weight: 1, arbitrary: fc.constantFrom(...awkward) }, fc.string({ unit: 'grapheme', maxLength: 30 }))
  .map((text) => toOneLine(toPrintable(text)))
const filled = line.map((text) => text || 'words')
const note = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n').trim())
const few = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, line)

const claim = fc.record({
  text: filled,
  note: fc.oneof(fc.constant(''), note),
  thesis: fc.boolean(),
  tags: fc.array(
    filled.map((tag) => tag.slice(0, 12).toWellFormed().trim() || 'tag'),
    { maxLength: 3 },
  ),
})
const source = fc.record({
  title: filled,
  url: fc.oneof(fc.constant(''), fc.webUrl({ withQueryParameters: true })),
  author: few,
  publisher: few,
  date: fc.constantFrom('', '2024', '2024-05', '2024-05-06'),
  file: few,
})
const place = fc.nat({ max: 100 })
const argument = fc.record({
  stance: fc.constantFrom('pro' as const, 'con' as const),
  premises: fc.array(place, { minLength: 1, maxLength: 3 }),
  conclusion: place,
  /** Of one in four the conclusion is an argument before it. */
  kind: fc.nat({ max: 3 }),
  scheme: fc.oneof(fc.constant(null), filled),
})
const citation = fc.record({ claim: place, source: place, locator: few, speaker: few, note: few })

/** Texts of claims and titles of sources differ, so that a map can be told by its words. */
export const awkwardMap: fc.Arbitrary<DebateMap> = fc
  .record({
    title: filled,
    description: fc.oneof(fc.constant(''), note),
    claims: fc.array(claim, { minLength: 1, maxLength: 9 }),
    arguments: fc.array(argument, { maxLength: 12 }),
    sources: fc.array(source, { maxLength: 3 }),
    citations: fc.array(citation, { maxLength: 5 }),
  })
  .map((from) => {
    const draft = new MapDraft()
    draft.title = from.title
    draft.description = from.description
    const taken = new Set<string>()
    for (const [index, one] of from.claims.entries()) {
      const text = taken.has(one.text) ? `${one.text} ${index}` : one.text
      taken.add(text)
      draft.addClaim({ id: `c${index}`, ...one, text })
    }
    for (const [index, { stance, premises, conclusion, kind, scheme }] of from.arguments.entries()) {
      draft.addArgument({
        id: `a${index}`,
        stance,
        premises: premises.map((at) => `c${at % from.claims.length}`),
        conclusion:
          kind === 0 && index > 0
            ? { argument: `a${conclusion % index}` }
            : { claim: `c${conclusion % from.claims.length}` },
        scheme,
      })
    }
    for (const [index, one] of from.sources.entries())
      draft.addSource({ id: `s${index}`, ...one, title: `${one.title} ${index}` })
    if (from.sources.length > 0) {
      for (const one of from.citations) {
        const [about, by] = [one.claim % from.claims.length, one.source % from.sources.length]
        draft.cite({ ...one, claim: `c${about}`, source: `s${by}` })
      }
    }
    const made = draft.finish()
    assert(made.ok, 'the draft becomes a map')
    return made.value.map
  })
