/** The sheets and slides that a picture can be made for, in millimetres, and how large the letters of the frame are on each. */
import type { Sheet } from './paint-command'

export const pageNames = ['fit', 'slide', 'a4', 'letter', 'a3', 'a2', 'a1', 'a0'] as const
/** `fit`: as large as the map is. */
export type PageName = (typeof pageNames)[number]

export const orientations = ['portrait', 'landscape', 'auto'] as const
/** `auto`: in which the letters are larger. */
export type Orientation = (typeof orientations)[number]

export interface PageFormat {
  readonly sheet: Sheet
  /** Paper left on each side, in millimetres: more than the three to five that printers cannot reach. */
  readonly margin: number
  /** Millimetres for a pixel of the frame, whose title is set in 30 and whose small print is set in 11. */
  readonly pixel: number
}

const sheets: Readonly<Record<Exclude<PageName, 'fit'>, Sheet>> = {
  // As slide programs have it: 13⅓ by 7½ inches.
  slide: { width: 190.5, height: 338.67 },
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a3: { width: 297, height: 420 },
  a2: { width: 420, height: 594 },
  a1: { width: 594, height: 841 },
  a0: { width: 841, height: 1189 },
}

/** The formats to choose from: one, or both where the orientation is left to what suits. A slide lies, where nothing is said. */
export function formatsOf(name: Exclude<PageName, 'fit'>, orientation: Orientation | undefined): PageFormat[] {
  const upright = sheets[name]
  const lying = { width: upright.height, height: upright.width }
  const chosen = orientation ?? (name === 'slide' ? 'landscape' : 'auto')
  if (chosen === 'portrait') return [formatOf(name, upright)]
  if (chosen === 'landscape') return [formatOf(name, lying)]
  return [formatOf(name, upright), formatOf(name, lying)]
}

/** A sheet twice as long is read from twice as far. */
function formatOf(name: PageName, sheet: Sheet): PageFormat {
  const length = Math.sqrt(sheet.width * sheet.height)
  return name === 'slide'
    ? { sheet, margin: length * 0.04, pixel: length * 0.0013 }
    : { sheet, margin: 6 + length * 0.025, pixel: length * 0.0008 }
}
