/** Spreads arrowheads along an edge: in order, at least a gap apart, each as near as can be to where it would like to be. */

/**
 * Positions for sorted wishes within `[left, right]`, at least `gap` apart (less where they do not fit).
 * Least squares under order constraints, by pooling neighbours that violate them (isotonic regression); linear.
 */
export function spreadPorts(wishes: readonly number[], left: number, right: number, gap: number): number[] {
  const count = wishes.length
  if (count === 0) return []
  const room = Math.max(0, right - left)
  const step = count > 1 ? Math.min(gap, room / (count - 1)) : 0
  const pools: { sum: number; size: number }[] = []
  wishes.forEach((wish, index) => {
    let pool = { sum: Math.min(right, Math.max(left, wish)) - index * step, size: 1 }
    for (let last = pools.at(-1); last && last.sum / last.size >= pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size }
    }
    pools.push(pool)
  })
  const offsets = pools.flatMap(({ sum, size }) => new Array<number>(size).fill(sum / size))
  const highest = right - (count - 1) * step
  return offsets.map((offset, index) => Math.min(highest, Math.max(left, offset)) + index * step)
}
