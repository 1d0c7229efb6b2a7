/** An address as a QR code, drawn with the few things that every backend paints. */
import { encode } from 'uqr'
import type { PaintCommand } from './paint-command'
import type { PathCommand } from './path'

export interface QrCode {
  /** Rows from the top; true is dark. */
  readonly modules: readonly (readonly boolean[])[]
}

/** White around a code that a camera needs, in modules. */
const quietZone = 4
// What reads a code tells dark from light: these stay in every theme.
const dark = '#000000'
const light = '#FFFFFF'

export function encodeQr(text: string): QrCode {
  return { modules: encode(text, { ecc: 'M', border: 0 }).data }
}

/** Of the side of a code whose modules are at least that large, in whole pixels a module and no smaller than `least` in all. */
export function sizeOfQr({ modules }: QrCode, least: number, leastModule: number): number {
  const count = modules.length + 2 * quietZone
  return count * Math.max(leastModule, Math.ceil(least / count))
}

/** The code with its white ground, its top left corner there, as wide and high as `size`. */
export function paintQr({ modules }: QrCode, x: number, y: number, size: number): PaintCommand[] {
  const module = size / (modules.length + 2 * quietZone)
  const at = (index: number) => (quietZone + index) * module
  const path: PathCommand[] = modules.flatMap((row, rowIndex) =>
    runsOf(row).flatMap(([from, to]): PathCommand[] => [
      { kind: 'move', x: x + at(from), y: y + at(rowIndex) },
      { kind: 'line', x: x + at(to), y: y + at(rowIndex) },
      { kind: 'line', x: x + at(to), y: y + at(rowIndex + 1) },
      { kind: 'line', x: x + at(from), y: y + at(rowIndex + 1) },
      { kind: 'close' },
    ]),
  )
  return [
    { kind: 'rect', x, y, width: size, height: size, radius: 0, fill: light, stroke: null },
    { kind: 'path', path, fill: dark, stroke: null },
  ]
}

/** Where a row is dark: from a module to before another. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((isDark, index) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last?.[1] === index) last[1] = index + 1
    else runs.push([index, index + 1])
  })
  return runs
}
