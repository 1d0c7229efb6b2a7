/**
 * An Argdown text beside a map: which letters are which claim, what is wrong, and the map that the text says. What was rewritten
 * keeps its ids, so that only what differs has to be changed (`operationsBetween`).
 */
import type { DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import type { Loss } from '../loss'
import { isOdd } from './faults'
import type { NewId } from './map-ids'
import { matchClaims, titleKey, type KnownText, type SaidClaim } from './match-claims'
import { modelOf } from './model'
import { parseArgdown } from './parse'
import { saidMap } from './said-map'
import { textOf } from './fields'
import { Drafter } from './to-map'
import type { Fault, Span } from './tree'

export interface ClaimRange extends Span {
  readonly claim: ClaimId
  /** Whether the claim is said here, and not only named. */
  readonly isSaid: boolean
}

export interface TextFault extends Fault {
  /** Whether it has one obvious reading all the same. */
  readonly isOdd: boolean
}

export interface EditedText {
  readonly text: string
  /** In the order of the text; none overlap. */
  readonly ranges: readonly ClaimRange[]
  /** In the order of the text. */
  readonly faults: readonly TextFault[]
  /** By `titleKey`: what titles name, for the next reading. */
  readonly titles: ReadonlyMap<string, ClaimId>
  /** The map as the text says it; undefined while the text is wrong, or says nothing. */
  readonly says: DebateMap | undefined
  readonly losses: readonly Loss[]
}

/**
 * Reads a text that was written from a map, or from one that the map has grown from. Claims are known by their ids in the text, by the
 * titles that they had in the text before, by equal words, and else by standing where another stood.
 */
export function readEditedText(text: string, map: DebateMap, before: KnownText | undefined, newId: NewId): EditedText {
  const tree = parseArgdown(text)
  const model = modelOf(tree)
  const drafter = new Drafter(tree, model)
  const draft = drafter.draft()
  const read = draft.finish()
  const faults = [...tree.faults, ...model.faults]
    .map((fault) => ({ ...fault, isOdd: isOdd(fault.code) }))
    .sort((one, other) => one.start - other.start)
  const things = [...model.statements, ...model.arguments]
  const said = things.flatMap((thing): SaidClaim[] => {
    const name = draft.claimIdOf(drafter.idOf(thing) ?? '')
    if (name === undefined || !read.ok) return []
    const { text: words } = read.value.map.claims.get(name)!
    const at = thing.members.reduce((first, { start }) => Math.min(first, start), Infinity)
    return [{ name, id: textOf(thing, 'id'), key: titleKey(thing), text: words, at, thing }]
  })
  said.sort((one, other) => one.at - other.at)
  const ids = matchClaims(said, map, before, newId)
  const ranges = said.flatMap(({ name, thing }) =>
    thing.members.map(({ start, end, isReference }) => ({ claim: ids.get(name)!, start, end, isSaid: !isReference })),
  )
  const isWrong = faults.some((fault) => !fault.isOdd)
  const isFramed = tree.frontMatter !== undefined
  return {
    text,
    ranges: ranges.sort((one, other) => one.start - other.start),
    faults,
    titles: new Map(said.flatMap(({ key, name }) => (key === undefined ? [] : [[key, ids.get(name)!] as const]))),
    says: read.ok && !isWrong ? saidMap(read.value.map, map, ids, isFramed, newId) : undefined,
    losses: read.ok ? read.value.losses : [],
  }
}
