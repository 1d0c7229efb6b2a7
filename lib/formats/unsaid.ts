/** What a format has no words for, counted in one map: what a writer reports of the parts that it leaves out. */
import { hasSeveralAuthors, toRows, type DebateMap } from '../domain/debate-map'
import { limits } from '../domain/limits'
import { derivedTheses } from './derived-theses'
import type { LossCode, Losses } from './loss'
import { cutAtWord } from './map-draft'

const finders = {
  authors: (map) => (hasSeveralAuthors(map) ? [map.details.title] : []),
  pins: (map) => toRows(map).positions.map(({ id }) => map.claims.get(id)?.text ?? id),
  // Where a format has no title, its reader takes the first thesis for one.
  title: (map) => (map.details.title === titleWithout(map) ? [] : [map.details.title]),
  description: (map) => (map.details.description === '' ? [] : [map.details.description]),
  notes: (map) => textsOf(map, ({ note }) => note !== ''),
  tags: (map) => textsOf(map, ({ tags }) => tags.length > 0),
  sources: (map) => toRows(map).sources.map(({ title }) => title),
  'citation-details': (map) =>
    toRows(map).citations.flatMap(({ locator, speaker, note }) => [locator || speaker || note || []].flat()),
  schemes: (map) => toRows(map).arguments.flatMap(({ scheme }) => scheme ?? []),
  'co-premises': (map) =>
    toRows(map).arguments.flatMap(({ premises }) => (premises.length > 1 ? [map.claims.get(premises[0]!)!.text] : [])),
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

function textsOf(
  map: DebateMap,
  isMeant: (claim: ReturnType<typeof toRows>['claims'][number]) => boolean,
): readonly string[] {
  return toRows(map)
    .claims.filter(isMeant)
    .map(({ text }) => text)
}

function onArguments(map: DebateMap, stance: 'pro' | 'con'): readonly string[] {
  return toRows(map).arguments.flatMap((row) =>
    row.stance === stance && 'argument' in row.conclusion ? [map.claims.get(row.premises[0]!)!.text] : [],
  )
}
