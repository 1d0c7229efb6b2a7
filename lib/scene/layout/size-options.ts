/**
 * Sets of sizes that a part of the map could have, so that the whole can choose: a narrow and tall one here, a wide and low
 * one there (the shape curves of floor planning, after Stockmeyer 1983). Sorted from narrow and tall to wide and low.
 */
export interface SizeOption {
  readonly width: number
  readonly height: number
}

/** More would cost time and gain little. */
export const mostOptions = 10

/** Only options of which none is both wider and taller than another, thinned out evenly over their widths. */
export function keepBest<T extends SizeOption>(options: readonly T[]): T[] {
  const sorted = [...options].sort((one, other) => one.width - other.width || one.height - other.height)
  const best: T[] = []
  for (const option of sorted) {
    const last = best.at(-1)
    if (!last || option.height < last.height) best.push(option)
  }
  if (best.length <= mostOptions) return best
  const first = Math.log(best[0]!.width + 1)
  const span = Math.log(best.at(-1)!.width + 1) - first
  const kept: T[] = []
  let next = 0
  best.forEach((option, index) => {
    const share = (Math.log(option.width + 1) - first) / span
    if (share < next / (mostOptions - 1) - 1e-9 && index < best.length - 1) return
    kept.push(option)
    next = Math.floor(share * (mostOptions - 1) + 1e-9) + 1
  })
  return kept
}

/** The lowest option that is no wider than asked; the narrowest where none is. */
export function lowestWithin<T extends SizeOption>(options: readonly T[], width: number): T {
  let found = options[0]!
  for (const option of options) if (option.width <= width) found = option
  return found
}

/** The narrowest option that is no taller than asked; the lowest where none is. */
export function narrowestWithin<T extends SizeOption>(options: readonly T[], height: number): T {
  return options.find((option) => option.height <= height) ?? options.at(-1)!
}
