/** Titles by which Argdown's statements and arguments name one another: the first words of each claim, each title once. */
import type { DebateMap } from '../../domain/debate-map'
import { getClaim } from '../../domain/debate-map'
import type { ClaimId } from '../../domain/ids'
import { titleOf } from './escape'

/** Names that its official parser writes onto objects of its own; and numbers, which it would put in another order. */
const isBarred = (title: string) => title === '' || /^\d+$/.test(title) || title in Object.prototype

export class Titles {
  private readonly taken: Set<string>
  private readonly counts = new Map<string, number>()

  constructor(kept: Iterable<string> = []) {
    this.taken = new Set(kept)
  }

  /** These words if they are still free, else with a number. */
  made(words: string): string {
    let title = words
    for (let count = this.counts.get(words) ?? 2; this.taken.has(title); count++) {
      title = `${words} - ${count}`
      this.counts.set(words, count + 1)
    }
    this.taken.add(title)
    return title
  }
}

/** A title for each claim: the one that it is known to have, or one made of its words. */
export function titlesOf(
  map: DebateMap,
  claims: Iterable<ClaimId>,
  kept: ReadonlyMap<ClaimId, string> = new Map(),
): { readonly titles: ReadonlyMap<ClaimId, string>; readonly all: Titles } {
  const titles = new Map<ClaimId, string>()
  const all = new Titles(kept.values())
  for (const id of claims) {
    const words = titleOf(getClaim(map, id).text)
    titles.set(id, kept.get(id) ?? all.made(isBarred(words) ? `Claim ${words}`.trim() : words))
  }
  return { titles, all }
}
