/** What several runs of one page came to: the median of each number. */
import type { Run } from './one-run'

/** Of frames or key presses, in milliseconds. */
export interface Spread {
  readonly p50: number
  readonly p95: number
  readonly most: number
  readonly count: number
}

const motions = ['panFit', 'zoom', 'panReading', 'drag', 'type', 'add'] as const
const numbers = ['usable', 'readable', 'mounted', 'heapAtFirst', 'heap', 'fitZoom'] as const
export type Motion = (typeof motions)[number]

export type Summary = Readonly<Record<Motion, Spread>> &
  Readonly<Record<(typeof numbers)[number], number>> & {
    readonly scripts: { readonly page: number; readonly worker: number }
    /** Of each run, what the checks look at. */
    readonly runs: readonly Readonly<Record<string, number>>[]
  }

export function summarise(runs: readonly Run[]): Summary {
  const spreads = Object.fromEntries(
    motions.map((motion) => {
      const each = runs.map((run) => spreadOf(run[motion]))
      const median = (of: keyof Spread) => medianOf(each.map((spread) => spread[of]))
      return [motion, { p50: median('p50'), p95: median('p95'), most: median('most'), count: median('count') }]
    }),
  ) as Record<Motion, Spread>
  const single = Object.fromEntries(numbers.map((name) => [name, medianOf(runs.map((run) => run[name]))])) as Record<
    (typeof numbers)[number],
    number
  >
  const scripts = {
    page: medianOf(runs.map((run) => run.scripts.page)),
    worker: medianOf(runs.map((run) => run.scripts.worker)),
  }
  return { ...spreads, ...single, scripts, runs: runs.map(toLine) }
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return short(sorted[Math.floor(sorted.length / 2)] ?? 0)
}

/** In one line: the 95th percentiles in milliseconds. */
export function describe(summary: Summary): string {
  const { usable, panFit, zoom, panReading, drag, type, add, heap, mounted, scripts } = summary
  const parts = [
    `usable ${usable}`,
    `pan ${panFit.p95} and ${panReading.p95}`,
    `zoom ${zoom.p95}`,
    `drag ${drag.p95}`,
    `type ${type.p95}`,
    ...(add.count > 0 ? [`add ${add.p95}`] : []),
  ]
  return `${parts.join(', ')} ms; heap ${heap} MB; ${mounted} mounted; scripts ${scripts.page} kB, workers ${scripts.worker} kB`
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other)
  const quantile = (part: number) => short(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  return { p50: quantile(0.5), p95: quantile(0.95), most: quantile(1), count: sorted.length }
}

function toLine(run: Run): Record<string, number> {
  const p95 = motions.map((motion) => [`${motion} p95`, spreadOf(run[motion]).p95] as const)
  return Object.fromEntries([...numbers.map((name) => [name, short(run[name])] as const), ...p95])
}

/** A tenth of a millisecond is as much as can be told; a small zoom has more places. */
function short(value: number): number {
  return Math.abs(value) < 1 ? Number(value.toPrecision(3)) : Math.round(value * 10) / 10
}
