/**
 * What stands on a claim's card and how large the card is. Depends on the claim and its counts only, never on its place.
 *
 * The whole text is shown, and a long one widens the card in steps rather than make it a tower, but on a narrow map; on a compact
 * one a card shows the beginning.
 */
import { breakLines, truncate } from './break-lines'
import { baselineOf, fontSpecs, type FontName, type TextMeasurer } from './measure'
import { isRightToLeft } from './paint-line'
import type { SceneLine } from './scene'
import { cardShare, type TextSize } from './text-size'
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
  /** Set small and high after the last word, such as the numbers of its sources. */
  readonly mark?: string | undefined
  readonly textSize?: TextSize
}

export interface ClaimFace {
  readonly width: number
  readonly height: number
  readonly lines: readonly SceneLine[]
  readonly sign: SceneLine | null
  readonly footer: readonly SceneLine[]
  readonly mark: SceneLine | null
  readonly textInset: { readonly left: number; readonly top: number; readonly right: number }
}

interface CardStyle {
  readonly font: FontName
  readonly widths: readonly number[]
  readonly inset: ClaimFace['textInset']
  readonly bottom: number
  readonly signLeft: number
}

const claimCard: CardStyle = {
  font: 'claim',
  widths: [244, 304, 372],
  inset: { left: 32, top: 11, right: 14 },
  bottom: 11,
  signLeft: 14,
}
const usualStyles: Record<FaceRequest['kind'], CardStyle> = {
  thesis: {
    ...claimCard,
    font: 'thesis',
    widths: [320, 380, 440],
    inset: { left: 18, top: 14, right: 18 },
    bottom: 14,
  },
  main: { ...claimCard, font: 'main' },
  claim: claimCard,
}

/** Larger text is the same text on narrower cards with less white around it: what shows a map sets the scale. */
function resize(style: CardStyle, size: TextSize): CardStyle {
  const share = cardShare[size]
  const inner = Math.min(1, share)
  const { left, top, right } = style.inset
  return {
    ...style,
    widths: style.widths.map((width) => Math.round(width * share)),
    inset: { left: Math.ceil(left * inner), top: Math.round(top * inner), right: Math.round(right * inner) },
    bottom: Math.round(style.bottom * inner),
    signLeft: Math.round(style.signLeft * inner),
  }
}

function stylesIn(size: TextSize): Record<FaceRequest['kind'], CardStyle> {
  const { thesis, main, claim } = usualStyles
  return { thesis: resize(thesis, size), main: resize(main, size), claim: resize(claim, size) }
}

const styles: Record<TextSize, Record<FaceRequest['kind'], CardStyle>> = {
  small: stylesIn('small'),
  usual: usualStyles,
  large: stylesIn('large'),
}

/** Pixels for the text on a claim's card of that step. */
export function roomAt(step: number): number {
  return claimCard.widths[step]! - claimCard.inset.left - claimCard.inset.right
}

const footerGap = 6
/** Between the facts and the line that opens what is beneath, so that it can be hit. */
const lineGap = 8
/** Between the text and its mark. */
const markGap = 1.5
const markRise = 4
/** Pixels at the end of the line that opens what is beneath. */
const openerMark = 16
// A card wider than the first step is taken when the text would fill more lines than this.
const linesBeforeWidening = 7

/** Lays out the card. All numbers are whole pixels from its top left corner. */
export function layoutFace(request: FaceRequest, measurer: TextMeasurer): ClaimFace {
  const style = styleOf(request)
  const { inset, bottom, font, signLeft } = style
  const { left, top, right } = inset
  const isKnown = request.lines && (!request.isNarrow || request.lines.step === 0)
  const broken = isKnown ? request.lines : breakText(request, measurer)
  const width = Math.max(style.widths[broken.step] ?? 0, request.minWidth ?? 0)
  const room = width - left - right
  const markWidth = request.mark ? measurer.width(request.mark, 'mark') + markGap : 0
  const shown = firstLines(broken.texts, request.mostLines ?? Infinity, (text) =>
    truncate(text, font, room - markWidth, measurer),
  )
  const texts = markWidth > 0 ? makeRoom(shown, font, room - markWidth, measurer) : shown
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
    const text = fitFooter(wordings, room - (isOpener ? openerMark : 0), measurer)
    return { text, x: left, y, baseline: y + baselineOf('footer'), font: 'footer' }
  })
  if (footer.length > 0) height = footerTop + footer.length * (footerHeight + lineGap) - lineGap
  const sign = signLine(request.sign, signLeft, top)
  const mark = request.mark ? markLine(request.mark, lines.at(-1)!, request.text, width - right, measurer) : null
  return { width, height: height + bottom, lines, sign, footer, mark, textInset: inset }
}

function styleOf({ kind, textSize = 'usual' }: FaceRequest): CardStyle {
  return styles[textSize][kind]
}

/** The lines with at most `room` pixels taken on the last: its last word goes to a line of its own where there are several. */
function makeRoom(texts: readonly string[], font: FontName, room: number, measurer: TextMeasurer): readonly string[] {
  const last = texts.at(-1) ?? ''
  if (measurer.width(last, font) <= room) return texts
  const space = last.lastIndexOf(' ')
  const rest = space > 0 ? [last.slice(0, space), last.slice(space + 1)] : [last]
  const moved = breakLines(rest.at(-1)!, font, room, measurer)
  return [...texts.slice(0, -1), ...rest.slice(0, -1), ...moved]
}

/** After the last word, which is at the left where the text is written from the right. */
function markLine(text: string, last: SceneLine, all: string, rightEnd: number, measurer: TextMeasurer): SceneLine {
  const taken = measurer.width(last.text, last.font) + markGap
  const x = isRightToLeft(all) ? rightEnd - taken - measurer.width(text, 'mark') : last.x + taken
  return { text, x: Math.round(x * 100) / 100, y: last.y, baseline: last.baseline - markRise, font: 'mark' }
}

/** The lines of a text on the narrowest card that is no tower. */
export function breakText(request: FaceRequest, measurer: TextMeasurer): ClaimLines {
  const { widths, inset, font } = styleOf(request)
  for (let step = 0; ; step++) {
    const width = Math.max(widths[step]!, request.minWidth ?? 0)
    const texts = breakLines(request.text, font, width - inset.left - inset.right, measurer)
    const isLow = texts.length <= linesBeforeWidening || request.mostLines !== undefined || request.isNarrow === true
    if (isLow || step === widths.length - 1) return { step, texts }
  }
}

const signLines = new Map<string, SceneLine>()

/** Beside the first line; null without a sign. The same object on all cards: thousands have one of two. */
function signLine(text: string, x: number, y: number): SceneLine | null {
  if (text === '') return null
  const known = signLines.get(text)
  if (known?.y === y && known.x === x) return known
  const made: SceneLine = { text, x, y, baseline: y + baselineOf('sign'), font: 'sign' }
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
