/** What stands around a map in a picture that is taken away: title, captions and a small legend of the signs. */
import { breakLines } from './break-lines'
import { fontSpecs, withMemory, type TextMeasurer } from './measure'
import type { PaintCommand, Stroke } from './paint-command'
import { circlePath, type PathCommand } from './path'
import type { Box } from './scene'
import type { Theme } from './theme'

export interface Frame {
  readonly title: string
  /** Small lines under the title, such as counts and a date. */
  readonly captions: readonly string[]
  readonly hasLegend: boolean
  readonly measurer: TextMeasurer
}

const leastWidth = 560
const gapUnderTitle = 30
const gapOverLegend = 34
const legendHeight = 20

/** The page grown by the frame, and what to paint on it. The map stays where it is. */
export function paintFrame(
  frame: Frame,
  page: Box,
  padding: number,
  theme: Theme,
): { page: Box; commands: PaintCommand[] } {
  const measurer = withMemory(frame.measurer)
  const legend = frame.hasLegend ? legendItems(measurer, theme) : []
  const legendWidth = legend.reduce((sum, item) => sum + item.width, 0)
  const width = Math.max(page.width, Math.max(leastWidth, legendWidth) + 2 * padding)
  const x = page.x - Math.floor((width - page.width) / 2)
  const titleLines = frame.title === '' ? [] : breakLines(frame.title, 'title', width - 2 * padding, measurer)
  const captions = frame.captions.flatMap((caption) => breakLines(caption, 'caption', width - 2 * padding, measurer))
  const { title: titleFont, caption: captionFont } = fontSpecs
  const head =
    titleLines.length * titleFont.lineHeight + (captions.length > 0 ? 4 + captions.length * captionFont.lineHeight : 0)
  const headRoom = head > 0 ? head + gapUnderTitle : 0
  const top = page.y - headRoom
  const commands: PaintCommand[] = []
  let y = top + padding
  for (const text of titleLines) {
    commands.push({
      kind: 'text',
      text,
      x: x + padding,
      y: y + titleFont.size,
      font: 'title',
      fill: theme.ink,
      anchor: 'start',
    })
    y += titleFont.lineHeight
  }
  y += 4
  for (const text of captions) {
    commands.push({ kind: 'text', text, x: x + padding, y: y + 14, font: 'caption', fill: theme.ink2, anchor: 'start' })
    y += captionFont.lineHeight
  }
  let height = page.height + headRoom
  if (legend.length > 0) {
    const middle = top + height - padding + gapOverLegend + legendHeight / 2
    let at = x + padding
    for (const item of legend) {
      commands.push(...item.paint(at, middle))
      at += item.width
    }
    height += gapOverLegend + legendHeight
  }
  return { page: { x, y: top, width, height }, commands }
}

interface LegendItem {
  readonly width: number
  paint(x: number, y: number): PaintCommand[]
}

function legendItems(measurer: TextMeasurer, theme: Theme): LegendItem[] {
  const line = (length: number, stroke: Stroke, x: number, y: number): PaintCommand => ({
    kind: 'path',
    path: [
      { kind: 'move', x, y },
      { kind: 'line', x: x + length, y },
    ],
    fill: null,
    stroke,
  })
  const head = (x: number, y: number, colour: string): PaintCommand => ({
    kind: 'path',
    path: [
      { kind: 'move', x: x + 9, y },
      { kind: 'line', x, y: y - 4.5 },
      { kind: 'line', x, y: y + 4.5 },
      { kind: 'close' },
    ],
    fill: colour,
    stroke: null,
  })
  const pro: Stroke = { colour: theme.pro, width: 1.75, dash: [] }
  const con: Stroke = { colour: theme.con, width: 1.75, dash: [6, 4] }
  const undercut: Stroke = { colour: theme.con, width: 1.75, dash: [1.75, 3.5] }
  const sample = 34
  const item = (text: string, paint: (x: number, y: number) => PaintCommand[]): LegendItem => ({
    width: sample + 10 + Math.ceil(measurer.width(text, 'footer')) + 30,
    paint: (x, y) => [
      ...paint(x, y),
      { kind: 'text', text, x: x + sample + 10, y: y + 4, font: 'footer', fill: theme.ink2, anchor: 'start' },
    ],
  })
  return [
    item('+ supports', (x, y) => [line(sample - 8, pro, x, y), head(x + sample - 9, y, theme.pro)]),
    item('− attacks', (x, y) => [line(sample - 8, con, x, y), head(x + sample - 9, y, theme.con)]),
    item('hold only together', (x, y) => [
      line(sample, pro, x, y),
      { kind: 'circle', x: x + sample / 2, y, radius: 8, fill: theme.paper, stroke: { ...pro, width: 1.5 } },
      { kind: 'text', text: '&', x: x + sample / 2, y: y + 4, font: 'joint', fill: theme.pro, anchor: 'middle' },
    ]),
    item('undercuts: attacks the step, not the claim', (x, y) => {
      const centre = { x: x + sample - 6, y }
      const reach = 6 * Math.SQRT1_2
      const mark: PathCommand[] = [
        ...circlePath(centre, 6),
        { kind: 'move', x: centre.x - reach, y: y - reach },
        { kind: 'line', x: centre.x + reach, y: y + reach },
        { kind: 'move', x: centre.x - reach, y: y + reach },
        { kind: 'line', x: centre.x + reach, y: y - reach },
      ]
      return [
        line(sample - 12, undercut, x, y),
        { kind: 'path', path: mark, fill: theme.paper, stroke: { ...undercut, width: 1.5, dash: [] } },
      ]
    }),
  ]
}
