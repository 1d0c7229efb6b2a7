/** What a file in this folder exports as `bench`; scripts/bench.ts runs it. */
export interface Check {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What the value should be, in words: `≥ 20`. */
  readonly reach: string
  readonly holds: boolean
}

export interface BenchResult {
  readonly checks: readonly Check[]
  readonly raw: unknown
}

export interface BenchOptions {
  readonly isQuick: boolean
  readonly say: (line: string) => void
}

export type Bench = (options: BenchOptions) => Promise<BenchResult>

export function atLeast(name: string, value: number, reach: number, unit = ''): Check {
  return { name, value: rounded(value), unit, reach: `≥ ${reach}`, holds: value >= reach }
}

export function atMost(name: string, value: number, reach: number, unit = ''): Check {
  return { name, value: rounded(value), unit, reach: `≤ ${reach}`, holds: value <= reach }
}

/** Three significant digits, and whole numbers in full. */
export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
