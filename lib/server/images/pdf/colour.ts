/** A theme's colour as red, green and blue from 0 to 1, with at most three decimals. */
import { assert } from '@/lib/domain/result'

const known = new Map<string, readonly number[]>()

export function colourOf(css: string): readonly number[] {
  const before = known.get(css)
  if (before) return before
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(css)
  const digits = short ? short.slice(1).map((one) => one + one) : /^#(..)(..)(..)$/.exec(css)?.slice(1)
  assert(digits, `the colour ${css} is written as #rrggbb`)
  const parts = digits.map((two) => Math.round((parseInt(two, 16) / 255) * 1000) / 1000)
  known.set(css, parts)
  return parts
}
