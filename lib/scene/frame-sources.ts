/**
 * The sources under a picture: one line each in columns as wide as the longest needs, the last of too many their number; or as
 * numbered notes, whole and on several lines, in columns of about one height.
 */
import { breakLines, truncate } from './break-lines'
import { nothing, textLine, type FramePart } from './frame-part'
import { fontSpecs, type Typesetter } from './measure'
import type { PaintCommand } from './paint-command'
import type { Theme } from './theme'

export interface FrameSources {
  readonly isNumbered: boolean
  /** One text for each source that is cited in the picture. */
  readonly texts: readonly string[]
}

export interface SourcesRoom {
  readonly top: number
  readonly width: number
  /** The whole is no higher than this, as long as one line has room. */
  readonly height: number
}

const linesInColumn = 8
const gapOfColumns = 36
const widestLine = 1100
const noteWidth = 330
const rowHeight = fontSpecs.footer.lineHeight + 3
const gapOfNotes = 3
const gapAfterNumber = 6

export function paintSources(
  { isNumbered, texts }: FrameSources,
  room: SourcesRoom,
  measurer: Typesetter,
  theme: Theme,
): FramePart {
  if (texts.length === 0) return nothing
  const heading = textLine(measurer.say('scene.sourcesHeading', { count: texts.length }), 'footer', room.top, theme.ink)
  const { top, width, height } = room
  const listRoom = { top: top + rowHeight, width, height: Math.max(rowHeight, height - rowHeight) }
  const list = isNumbered ? paintNotes(texts, listRoom, measurer, theme) : paintLines(texts, listRoom, measurer, theme)
  return { height: rowHeight + list.height, commands: [heading, ...list.commands] }
}

function paintLines(
  texts: readonly string[],
  { top, width, height }: SourcesRoom,
  measurer: Typesetter,
  theme: Theme,
): FramePart {
  const columnWidth = Math.min(width, widestLine, Math.max(...texts.map((text) => measurer.width(text, 'footer'))))
  const columns = Math.max(1, Math.floor((width + gapOfColumns) / (columnWidth + gapOfColumns)))
  const rows = Math.max(1, Math.min(linesInColumn, Math.floor(height / rowHeight)))
  const shown = shorten(texts, rows * columns, measurer)
  const commands = shown.map((text, index) => {
    const x = Math.floor(index / rows) * (columnWidth + gapOfColumns)
    const line = truncate(text, 'footer', columnWidth, measurer)
    return textLine(line, 'footer', top + rowHeight * (index % rows), theme.ink2, x)
  })
  return { commands, height: Math.min(shown.length, rows) * rowHeight }
}

/** The first, and how many more there are where that are not all. */
function shorten(texts: readonly string[], most: number, { say }: Typesetter): readonly string[] {
  if (texts.length <= most) return texts
  return [...texts.slice(0, most - 1), say('scene.moreSources', { count: texts.length - most + 1 })]
}

interface Note {
  readonly number: string
  readonly lines: readonly string[]
}

function paintNotes(
  texts: readonly string[],
  { top, width, height }: SourcesRoom,
  measurer: Typesetter,
  theme: Theme,
): FramePart {
  const columnCount = Math.max(1, Math.floor((width + gapOfColumns) / (noteWidth + gapOfColumns)))
  const columnWidth = (width + gapOfColumns) / columnCount - gapOfColumns
  const indent = measurer.width(String(texts.length), 'footer') + gapAfterNumber
  const notes = texts.map((text, index): Note => {
    return { number: String(index + 1), lines: breakLines(text, 'footer', columnWidth - indent, measurer) }
  })
  const columns = dealNotes(notes, columnCount, height, measurer)
  const commands: PaintCommand[] = []
  let lowest = top
  columns.forEach((column, columnIndex) => {
    const x = columnIndex * (columnWidth + gapOfColumns)
    let y = top
    for (const { number, lines } of column) {
      const numberX = x + indent - gapAfterNumber - measurer.width(number, 'footer')
      if (number !== '') commands.push(textLine(number, 'footer', y, theme.ink, numberX))
      for (const line of lines) {
        commands.push(textLine(line, 'footer', y, theme.ink2, x + indent))
        y += fontSpecs.footer.lineHeight
      }
      y += gapOfNotes
    }
    lowest = Math.max(lowest, y - gapOfNotes)
  })
  return { commands, height: lowest - top }
}

const heightOf = ({ lines }: Note) => lines.length * fontSpecs.footer.lineHeight + gapOfNotes

/** Into the lowest columns that hold all notes; where these would be higher than there is room, the last ends in the number of the rest. */
function dealNotes(notes: readonly Note[], count: number, room: number, measurer: Typesetter): Note[][] {
  const total = notes.reduce((sum, note) => sum + heightOf(note), 0)
  const step = fontSpecs.footer.lineHeight
  for (let most = Math.ceil(total / count); most < room; most += step) {
    const columns = fill(notes, most)
    if (columns.length <= count) return columns
  }
  const columns = fill(notes, room).slice(0, count)
  const last = columns.at(-1) ?? []
  const taken = columns.reduce((sum, column) => sum + column.length, 0)
  if (taken === notes.length) return columns
  last.pop()
  last.push({ number: '', lines: [measurer.say('scene.moreSources', { count: notes.length - taken + 1 })] })
  return columns
}

function fill(notes: readonly Note[], most: number): Note[][] {
  const columns: Note[][] = []
  let used = Infinity
  for (const note of notes) {
    if (used + heightOf(note) > most + gapOfNotes) {
      columns.push([])
      used = 0
    }
    columns.at(-1)!.push(note)
    used += heightOf(note)
  }
  return columns
}
