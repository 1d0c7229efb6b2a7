/** One line of text on a card or in the frame: from the left, or from the right where its text is written so. */
import type { TextCommand } from './paint-command'
import type { SceneLine } from './scene'

// As `dir="auto"` decides: by the first letter.
const rightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

interface Card {
  readonly x: number
  readonly y: number
  readonly width: number
  /** The whole text, of which the line is a part: its first letter decides for all lines. */
  readonly text: string
}

/** A line of a card's own text; `right` is how far from the card's right side a line from the right begins. */
export function paintTextLine(card: Card, line: SceneLine, right: number, fill: string): TextCommand {
  const { text, font } = line
  const y = card.y + line.baseline
  return isRightToLeft(card.text)
    ? { kind: 'text', text, x: card.x + card.width - right, y, font, fill, anchor: 'end', isRightToLeft: true }
    : { kind: 'text', text, x: card.x + line.x, y, font, fill, anchor: 'start' }
}
