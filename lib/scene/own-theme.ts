/**
 * A theme from four colours of a class's or a house's own; the rest follows from them.
 *
 * Text in it can always be read: colours in which it could not are refused, and what is derived has the same contrast.
 */
import { fail, ok, type Result } from '../domain/result'
import { contrastOf, luminance, mix, toHex, type Rgb } from './colour'
import type { Theme } from './theme'

export interface OwnColours {
  readonly paper: Rgb
  readonly ink: Rgb
  readonly pro: Rgb
  readonly con: Rgb
}

/** Which colour cannot be told from what it stands on; `least` is the contrast that it needs. */
export interface PaleColour {
  readonly name: 'ink' | 'pro' | 'con'
  readonly contrast: number
  readonly least: number
}

// WCAG 2.2: 4.5 for text, also for the signs beside claims; a little more where we choose.
const leastForText = 4.5
const chosenForText = 4.6
const leastForLines = 3
const white: Rgb = [255, 255, 255]

export function themeFrom({ paper, ink, pro, con }: OwnColours): Result<Theme, PaleColour> {
  // Cards stand out from the paper: lighter than light paper, a little lighter than dark paper.
  const isDark = luminance(paper) < luminance(ink)
  const surface = isDark ? mix(paper, ink, 0.06) : mix(paper, white, 0.6)
  const weaker = (colour: Rgb) => Math.min(contrastOf(colour, paper), contrastOf(colour, surface))
  for (const [name, colour] of Object.entries({ ink, pro, con }) as ['ink' | 'pro' | 'con', Rgb][]) {
    if (weaker(colour) < leastForText) {
      return fail({ name, contrast: Math.floor(weaker(colour) * 10) / 10, least: leastForText })
    }
  }
  return ok({
    paper: toHex(paper),
    surface: toHex(surface),
    ink: toHex(ink),
    ink2: toHex(palest(ink, paper, 0.35, (colour) => weaker(colour) >= chosenForText)),
    ink3: toHex(palest(ink, paper, 0.55, (colour) => weaker(colour) >= leastForLines)),
    line: toHex(mix(paper, ink, 0.16)),
    pro: toHex(pro),
    con: toHex(con),
    focus: toHex(ink),
    hit: toHex(ink),
    thesis: toHex(ink),
    onThesis: toHex(paper),
    onThesis2: toHex(palest(paper, ink, 0.3, (colour) => contrastOf(colour, ink) >= chosenForText)),
  })
}

/** The colour with as much of the other in it as is wanted, or as can be. */
function palest(colour: Rgb, other: Rgb, share: number, isEnough: (mixed: Rgb) => boolean): Rgb {
  for (let at = share; at > 0; at -= 0.05) {
    const mixed = mix(colour, other, at)
    if (isEnough(mixed)) return mixed
  }
  return colour
}
