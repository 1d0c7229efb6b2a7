/**
 * What a card says at middle distance: its first words at the usual size, or smaller where that shows more of them. A compact card
 * has room for a word at the one and for a sentence at the other.
 */
import type { TextMeasurer } from '../measure'
import type { SceneClaim } from '../scene'
import { fewWords, lineHeightOfWords } from './few-words'
import { wordSizes } from './zoom-step'

/** Map pixels between the words and the sides of the card. */
export const wordInset = 9
/** The coloured edge is wider than near by, so that it is seen. */
export const wideEdge = 8
const signWidth = 0.75
/** Of letters, where they are as small as may be. */
const tightLineHeight = 1.1

export interface MiddleWords {
  readonly lines: readonly string[]
  /** Map pixels: of the letters, from a line to the next, and from the card's left edge to the words. */
  readonly size: number
  readonly lineHeight: number
  readonly left: number
}

export function middleWords(
  { text, role, width, height }: Pick<SceneClaim, 'text' | 'role' | 'width' | 'height'>,
  zoom: number,
  measurer: TextMeasurer,
): MiddleWords {
  const { usual, least } = wordSizes(zoom)
  const room = height - 2
  const at = (size: number, lineHeight: number): MiddleWords => {
    const left = wideEdge + wordInset + (role === 'pro' || role === 'con' ? size * signWidth : 0)
    // A line more than there are is refused by its height, not by rounding.
    const count = Math.max(1, Math.floor(room / lineHeight + 0.01))
    const lines = fewWords(
      text,
      { width: width - left - wordInset / 2, height: count * size * lineHeightOfWords + 0.01, size },
      measurer,
    )
    return { lines, size, lineHeight, left }
  }
  let words = at(usual, usual * lineHeightOfWords)
  for (let count = words.lines.length + 1; words.lines.at(-1)?.endsWith('…'); count++) {
    const size = Math.min(usual, room / (count * tightLineHeight))
    if (size < least) return usual > least && words.size === usual ? at(least, least * tightLineHeight) : words
    words = at(size, size * tightLineHeight)
  }
  return words
}
