/**
 * What stands around a map in a picture that is taken away: title and caption above; the key, the sources and the map's
 * address below. Laid out in pixels of its own, which the picture makes larger, so that the title of a large map can still be
 * read where the whole picture is seen at once.
 */
import { breakLines, truncate } from './break-lines'
import { nothing, textLine, type FramePart } from './frame-part'
import { paintSources, type FrameSources } from './frame-sources'
import { legendItems, type LegendItem, type Signs } from './legend'
import { fontSpecs, type Typesetter } from './measure'
import type { PaintCommand } from './paint-command'
import { isRightToLeft } from './paint-line'
import { paintQr, sizeOfQr, type QrCode } from './qr-code'
import type { Theme } from './theme'

export interface Frame {
  /** Empty for none. */
  readonly title: string
  /** Small lines under the title, such as counts. */
  readonly captions: readonly string[]
  /** What the key explains; undefined for no key. */
  readonly signs: Signs | undefined
  readonly sources: FrameSources
  readonly link: FrameLink | undefined
}

export interface FrameLink {
  /** As it is read: without what every address begins with. */
  readonly text: string
  readonly code: QrCode | undefined
}

/** Longer lines are hard to read. */
const widestText = 1100
const gapUnderTitle = 32
const gapOverFoot = 40
const keyLine = 26
const gapOverSources = 14
const gapOverLink = 14
const titleInset = 4
const codeSize = 116
const codeModule = 2.5
const gapBesideCode = 32

/** Title and captions; with white under them. */
export function paintHead({ title, captions }: Frame, width: number, measurer: Typesetter, theme: Theme): FramePart {
  const commands: PaintCommand[] = []
  let y = 0
  const titleLines = title === '' ? [] : breakLines(title, 'title', Math.min(width, widestText), measurer)
  for (const text of titleLines) {
    const shown = textLine(text, 'title', y + titleInset, theme.ink)
    commands.push(isRightToLeft(title) ? { ...shown, x: width, anchor: 'end', isRightToLeft: true } : shown)
    y += fontSpecs.title.lineHeight
  }
  const lines = captions.flatMap((caption) => breakLines(caption, 'caption', Math.min(width, widestText), measurer))
  if (lines.length > 0) y += titleInset
  for (const text of lines) {
    commands.push(textLine(text, 'caption', y, theme.ink2))
    y += fontSpecs.caption.lineHeight
  }
  return { commands, height: y === 0 ? 0 : y + gapUnderTitle }
}

/** Key, sources and address, with white above them; of the sources as many as have room within `mostHeight`. */
export function paintFoot(
  { signs, sources, link }: Frame,
  width: number,
  mostHeight: number,
  measurer: Typesetter,
  theme: Theme,
): FramePart {
  const commands: PaintCommand[] = []
  const code = link?.code
  const size = code ? sizeOfQr(code, codeSize, codeModule) : 0
  const left = code ? width - size - gapBesideCode : width
  const reserved = link ? gapOverLink + fontSpecs.footer.lineHeight : 0
  let bottom = gapOverFoot
  const place = (gap: number, paint: (top: number) => FramePart) => {
    const top = bottom > gapOverFoot ? bottom + gap : bottom
    const part = paint(top)
    if (part.height === 0) return
    commands.push(...part.commands)
    bottom = top + part.height
  }
  place(0, (top) => paintKey(legendItems(signs, measurer, theme), left, top))
  place(gapOverSources, (top) => {
    return paintSources(sources, { top, width: left, height: mostHeight - top - reserved }, measurer, theme)
  })
  if (link) {
    const text = truncate(link.text, 'footer', left, measurer)
    const height = fontSpecs.footer.lineHeight
    place(gapOverLink, (top) => ({ height, commands: [textLine(text, 'footer', top, theme.ink)] }))
  }
  if (code) commands.push(...paintQr(code, width - size, gapOverFoot, size))
  const height = Math.max(bottom, code ? gapOverFoot + size : 0)
  return commands.length === 0 ? nothing : { height, commands }
}

function paintKey(items: readonly LegendItem[], width: number, top: number): FramePart {
  const rows = rowsOf(items, width)
  const commands = rows.flatMap((row, index) => {
    let x = 0
    return row.flatMap((item) => {
      x += item.width
      return item.paint(x - item.width, top + index * keyLine + keyLine / 2)
    })
  })
  return { commands, height: rows.length * keyLine }
}

function rowsOf(items: readonly LegendItem[], width: number): LegendItem[][] {
  const rows: LegendItem[][] = []
  let used = Infinity
  for (const item of items) {
    if (used + item.width > width) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(item)
    used += item.width
  }
  return rows
}
