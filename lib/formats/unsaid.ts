/** What a format has no words for, counted in one map: what a writer reports of the parts that it leaves out. */
import type { Claim } from '../domain/claim'
import { hasSeveralAuthors, mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import { limits } from '../domain/limits'
import type { Citation } from '../domain/source'
import { derivedTheses } from './derived-theses'
import type { LossCode, Losses } from './loss'
import { cutAtWord } from './map-draft'

const finders = {
  authors: (map) => (hasSeveralAuthors(map) ? [map.details.title] : []),
  pins: (map) => [...map.positions.values()].map(({ id }) => map.claims.get(id)?.text ?? id),
  // Where a format has no title, its reader takes the first thesis for one.
  title: (map) => (map.details.title === titleWithout(map) ? [] : [map.details.title]),
  description: (map) => (map.details.description === '' ? [] : [map.details.description]),
  notes: (map) => textsOf(map, ({ note }) => note !== ''),
  tags: (map) => textsOf(map, ({ tags }) => tags.length > 0),
  sources: (map) => [...map.sources.values()].map(({ title }) => title),
  'citation-details': (map) =>
    [...map.citations.values()].flatMap(({ locator, speaker, note }) => [locator || speaker || note || []].flat()),
  schemes: (map) => [...map.arguments.values()].flatMap(({ scheme }) => scheme ?? []),
  'co-premises': (map) =>
    [...map.arguments.values()].flatMap(({ premises }) =>
      premises.length > 1 ? [map.claims.get(premises[0]!)!.text] : [],
    ),
  undercuts: (map) => onArguments(map, 'con'),
  backings: (map) => onArguments(map, 'pro'),
  theses: (map) => {
    const derived = derivedThesesOf(map)
    return textsOf(map, ({ id, thesis }) => thesis !== derived.has(id))
  },
  'loose-claims': (map) => {
    const used = new Set(
      [...map.arguments.values()].flatMap(({ premises, conclusion }) =>
        'claim' in conclusion ? [...premises, conclusion.claim] : premises,
      ),
    )
    return textsOf(map, ({ id, thesis }) => !thesis && !used.has(id))
  },
} satisfies Partial<Record<LossCode, (map: DebateMap) => readonly string[]>>

/** Notes how often a map says what a format cannot, and where first. */
export function noteUnsaid(map: DebateMap, losses: Losses, codes: readonly (keyof typeof finders)[]): void {
  for (const code of codes) for (const place of finders[code](map)) losses.add(code, beginning(place))
}

/** What a place of a loss is called: the beginning of a text. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39).toWellFormed()}…` : line
}

function derivedThesesOf(map: DebateMap) {
  const { claims, arguments: rows } = toRows(map)
  return derivedTheses(claims, rows)
}

function titleWithout(map: DebateMap): string | undefined {
  const derived = derivedThesesOf(map)
  const first = toRows(map).claims.find(({ id }) => derived.has(id))
  return first && cutAtWord(first.text, limits.title)
}

function textsOf(map: DebateMap, isMeant: (claim: Claim) => boolean): readonly string[] {
  return [...map.claims.values()].filter(isMeant).map(({ text }) => text)
}

function onArguments(map: DebateMap, stance: 'pro' | 'con'): readonly string[] {
  return [...map.arguments.values()].flatMap((row) =>
    row.stance === stance && 'argument' in row.conclusion ? [map.claims.get(row.premises[0]!)!.text] : [],
  )
}

/** A map without what another says just so: the notes of claims that both have, sources, citations, pins. */
export function withoutKnown(map: DebateMap, known: DebateMap): DebateMap {
  const has = new Set([...known.citations.values()].map(citationKey))
  return mapFromRows(map.id, map.revision, map.details, {
    claims: [...map.claims.values()].map((claim) => {
      const before = known.claims.get(claim.id)
      return before?.text === claim.text && before.note === claim.note ? { ...claim, note: '' } : claim
    }),
    arguments: [...map.arguments.values()],
    sources: [...map.sources.values()].filter(
      (source) => JSON.stringify(known.sources.get(source.id)) !== JSON.stringify(source),
    ),
    citations: [...map.citations.values()].filter((citation) => !has.has(citationKey(citation))),
    positions: [...map.positions.values()].filter(({ id, x, y }) => {
      const before = known.positions.get(id)
      return before?.x !== x || before.y !== y
    }),
  })
}

function citationKey({ id: _id, ...said }: Citation): string {
  return JSON.stringify([said.claim, said.source, said.locator, said.speaker, said.note])
}
