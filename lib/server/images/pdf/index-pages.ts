/** The first pages of a map that has a page a branch: the branches, how each stands, and on which page. */
import { breakLines, truncate } from '../../../scene/break-lines'
import { fontSpecs, type FontName, type Typesetter } from '../../../scene/measure'
import type { DisplayList, PaintCommand, Standing, TextCommand } from '../../../scene/paint-command'
import type { Theme } from '../../../scene/theme'
import { papers, type PaperName } from './papers'
import { pointsPerPixel, type PdfPage } from './pdf-page'

export interface IndexEntry {
  readonly name: string
  readonly level: number
  /** What its claim does; undefined for the overview. */
  readonly part: Standing['part'] | undefined
}

export interface IndexOptions {
  readonly title: string
  readonly measurer: Typesetter
  readonly theme: Theme
  readonly paper: PaperName
}

const margin = 64
const rowHeight = 30
const indent = 22
const signWidth = 20
const gapBeforeNumber = 24
const signs = { pro: '+', con: '−', backs: '+', undercuts: '−', thesis: '', loose: '' } as const

/** As many pages as the entries need; entry number n is on the page after these, and so on. */
export function indexPages(entries: readonly IndexEntry[], options: IndexOptions): PdfPage[] {
  const { width, height } = papers[options.paper]
  const page = { x: 0, y: 0, width: width / pointsPerPixel, height: height / pointsPerPixel }
  const titles = titleLines(options, page.width)
  const headHeight = fontSpecs.title.lineHeight * (titles.length + 0.8)
  const inFirst = Math.floor((page.height - 2 * margin - headHeight) / rowHeight)
  const inOthers = Math.floor((page.height - 2 * margin) / rowHeight)
  const count = entries.length <= inFirst ? 1 : 1 + Math.ceil((entries.length - inFirst) / inOthers)
  return Array.from({ length: count }, (_, index) => {
    const start = index === 0 ? 0 : inFirst + (index - 1) * inOthers
    const shown = entries.slice(start, index === 0 ? inFirst : start + inOthers)
    const top = margin + (index === 0 ? headHeight : 0)
    const head = index === 0 ? titles : []
    const rows = shown.flatMap((entry, row) =>
      paintRow(entry, count + 1 + start + row, top + row * rowHeight, page.width, options),
    )
    const heading = options.measurer.say('scene.contents')
    const list: DisplayList = {
      page,
      background: options.theme.paper,
      title: heading,
      description: '',
      commands: [{ kind: 'group', id: 'head', label: heading, commands: [...head, ...rows] }],
    }
    const id = `page-${index + 1}`
    return { id, title: heading, list, window: page, width, height, left: 0, top: 0, scale: pointsPerPixel }
  })
}

function titleLines({ title, measurer, theme }: IndexOptions, width: number): TextCommand[] {
  const { size, lineHeight } = fontSpecs.title
  return breakLines(title, 'title', width - 2 * margin, measurer).map((text, index) =>
    line(text, 'title', margin, margin + size + index * lineHeight, theme.ink),
  )
}

function paintRow(entry: IndexEntry, page: number, top: number, width: number, options: IndexOptions): PaintCommand[] {
  const { measurer, theme } = options
  const { name, level, part } = entry
  const font: FontName = level <= 1 ? 'main' : 'claim'
  const y = top + fontSpecs[font].size
  const href = `#page-${page}`
  const left = margin + Math.max(0, level - 1) * indent
  const sign = part ? signs[part] : ''
  const textLeft = left + (level === 0 ? 0 : signWidth)
  const number = measurer.say('scene.pageNumber', { number: page })
  const room = width - margin - gapBeforeNumber - measurer.width(number, 'claim') - textLeft
  const text = truncate(name, font, room, measurer)
  const signColour = part === 'con' || part === 'undercuts' ? theme.con : theme.pro
  const rule = y + rowHeight - fontSpecs[font].size - 4
  return [
    ...(sign === '' ? [] : [line(sign, 'sign', left, y, signColour)]),
    { ...line(text, font, textLeft, y, theme.ink), href },
    { ...line(number, 'claim', width - margin, y, theme.ink2), anchor: 'end', href },
    {
      kind: 'path',
      path: [
        { kind: 'move', x: margin, y: rule },
        { kind: 'line', x: width - margin, y: rule },
      ],
      fill: null,
      stroke: { colour: theme.line, width: 1, dash: [] },
    },
  ]
}

function line(text: string, font: FontName, x: number, y: number, fill: string): TextCommand {
  return { kind: 'text', text, x, y, font, fill, anchor: 'start' }
}
