/**
 * What a canvas has to hold so that it says a map: which node is which claim, source or argument, and which arrows lead from where to
 * where. With the file that a map was read from, nodes and arrows have the names that they have there.
 */
import type { Argument } from '../../domain/argument'
import { argumentsOn, toRows, type DebateMap } from '../../domain/debate-map'
import type { ArgumentId, ClaimId, SourceId } from '../../domain/ids'
import type { Source } from '../../domain/source'
import type { Losses } from '../loss'
import type { CanvasMap } from './to-map'

export interface Arrow {
  readonly id: string
  readonly from: string
  readonly to: string
  /** The argument that ends here; undefined for a premise of several and for a source. */
  readonly argument: Argument | undefined
  /** Whether it says by itself what the argument is, without a card. */
  readonly isWhole: boolean
  /** A place in a source; undefined where the arrow is from no source. */
  readonly locator: string | undefined
}

export interface CanvasPlan {
  readonly claims: ReadonlyMap<ClaimId, string>
  readonly sources: ReadonlyMap<SourceId, string>
  /** Cards of arguments: those of several premises, and those that are argued about. */
  readonly cards: ReadonlyMap<string, Argument>
  readonly cardOf: ReadonlyMap<ArgumentId, string>
  /** By what they say, so that those of a file are found again. */
  readonly arrows: ReadonlyMap<string, Arrow>
}

export interface KnownNames extends Pick<
  CanvasMap,
  'nodeOfClaim' | 'nodeOfSource' | 'nodeOfArgument' | 'edgeOfArgument'
> {
  readonly nodes: Iterable<string>
  readonly edges: Iterable<string>
}

/** Whether a canvas can show a source: as a link, or as a file. */
export function isSayable({ url, file }: Source): boolean {
  return url !== '' || file !== ''
}

export function planFor(map: DebateMap, known: KnownNames | undefined, losses: Losses): CanvasPlan {
  const rows = toRows(map)
  const freeNode = namer(known?.nodes ?? [], losses)
  const freeEdge = namer(known?.edges ?? [], losses)
  const claims = new Map(rows.claims.map(({ id }) => [id, known?.nodeOfClaim.get(id) ?? freeNode(id)]))
  const shown = rows.sources.filter((source) => known?.nodeOfSource.has(source.id) || isSayable(source))
  const sources = new Map(shown.map(({ id }) => [id, known?.nodeOfSource.get(id) ?? freeNode(id)]))
  const cards = new Map<string, Argument>()
  const cardOf = new Map<ArgumentId, string>()
  for (const argument of rows.arguments) {
    const node = known?.nodeOfArgument.get(argument.id)
    const sharing = node === undefined ? undefined : cards.get(node)
    const isOurs = node !== undefined && (!sharing || saysTheSame(sharing, argument))
    if (!isOurs && argument.premises.length === 1 && argumentsOn(map, { argument: argument.id }).length === 0) continue
    const name = isOurs ? node : freeNode(argument.id)
    cardOf.set(argument.id, name)
    if (!cards.has(name)) cards.set(name, argument)
  }
  const arrows = new Map<string, Arrow>()
  for (const argument of rows.arguments) {
    const { id, premises, conclusion } = argument
    const card = cardOf.get(id)
    const to = 'claim' in conclusion ? claims.get(conclusion.claim)! : cardOf.get(conclusion.argument)!
    for (const premise of card === undefined ? [] : premises) {
      const key = premiseKey(claims.get(premise)!, card!)
      const name = arrows.get(key)?.id ?? freeEdge(`${id}-${premise}`, false)
      const plain = { argument: undefined, isWhole: false, locator: undefined }
      arrows.set(key, { id: name, from: claims.get(premise)!, to: card!, ...plain })
    }
    const edge = known?.edgeOfArgument.get(id)
    const hadCard = known?.nodeOfArgument.has(id) ?? false
    const name = edge !== undefined && hadCard === (card !== undefined) ? edge : freeEdge(id, card === undefined)
    const from = card ?? claims.get(premises[0]!)!
    arrows.set(argumentKey(name), { id: name, from, to, argument, isWhole: card === undefined, locator: undefined })
  }
  const counts = new Map<string, number>()
  for (const { id, claim, source, locator } of rows.citations) {
    const [from, to] = [claims.get(claim)!, sources.get(source)]
    if (to === undefined) continue
    const pair = sourceKey(from, to, 0)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
    const key = sourceKey(from, to, counts.get(pair)!)
    arrows.set(key, { id: freeEdge(id, false), from, to, argument: undefined, isWhole: false, locator })
  }
  return { claims, sources, cards, cardOf, arrows }
}

export function argumentKey(edge: string): string {
  return JSON.stringify(['argument', edge])
}

export function premiseKey(claim: string, card: string): string {
  return JSON.stringify(['premise', claim, card])
}

/** The arrows between one claim and one source are counted. */
export function sourceKey(claim: string, source: string, count: number): string {
  return JSON.stringify(['source', claim, source, count])
}

function namer(taken: Iterable<string>, losses: Losses): (id: string, isTold?: boolean) => string {
  const names = new Set<string>(taken)
  return (id, isTold = true) => {
    let name = id
    for (let count = 2; names.has(name); count++) name = `${id}-${count}`
    names.add(name)
    if (name !== id && isTold) losses.add('ids', id)
    return name
  }
}

function saysTheSame(one: Argument, other: Argument): boolean {
  return (
    one.stance === other.stance && one.scheme === other.scheme && one.premises.join('\n') === other.premises.join('\n')
  )
}
