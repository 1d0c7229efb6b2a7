/** Where a line of set text begins. */
import type { TextCommand } from '../../../scene/paint-command'
import type { SetRun } from './set-text'

export function widthOf(runs: readonly SetRun[]): number {
  return runs.reduce((sum, run) => sum + run.width, 0)
}

/** The left end, in pixels, of a line that is so wide. */
export function leftOf({ anchor, x }: TextCommand, width: number): number {
  return anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
}
