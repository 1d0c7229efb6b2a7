/**
 * A whole map as Argdown, so that reading it gives the same map with the same ids: more fields than a branch has that is copied, and
 * the title, the description and the sources in the front matter.
 */
import type { Argument } from '../../domain/argument'
import { argumentsOn, citationsOf, toRows, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId } from '../../domain/ids'
import { derivedTheses } from '../derived-theses'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { standsAlone } from '../stands-alone'
import { noteUnsaid } from '../unsaid'
import { toYaml, bracesOf } from './escape'
import { isUnchanged, keptOf, type Kept } from './original'
import { ArgdownWriter, type Fields } from './write'

export const argdownWriter: MapWriter = {
  name: 'argdown',
  ending: 'argdown',
  mediaType: 'text/plain',
  write: (map, { original } = {}) => {
    const losses = new Losses()
    noteUnsaid(map, losses, ['authors', 'pins'])
    // A text that says of none that it is a thesis is read as if the claims did.
    if (![...map.claims.values()].some(({ thesis }) => thesis)) noteUnsaid(map, losses, ['theses'])
    if (original !== undefined && isUnchanged(map, original)) return { content: original, losses: losses.list() }
    const kept = keptOf(original)
    const content = writeWholeMap(map, kept)
    for (const [code, place] of kept.lost()) losses.add(code, place)
    return { content, losses: losses.list() }
  },
}

function writeWholeMap(map: DebateMap, kept: Kept): string {
  const rows = toRows(map)
  const premises = new Set(rows.arguments.flatMap((row) => row.premises))
  const roots = rows.claims.filter(({ id, thesis }) => thesis || !premises.has(id)).map(({ id }) => id)
  const claims = rows.claims.map(({ id }) => id)
  const orders = ordersOf(map)
  const saysTheses = mustSayTheses(map)
  const writer = new ArgdownWriter(map, roots, claims, {
    claimFields: (claim) => {
      const sources = citationsOf(map, claim).map(({ source, locator, speaker, note }) => ({
        source,
        ...(locator === '' ? {} : { locator }),
        ...(speaker === '' ? {} : { speaker }),
        ...(note === '' ? {} : { note }),
      }))
      return [
        ...(sources.length === 0 ? [] : [['sources', sources] as const]),
        ...(saysTheses && map.claims.get(claim)?.thesis === true ? [['thesis', true] as const] : []),
        ...kept.claimFields(claim),
      ]
    },
    argumentFields: ({ id }, name): Fields => {
      const order = orders.get(id)
      return [[name, id], ...(order === undefined ? [] : [['order', order] as const]), ...kept.argumentFields(id)]
    },
    titles: kept.titlesFor(map),
    argumentTitles: kept.argumentTitlesFor(map),
    above: kept.above,
    definesAtMargin: true,
  })
  return `${frontMatter(map, kept)}\n\n${writer.write(claims).join('\n\n')}\n`
}

function frontMatter(map: DebateMap, kept: Kept): string {
  const { title, description } = map.details
  const lines = [`title: ${toYaml(title)}`]
  if (description !== '') lines.push(`description: ${toYaml(description)}`)
  lines.push(...kept.frontMatter)
  const { sources } = toRows(map)
  if (sources.length > 0) lines.push('sources:')
  for (const { id, ...fields } of sources) {
    const filled = Object.entries(fields).filter(([, text]) => text !== '')
    lines.push(`  -${bracesOf([['id', id], ...filled])}`)
  }
  return ['===', ...lines, '==='].join('\n')
}

/** Whether the theses are others than one would take for such. */
function mustSayTheses(map: DebateMap): boolean {
  const { claims, arguments: rows } = toRows(map)
  const derived = derivedTheses(claims, rows)
  const concluded = new Set(rows.flatMap(({ conclusion }) => ('claim' in conclusion ? [conclusion.claim] : [])))
  return claims.some(
    ({ id, thesis }) => thesis !== derived.has(id) || (thesis && rows.length > 0 && !concluded.has(id)),
  )
}

/**
 * The place of an argument among its fellows, where it is another than where it comes in the text: those that are written out
 * come after those that are not.
 */
function ordersOf(map: DebateMap): ReadonlyMap<ArgumentId, number> {
  const orders = new Map<ArgumentId, number>()
  const conclusions = [
    ...[...map.claims.keys()].map((claim: ClaimId) => ({ claim })),
    ...[...map.arguments.keys()].map((argument: ArgumentId) => ({ argument })),
  ]
  for (const conclusion of conclusions) {
    const fellows = argumentsOn(map, conclusion)
    const alone = fellows.map((one: Argument) => standsAlone(map, one))
    if (!alone.some((is, index) => is && alone.indexOf(false, index) >= 0)) continue
    for (const [index, { id }] of fellows.entries()) if (alone[index]) orders.set(id, index + 1)
  }
  return orders
}
