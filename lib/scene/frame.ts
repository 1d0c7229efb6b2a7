/**
 * What stands around a map in a picture that is taken away: title and caption above; the key and the sources below.
 *
 * It grows with the picture, so that the title of a large map can still be read where the whole picture is seen at once.
 */
import { breakLines, truncate } from './break-lines'
import { legendItems, type LegendItem, type Signs } from './legend'
import { fontSpecs, withMemory, type FontName, type Typesetter } from './measure'
import type { PaintCommand, TextCommand } from './paint-command'
import { isRightToLeft } from './paint-line'
import type { Box } from './scene'
import type { Theme } from './theme'

export interface Frame {
  readonly title: string
  /** Small lines under the title, such as counts. */
  readonly captions: readonly string[]
  /** One line of text for each source that is cited in the picture. */
  readonly sources: readonly string[]
  /** What the key explains. */
  readonly signs: Signs
  readonly measurer: Typesetter
}

const leastWidth = 640
/** Above this width of the picture the frame grows along with it. */
const widthBeforeGrowth = 2000
const mostGrowth = 8
/** Longer lines are hard to read. */
const widestText = 1100
const gapUnderTitle = 36
const gapOverKey = 40
const keyLine = 26
const gapOverSources = 14
const sourcesInColumn = 8
const gapOfColumns = 36
const titleInset = 4

/** How much larger than usual what stands around a picture of this width is. */
export function growthOf(width: number): number {
  return Math.min(mostGrowth, Math.max(1, width / widthBeforeGrowth))
}

/** The page grown by the frame, and what to paint on it. The map stays where it is, in the middle. */
export function paintFrame(
  frame: Frame,
  page: Box,
  padding: number,
  theme: Theme,
): { page: Box; commands: PaintCommand[] } {
  const measurer = withMemory(frame.measurer)
  const width = Math.max(page.width, leastWidth + 2 * padding)
  const growth = growthOf(width)
  const inner = Math.floor((width - 2 * padding) / growth)
  const above = paintHead(frame, inner, measurer, theme)
  const below = paintFoot(frame, inner, measurer, theme)
  const x = page.x - Math.floor((width - page.width) / 2)
  const y = page.y - Math.ceil(above.height * growth)
  const bottom = page.y + page.height - padding
  const height = Math.ceil(bottom + below.height * growth) + padding - y
  const commands: PaintCommand[] = []
  const put = (id: string, label: string, part: Part, at: number) => {
    if (part.commands.length === 0) return
    const place = { x: x + padding, y: at, scale: growth }
    commands.push({ kind: 'group', id, label, commands: part.commands, place })
  }
  put('head', measurer.say('scene.title'), above, y + padding)
  put('foot', measurer.say('scene.keyAndSources'), below, bottom)
  return { page: { x, y, width, height }, commands }
}

/** Commands with their own origin at the left, and the height that they take. */
interface Part {
  readonly height: number
  readonly commands: readonly PaintCommand[]
}

function paintHead({ title, captions }: Frame, width: number, measurer: Typesetter, theme: Theme): Part {
  const commands: PaintCommand[] = []
  let y = 0
  const titleLines = title === '' ? [] : breakLines(title, 'title', Math.min(width, widestText), measurer)
  for (const text of titleLines) {
    const shown = line(text, 'title', y + titleInset, theme.ink)
    commands.push(isRightToLeft(title) ? { ...shown, x: width, anchor: 'end', isRightToLeft: true } : shown)
    y += fontSpecs.title.lineHeight
  }
  const lines = captions.flatMap((caption) => breakLines(caption, 'caption', Math.min(width, widestText), measurer))
  if (lines.length > 0) y += titleInset
  for (const text of lines) {
    commands.push(line(text, 'caption', y, theme.ink2))
    y += fontSpecs.caption.lineHeight
  }
  return { commands, height: y === 0 ? 0 : y + gapUnderTitle }
}

function paintFoot(frame: Frame, width: number, measurer: Typesetter, theme: Theme): Part {
  const commands: PaintCommand[] = []
  const key = legendItems(frame.signs, measurer, theme)
  let y = 0
  if (key.length > 0) {
    y += gapOverKey
    for (const row of rowsOf(key, width)) {
      let x = 0
      for (const item of row) {
        commands.push(...item.paint(x, y + keyLine / 2))
        x += item.width
      }
      y += keyLine
    }
  }
  if (frame.sources.length > 0) {
    y += key.length > 0 ? gapOverSources : gapOverKey
    const sources = paintSources(frame.sources, y, width, measurer, theme)
    commands.push(...sources.commands)
    y = sources.height
  }
  return { commands, height: y }
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

/** A heading and a line a source, in columns as wide as the longest needs; too many end in their number. */
function paintSources(
  sources: readonly string[],
  top: number,
  width: number,
  measurer: Typesetter,
  theme: Theme,
): Part {
  const commands = [line(measurer.say('scene.sourcesHeading', { count: sources.length }), 'footer', top, theme.ink)]
  const columnWidth = Math.min(
    width,
    widestText,
    Math.max(...sources.map((source) => measurer.width(source, 'footer'))),
  )
  const most = sourcesInColumn * Math.max(1, Math.floor((width + gapOfColumns) / (columnWidth + gapOfColumns)))
  const shown =
    sources.length > most
      ? [...sources.slice(0, most - 1), measurer.say('scene.moreSources', { count: sources.length - most + 1 })]
      : sources
  const rowHeight = fontSpecs.footer.lineHeight + 3
  for (const [index, source] of shown.entries()) {
    const x = Math.floor(index / sourcesInColumn) * (columnWidth + gapOfColumns)
    const y = top + (1 + (index % sourcesInColumn)) * rowHeight
    commands.push({ ...line(truncate(source, 'footer', columnWidth, measurer), 'footer', y, theme.ink2), x })
  }
  return { commands, height: top + (1 + Math.min(shown.length, sourcesInColumn)) * rowHeight }
}

function line(text: string, font: FontName, top: number, fill: string): TextCommand {
  const { size } = fontSpecs[font]
  return { kind: 'text', text, x: 0, y: top + size, font, fill, anchor: 'start' }
}
