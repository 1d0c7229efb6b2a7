/**
 * What stands on the small card that names a claim where it argues once more: the beginning of its text, and that the claim
 * itself stands elsewhere. Smaller and quieter than the claim's own card.
 */
import { breakLines, truncate } from './break-lines'
import { cardShare, type TextSize } from './text-size'
import { roomAt, type ClaimFace } from './claim-face'
import { baselineOf, fontSpecs, type Typesetter } from './measure'
import type { SceneLine } from './scene'
import type { ClaimLines } from './told-lines'

const usualWidth = 244
const left = 32
const right = 14
const top = 8
const bottom = 8
const signLeft = 14
const footerGap = 3
const mostLines = 2

/**
 * Lays out the card. All numbers are whole pixels from its top left corner. `told`: the lines of the claim's own card, if known;
 * `kept`: how many characters of the last line had room beside the ellipsis, if that is known.
 */
export function layoutReference(
  text: string,
  sign: string,
  measurer: Typesetter,
  told?: ClaimLines,
  kept?: number,
  textSize: TextSize = 'usual',
): ClaimFace {
  const width = Math.round(usualWidth * cardShare[textSize])
  const { lineHeight } = fontSpecs.claim
  const room = width - left - right
  const isTold = told !== undefined && roomAt(told.step) === room
  const broken = isTold ? told.texts : breakLines(text, 'claim', room, measurer)
  const texts = broken.slice(0, mostLines)
  if (broken.length > mostLines) {
    const rest = broken.slice(mostLines - 1).join(' ')
    const isKeptKnown = isTold && kept !== undefined
    texts[mostLines - 1] = isKeptKnown ? `${rest.slice(0, kept)}…` : truncate(rest, 'claim', room, measurer)
  }
  const lines = texts.map((line, index): SceneLine => {
    const y = top + index * lineHeight
    return { text: line, x: left, y, baseline: y + baselineOf('claim'), font: 'claim' }
  })
  const y = top + texts.length * lineHeight + footerGap
  return {
    width,
    height: y + fontSpecs.footer.lineHeight + bottom,
    lines,
    sign: { text: sign, x: signLeft, y: top, baseline: top + baselineOf('sign'), font: 'sign' },
    footer: [{ text: measurer.say('scene.elsewhere'), x: left, y, baseline: y + baselineOf('footer'), font: 'footer' }],
    mark: null,
    textInset: { left, top, right },
  }
}

/** What `layoutReference` is told of a card that was laid out already. */
export function keptOf({ lines }: Pick<ClaimFace, 'lines'>): number {
  return (lines.at(-1)?.text.length ?? 1) - 1
}
