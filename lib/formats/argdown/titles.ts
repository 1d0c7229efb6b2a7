/** Titles by which Argdown's statements name one another: the first words of each claim, each title once. */
import type { DebateMap } from '../../domain/debate-map'
import { getClaim } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { titleOf } from './escape'

/** Names that its parser writes onto objects of its own; and numbers, which it would put in another order. */
const isBarred = (title: string) => title === '' || /^\d+$/.test(title) || title in Object.prototype

export function titlesOf(map: DebateMap, claims: Iterable<ClaimId>): ReadonlyMap<ClaimId, string> {
  const titles = new Map<ClaimId, string>()
  const taken = new Set<string>()
  for (const id of claims) {
    const words = titleOf(getClaim(map, id).text)
    const base = isBarred(words) ? `Claim ${words}`.trim() : words
    let title = base
    for (let count = 2; taken.has(title); count++) title = `${base} - ${count}`
    taken.add(title)
    titles.set(id, title)
  }
  return titles
}
