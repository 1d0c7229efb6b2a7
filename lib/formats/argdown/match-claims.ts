/** Which claims of a map an edited text still says: each at most once, by the surest sign first. */
import { toRows, type DebateMap } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import type { NewId } from './map-ids'
import type { ArgumentClass, StatementClass } from './model'

export interface SaidClaim {
  /** Its id where the text is read by itself. */
  readonly name: ClaimId
  /** The id that the text says. */
  readonly id: string | undefined
  readonly key: string | undefined
  readonly text: string
  /** Where it comes first. */
  readonly at: number
  readonly thing: StatementClass | ArgumentClass
}

/** The text before: where claims stood in it, and what its titles named. */
export interface KnownText {
  readonly ranges: readonly { readonly claim: ClaimId }[]
  readonly titles: ReadonlyMap<string, ClaimId>
}

/** A statement and an argument may have one title. */
export function titleKey({ kind, title }: StatementClass | ArgumentClass): string | undefined {
  return title === undefined ? undefined : `${kind} ${title}`
}

/** Ids of the map, or new ones, by the names of the claims; these come in the order of the text. */
export function matchClaims(
  said: readonly SaidClaim[],
  map: DebateMap,
  before: KnownText | undefined,
  newId: NewId,
): ReadonlyMap<ClaimId, ClaimId> {
  const ids = new Map<ClaimId, ClaimId>()
  const taken = new Set<ClaimId>()
  const match = (sign: (one: SaidClaim) => string | undefined) => {
    for (const one of said) {
      const id = ids.has(one.name) ? undefined : (sign(one) as ClaimId | undefined)
      if (id === undefined || taken.has(id) || !map.claims.has(id)) continue
      taken.add(id)
      ids.set(one.name, id)
    }
  }
  const rows = toRows(map).claims
  const byText = new Map<string, ClaimId[]>()
  for (const { id, text } of [...rows].reverse()) {
    const alike = byText.get(text)
    if (alike) alike.push(id)
    else byText.set(text, [id])
  }
  match(({ id }) => id)
  match(({ key }) => before?.titles.get(key ?? ''))
  match(({ text }) => byText.get(text)?.findLast((id) => !taken.has(id)))
  const order = before ? [...new Set(before.ranges.map(({ claim }) => claim))] : rows.map(({ id }) => id)
  const places = placesLeft(
    said,
    ids,
    order.filter((id) => map.claims.has(id)),
    taken,
  )
  match(({ name }) => places.get(name))
  for (const { name } of said) if (!ids.has(name)) ids.set(name, newId())
  return ids
}

/** Claims that stood where now as many others stand, behind the same claim: reworded. Of fewer or more, none is known for sure. */
function placesLeft(
  said: readonly SaidClaim[],
  ids: ReadonlyMap<ClaimId, ClaimId>,
  order: readonly ClaimId[],
  taken: ReadonlySet<ClaimId>,
): ReadonlyMap<ClaimId, ClaimId> {
  const indexes = new Map(order.map((id, index) => [id, index]))
  const found = new Map<ClaimId, ClaimId>()
  let run: ClaimId[] = []
  let gap = 0
  const finish = () => {
    const left: ClaimId[] = []
    for (let at = gap; at < order.length && !taken.has(order[at]!); at++) left.push(order[at]!)
    if (left.length === run.length) for (const [index, name] of run.entries()) found.set(name, left[index]!)
    run = []
  }
  for (const { name } of said) {
    const id = ids.get(name)
    if (id === undefined) run.push(name)
    else {
      if (run.length > 0) finish()
      gap = (indexes.get(id) ?? order.length) + 1
    }
  }
  if (run.length > 0) finish()
  return found
}
