/**
 * The fonts that a map is set in, and the measuring of text in them.
 *
 * Whoever measures must have the bundled fonts loaded: then the browser and the server find the same widths.
 */
import type { Say } from '../language/say'

export const fontSpecs = {
  claim: { family: 'Inter', weight: 400, size: 13, lineHeight: 19 },
  main: { family: 'Inter', weight: 600, size: 13, lineHeight: 19 },
  thesis: { family: 'Inter', weight: 600, size: 15, lineHeight: 21 },
  footer: { family: 'Inter', weight: 400, size: 11, lineHeight: 14 },
  sign: { family: 'Inter', weight: 600, size: 13, lineHeight: 19 },
  joint: { family: 'Inter', weight: 500, size: 11, lineHeight: 14 },
  mark: { family: 'Inter', weight: 500, size: 9, lineHeight: 12 },
  title: { family: 'Source Serif 4', weight: 600, size: 30, lineHeight: 38 },
  caption: { family: 'Inter', weight: 400, size: 13, lineHeight: 20 },
} as const satisfies Record<string, FontSpec>

export interface FontSpec {
  readonly family: 'Inter' | 'Source Serif 4'
  readonly weight: number
  /** Pixels. */
  readonly size: number
  /** Pixels from one baseline to the next. */
  readonly lineHeight: number
}

export type FontName = keyof typeof fontSpecs

/** All fonts by name, for loading them before anything is measured. */
export const fontFaces = Object.keys(fontSpecs) as FontName[]

/** A font as CSS and canvas write it, such as `600 15px Inter, sans-serif`. */
export function fontCss(font: FontName): string {
  const { family, weight, size } = fontSpecs[font]
  return `${weight} ${size}px ${familyCss(family)}`
}

/** A font family with what stands in for it where a character is missing. */
export function familyCss(family: FontSpec['family']): string {
  return family === 'Inter'
    ? 'Inter, "Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif'
    : '"Source Serif 4", "Noto Serif", "DejaVu Serif", serif'
}

/** Pixels from the top of a line's box to its baseline, as CSS centres a line: ascent 0.969, descent 0.241 of the size. */
export function baselineOf(font: FontName): number {
  const { size, lineHeight } = fontSpecs[font]
  return Math.round((lineHeight - 1.21 * size) / 2 + 0.969 * size)
}

export interface TextMeasurer {
  /** The advance width of the text on one line, in pixels. */
  width(text: string, font: FontName): number
}

/** What sets a picture's text: it measures, and says the few words that a picture adds to those of the map. */
export interface Typesetter extends TextMeasurer {
  readonly say: Say
}

const caches = new WeakMap<TextMeasurer, TextMeasurer>()

// Enough for the words of the largest maps; a server's cache must not grow without end.
const maxEntries = 200_000

/** The same measurer, remembering every text that it measured: words repeat, and measuring one takes microseconds. */
export function withMemory<Setter extends TextMeasurer>(measurer: Setter): Setter {
  const known = caches.get(measurer) as Setter | undefined
  if (known) return known
  const widths = new Map<FontName, Map<string, number>>()
  const remembering: Setter = {
    ...measurer,
    width(text: string, font: FontName) {
      let ofFont = widths.get(font)
      if (!ofFont) widths.set(font, (ofFont = new Map<string, number>()))
      let width = ofFont.get(text)
      if (width === undefined) {
        if (ofFont.size >= maxEntries) ofFont.clear()
        width = measurer.width(text, font)
        ofFont.set(text, width)
      }
      return width
    },
  }
  caches.set(measurer, remembering)
  caches.set(remembering, remembering)
  return remembering
}

/** Forgets the widths that were found so far: fonts came in since. */
export function forgetWidths(measurer: TextMeasurer): void {
  caches.delete(measurer)
}
