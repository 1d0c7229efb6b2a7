/** A large picture on many sheets of ordinary paper, to be cut and glued: they overlap, and marks say where to cut. */
import type { DisplayList } from '../../../scene/paint-command'
import { papers, type PaperName } from './papers'
import { pointsPerPixel, type PdfPage } from './pdf-page'

/** What printers cannot reach, and has room for the marks. */
const margin = 28.35
/** Of the picture, seen on both of two neighbours: what is glued under. */
const overlap = 28.35
export const mostSheets = 400

/**
 * The sheets from the upper left, row by row. `scale` is of the picture's usual size, as small as letters remain legible on
 * paper; it shrinks where there would be more than `mostSheets`.
 */
export function sheetsOf(list: DisplayList, paper: PaperName, scale = 1): PdfPage[] {
  const [wide, high] = (['landscape', 'upright'] as const).map((turn) => layOut(list, paper, turn, scale)) as [
    Sheets,
    Sheets,
  ]
  const { columns, rows, width, height, points } = wide.columns * wide.rows < high.columns * high.rows ? wide : high
  const stepX = (width - 2 * margin - overlap) / points
  const stepY = (height - 2 * margin - overlap) / points
  const shown = { width: (width - 2 * margin) / points, height: (height - 2 * margin) / points }
  const { page } = list
  return Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    return {
      id: `page-${index + 1}`,
      title: `${list.title} ${row + 1}/${column + 1}`,
      list,
      window: { x: page.x + column * stepX, y: page.y + row * stepY, ...shown },
      width,
      height,
      left: margin,
      top: margin,
      scale: points,
      margin,
      label: `${row + 1}/${column + 1}`,
    }
  })
}

interface Sheets {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** For a pixel of the map. */
  readonly points: number
}

function layOut({ page }: DisplayList, paper: PaperName, turn: 'landscape' | 'upright', scale: number): Sheets {
  const { width: short, height: long } = papers[paper]
  const [width, height] = turn === 'upright' ? [short, long] : [long, short]
  for (let points = pointsPerPixel * scale; ; points *= 0.9) {
    const count = (length: number, paperLength: number) =>
      Math.max(1, Math.ceil((length * points - overlap) / (paperLength - 2 * margin - overlap) - 1e-9))
    const [columns, rows] = [count(page.width, width), count(page.height, height)]
    if (columns * rows <= mostSheets) return { columns, rows, width, height, points }
  }
}
