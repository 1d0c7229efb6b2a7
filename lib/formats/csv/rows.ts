/** A map as the rows of a table: the map, its claims as the tree has them, its sources. */
import { citationsOf, getClaim, toRows, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { treeOf, type TreeEntry } from '../claim-tree'
import type { Losses } from '../loss'
import { joinList, type Role } from './columns'

export interface Row {
  /** As in `ReadCsv`. */
  readonly key: string
  readonly cells: ReadonlyMap<Role, string>
}

/** `nameOf` gives the id that a file has for a claim. */
export function rowsOf(map: DebateMap, losses: Losses, nameOf: (claim: ClaimId) => string = (claim) => claim): Row[] {
  const { title, description } = map.details
  const entries = treeOf(map, { mostLevels: Infinity, losses })
  return [
    rowOf('map', { type: 'map', text: title, note: description }),
    ...entries.map((entry) => claimRow(map, entry, nameOf)),
    ...toRows(map).sources.map(({ id, title: text, ...fields }) =>
      rowOf(`source\n${id}`, { id, type: 'source', text, ...fields }),
    ),
  ]
}

function claimRow(
  map: DebateMap,
  { claim, tie, argument, isAgain }: TreeEntry,
  nameOf: (claim: ClaimId) => string,
): Row {
  const { text, thesis, note, tags } = getClaim(map, claim)
  const citations = citationsOf(map, claim).map(({ source, ...said }) => {
    const fields = [source, said.locator, said.speaker, said.note]
    while (fields.at(-1) === '') fields.pop()
    return joinList(fields, ' | ')
  })
  const relation = tie === 'thesis' || tie === 'loose' ? undefined : relationOf(argument)
  const about =
    argument && ('claim' in argument.conclusion ? nameOf(argument.conclusion.claim) : argument.conclusion.argument)
  return rowOf(`${claim}\n${argument?.id ?? ''}`, {
    id: nameOf(claim),
    text,
    type: thesis ? 'thesis' : 'claim',
    ...(argument ? { parent: about, relation, argument: argument.id, scheme: argument.scheme ?? '' } : {}),
    ...(isAgain ? {} : { note, tags: joinList(tags, ', '), sources: citations.join('\n') }),
  })
}

function relationOf(argument: TreeEntry['argument']): string | undefined {
  if (!argument) return undefined
  const isAboutStep = 'argument' in argument.conclusion
  return argument.stance === 'pro' ? (isAboutStep ? 'backing' : 'pro') : isAboutStep ? 'undercut' : 'con'
}

function rowOf(key: string, cells: Partial<Record<Role, string | undefined>>): Row {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== undefined && cell !== '')
  return { key, cells: new Map(filled as [Role, string][]) }
}
