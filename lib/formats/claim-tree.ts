/**
 * A map as the tree that texts are written from and read into: each claim stands once in full, and is named again wherever else
 * it is a premise. Theses stand at the top, then what no argument uses; what attacks or backs a step hangs under its first premise.
 *
 * A flat list in the order of the text, each entry with its depth: chains of reasons may be long, so nothing here recurs.
 */
import type { Argument } from '../domain/argument'
import { argumentsOn, getClaim, thesesOf, toRows, type DebateMap } from '../domain/debate-map'
import type { ClaimId } from '../domain/ids'
import type { Losses } from './loss'
import type { MapDraft } from './map-draft'

/** How an entry is tied to the one above it; `thesis` and `loose` are at the top. */
export type TreeTie = 'thesis' | 'loose' | 'pro' | 'con' | 'and' | 'undercut' | 'backing'

export interface TreeEntry {
  readonly claim: ClaimId
  readonly depth: number
  readonly tie: TreeTie
  /** The argument that it is a premise of here. */
  readonly argument: Argument | undefined
  /** Whether the claim only is named here and stands elsewhere. */
  readonly isAgain: boolean
}

/** Room for what is about the steps of claims that are only named at the deepest level. */
const mostSteps = 58

export interface TreeOptions {
  /** Claims deeper than that stand at the top once more, and are named where they belong. */
  readonly mostLevels: number
  readonly losses: Losses
}

export function treeOf(map: DebateMap, { mostLevels, losses }: TreeOptions): TreeEntry[] {
  const entries: TreeEntry[] = []
  const deepestStep = Math.max(mostLevels, mostSteps)
  const rows = toRows(map).claims
  const loose = rows.filter(({ id, thesis }) => !thesis && !map.argumentsByPremise.has(id))
  const tops: ClaimId[] = [...thesesOf(map), ...loose].map(({ id }) => id)
  const isTop = new Set(tops)
  const written = new Set<ClaimId>()
  const putAtTop = (claim: ClaimId) => {
    tops.push(claim)
    isTop.add(claim)
  }
  const write = (top: ClaimId) => {
    const tie = getClaim(map, top).thesis ? 'thesis' : 'loose'
    const waiting: TreeEntry[] = [{ claim: top, depth: 0, tie, argument: undefined, isAgain: false }]
    for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
      const { claim, depth, argument } = entry
      const isElsewhere = depth > 0 && (isTop.has(claim) || written.has(claim))
      if (!isElsewhere && depth >= mostLevels) putAtTop(claim)
      const isAgain = isElsewhere || (depth > 0 && depth >= mostLevels)
      entries.push({ ...entry, isAgain })
      if (!isAgain) written.add(claim)
      const steps = argument && entry.tie !== 'and' ? argumentsOn(map, { argument: argument.id }) : []
      if (steps.length > 0 && depth > deepestStep) {
        for (const { stance, id } of steps) losses.add(stance === 'con' ? 'undercuts' : 'backings', id)
      }
      const below = [...(isAgain ? [] : argumentsOn(map, { claim })), ...(depth > deepestStep ? [] : steps)]
      for (const one of below.reverse()) waiting.push(...entriesOf(one, depth + 1).reverse())
    }
  }
  // The list grows while it is walked.
  for (const top of tops) write(top)
  for (const { id } of rows) {
    if (written.has(id)) continue
    const from = tops.length
    putAtTop(id)
    for (let at = from; at < tops.length; at++) write(tops[at]!)
  }
  return entries
}

function entriesOf(argument: Argument, depth: number): TreeEntry[] {
  const isAboutStep = 'argument' in argument.conclusion
  const first = argument.stance === 'pro' ? (isAboutStep ? 'backing' : 'pro') : isAboutStep ? 'undercut' : 'con'
  return argument.premises.map((claim, index) => ({
    claim,
    depth,
    tie: index === 0 ? first : 'and',
    argument,
    isAgain: false,
  }))
}

/** An entry as a file says it, with the file's own ids. */
export interface ReadEntry {
  readonly claim: string
  readonly depth: number
  readonly tie: TreeTie
  /** Made from the claim's place where the file has none. */
  readonly argument?: string | undefined
  readonly scheme?: string | undefined
}

/**
 * Makes the arguments that a tree of entries stands for; their claims are added elsewhere, and before or after. An entry may
 * stand at most one level deeper than the one before it.
 */
export function addArgumentsOf(draft: MapDraft, entries: Iterable<ReadEntry>): void {
  interface Made {
    readonly id: string
    readonly stance: 'pro' | 'con'
    readonly premises: string[]
    readonly conclusion: { readonly claim: string } | { readonly argument: string }
    readonly scheme: string | null
  }
  const made: Made[] = []
  /** For each level the claim that stands there, its argument, and the argument made last under it. */
  const levels: { readonly claim: string; readonly argument: Made | undefined; last: Made | undefined }[] = []
  const counts = new Map<string, number>()
  for (const { claim, depth, tie, argument: said, scheme } of entries) {
    levels.length = Math.min(depth, levels.length)
    const above = levels.at(-1)
    if (!above) {
      levels.push({ claim, argument: undefined, last: undefined })
      continue
    }
    const joined = tie === 'and' ? above.last : undefined
    if (joined) joined.premises.push(claim)
    else {
      const count = (counts.get(claim) ?? 0) + 1
      counts.set(claim, count)
      const step = tie === 'undercut' || tie === 'backing' ? above.argument : undefined
      above.last = {
        id: said ?? (count === 1 ? `a-${claim}` : `a-${claim}-${count}`),
        stance: tie === 'con' || tie === 'undercut' ? 'con' : 'pro',
        premises: [claim],
        conclusion: step ? { argument: step.id } : { claim: above.claim },
        scheme: scheme ?? null,
      }
      made.push(above.last)
    }
    levels.push({ claim, argument: above.last, last: undefined })
  }
  for (const one of made) draft.addArgument(one)
}
