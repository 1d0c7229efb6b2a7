/**
 * Sets of sizes that a part of the map could have, so that the whole can choose: a narrow and tall one here, a wide and low
 * one there (the shape curves of floor planning, after Stockmeyer 1983). Sorted from narrow and tall to wide and low.
 */
export interface SizeOption {
  readonly width: number
  readonly height: number
}

/** Whether undercuts stand beside the premises of what they attack, or stacked beneath its only premise. */
export type CellForm = 'beside' | 'beneath'

export interface CellOption extends SizeOption {
  /** `beside` where nothing is said. */
  readonly form?: CellForm
}

export interface ColumnOption extends SizeOption {
  /** From left to right. Columns of both stances come in lists only. */
  readonly columns: readonly ColumnPlan[]
}

export interface ColumnPlan {
  readonly count: number
  /** What a cell's width may be. */
  readonly cellWidth: number
}

/** Of options whose widths lie within this ratio, one is kept: more would cost time and gain little. */
const ratio = 1.2

/**
 * Only options of which none is both wider and taller than another; of those of about the same width, the smallest.
 *
 * Widths are compared on a fixed scale, so that one claim more seldom changes which are kept.
 */
export function keepBest<T extends SizeOption>(options: readonly T[]): T[] {
  const [only] = options
  if (only && options.length === 1) return [only]
  const sorted = [...options].sort((one, other) => one.width - other.width || one.height - other.height)
  const best: T[] = []
  let lowest = Infinity
  let lastStep = -1
  for (const option of sorted) {
    if (option.height >= lowest) continue
    lowest = option.height
    const step = Math.floor(Math.log(option.width + 1) / Math.log(ratio))
    const last = best.at(-1)
    if (last && best.length > 1 && step === lastStep) {
      if (area(option) < area(last)) best[best.length - 1] = option
    } else best.push(option)
    lastStep = step
  }
  return best
}

function area({ width, height }: SizeOption): number {
  return width * height
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
