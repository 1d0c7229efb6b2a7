/**
 * Ranks for a list in its new order that change as few as can be: the longest run of known ranks that rises is kept, and the others
 * come between. Undefined is a rank that is not known.
 */
export function ranksKept(known: readonly (number | undefined)[]): number[] {
  const kept = longestRise(known)
  const ranks: number[] = []
  for (let index = 0; index < known.length;) {
    if (kept.has(index)) {
      ranks.push(known[index++]!)
      continue
    }
    let end = index
    while (end < known.length && !kept.has(end)) end++
    const low = ranks.at(-1)
    const high = known[end]
    const count = end - index
    for (let step = 1; index < end; index++, step++) {
      if (high === undefined) ranks.push((low ?? 0) + step)
      else if (low === undefined) ranks.push(high - count - 1 + step)
      else ranks.push(low + ((high - low) * step) / (count + 1))
    }
  }
  return ranks
}

/** The places of the longest subsequence that rises strictly. */
function longestRise(values: readonly (number | undefined)[]): ReadonlySet<number> {
  /** By length, the place of the least value that such a subsequence ends with. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue
    let low = 0
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  }
  const kept = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = before[index]) kept.add(index)
  return kept
}
