/**
 * What stands on a claim's card and how large the card is. Depends on the claim and its counts only, never on its place.
 *
 * The whole text is shown, and a long one widens the card in steps rather than make it a tower, but on a narrow map; on a compact
 * one a card shows the beginning.
 */
import { breakLines, truncate } from './break-lines'
import { baselineOf, fontSpecs, type FontName, type TextMeasurer } from './measure'
import type { SceneLine } from './scene'
import type { ClaimLines } from './told-lines'

/** Each line in several wordings, from the fullest to the shortest: a card takes the first for which it has room. */
export type ClaimFooter = readonly (readonly string[])[]

export interface FaceRequest {
  readonly text: string
  readonly kind: 'thesis' | 'main' | 'claim'
  /** `+`, `−` or none. */
  readonly sign: string
  readonly footer: ClaimFooter
  /** Whether the last small line opens what is beneath, and has a mark for that at its end. */
  readonly opens?: boolean
  /** Pixels that the card must be wide at least. */
  readonly minWidth?: number
  /** Lines of text at most, the last with an ellipsis; all where nothing is said. */
  readonly mostLines?: number
  /** Whether the card is as narrow as cards are, however long that makes it. */
  readonly isNarrow?: boolean
  /** The lines of the whole text, where they are known. */
  readonly lines?: ClaimLines | undefined
}

export interface ClaimFace {
  readonly width: number
  readonly height: number
  readonly lines: readonly SceneLine[]
  readonly sign: SceneLine | null
  readonly footer: readonly SceneLine[]
  readonly textInset: { readonly left: number; readonly top: number; readonly right: number }
}

interface CardStyle {
  readonly font: FontName
  readonly widths: readonly number[]
  readonly inset: ClaimFace['textInset']
  readonly bottom: number
}

const claimCard: CardStyle = {
  font: 'claim',
  widths: [244, 304, 372],
  inset: { left: 32, top: 11, right: 14 },
  bottom: 11,
}
const styles: Record<FaceRequest['kind'], CardStyle> = {
  thesis: { font: 'thesis', widths: [320, 380, 440], inset: { left: 18, top: 14, right: 18 }, bottom: 14 },
  main: { ...claimCard, font: 'main' },
  claim: claimCard,
}

/** Pixels for the text on a claim's card of that step. */
export function roomAt(step: number): number {
  return claimCard.widths[step]! - claimCard.inset.left - claimCard.inset.right
}

const signLeft = 14
const footerGap = 6
/** Between the facts and the line that opens what is beneath, so that it can be hit. */
const lineGap = 8
/** Pixels at the end of the line that opens what is beneath. */
const openerMark = 16
// A card wider than the first step is taken when the text would fill more lines than this.
const linesBeforeWidening = 7

/** Lays out the card. All numbers are whole pixels from its top left corner. */
export function layoutFace(request: FaceRequest, measurer: TextMeasurer): ClaimFace {
  const style = styles[request.kind]
  const { inset, bottom, font } = style
  const { left, top, right } = inset
  const isKnown = request.lines && (!request.isNarrow || request.lines.step === 0)
  const broken = isKnown ? request.lines : breakText(request, measurer)
  const width = Math.max(style.widths[broken.step] ?? 0, request.minWidth ?? 0)
  const texts = firstLines(broken.texts, request.mostLines ?? Infinity, (text) =>
    truncate(text, font, width - left - right, measurer),
  )
  const { lineHeight } = fontSpecs[font]
  const baseline = baselineOf(font)
  const lines = texts.map((text, index): SceneLine => {
    const y = top + index * lineHeight
    return { text, x: left, y, baseline: y + baseline, font }
  })
  let height = top + texts.length * lineHeight
  const { lineHeight: footerHeight } = fontSpecs.footer
  const footerTop = height + footerGap
  const footer = request.footer.map((wordings, index): SceneLine => {
    const y = footerTop + index * (footerHeight + lineGap)
    const isOpener = request.opens === true && index === request.footer.length - 1
    const text = fitFooter(wordings, width - left - right - (isOpener ? openerMark : 0), measurer)
    return { text, x: left, y, baseline: y + baselineOf('footer'), font: 'footer' }
  })
  if (footer.length > 0) height = footerTop + footer.length * (footerHeight + lineGap) - lineGap
  return { width, height: height + bottom, lines, sign: signLine(request.sign, top), footer, textInset: inset }
}

/** The lines of a text on the narrowest card that is no tower. */
export function breakText(request: FaceRequest, measurer: TextMeasurer): ClaimLines {
  const { widths, inset, font } = styles[request.kind]
  for (let step = 0; ; step++) {
    const width = Math.max(widths[step]!, request.minWidth ?? 0)
    const texts = breakLines(request.text, font, width - inset.left - inset.right, measurer)
    const isLow = texts.length <= linesBeforeWidening || request.mostLines !== undefined || request.isNarrow === true
    if (isLow || step === widths.length - 1) return { step, texts }
  }
}

const signLines = new Map<string, SceneLine>()

/** Beside the first line; null without a sign. The same object on all cards: thousands have one of two. */
function signLine(text: string, y: number): SceneLine | null {
  if (text === '') return null
  const known = signLines.get(text)
  if (known?.y === y) return known
  const made: SceneLine = { text, x: signLeft, y, baseline: y + baselineOf('sign'), font: 'sign' }
  signLines.set(text, made)
  return made
}

function firstLines(texts: readonly string[], most: number, cut: (text: string) => string): readonly string[] {
  return texts.length <= most ? texts : [...texts.slice(0, most - 1), cut(texts.slice(most - 1).join(' '))]
}

/** The fullest wording that fits, or else the shortest, cut. */
function fitFooter(wordings: readonly string[], maxWidth: number, measurer: TextMeasurer): string {
  const fitting = wordings.find((wording) => measurer.width(wording, 'footer') <= maxWidth)
  return fitting ?? truncate(wordings.at(-1) ?? '', 'footer', maxWidth, measurer)
}
