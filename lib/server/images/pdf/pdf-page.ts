/** One page of a PDF: which part of a picture stands where on which paper. */
import { themes } from '../../../scene/theme'
import type { DisplayList, TextCommand } from '../../../scene/paint-command'
import type { Box } from '../../../scene/scene'

export interface PdfPage {
  /** What links within the document call it: `#page-…`. */
  readonly id: string
  /** Its bookmark, where there are several pages. */
  readonly title: string
  readonly list: DisplayList
  /** The part of the list's page that is shown. */
  readonly window: Box
  /** The paper, in points. */
  readonly width: number
  readonly height: number
  /** Where the window's upper left corner is, in points from the paper's, and how many points a map pixel is. */
  readonly left: number
  readonly top: number
  readonly scale: number
  /** Of a sheet of a poster: points from the paper's sides to where it is cut. */
  readonly margin?: number
  /** Which sheet this is, as it is printed where it is cut off. */
  readonly label?: string
}

/** Of CSS, and so of maps: 96 pixels an inch, of 72 points. */
export const pointsPerPixel = 0.75
const pointsPerMillimetre = 72 / 25.4
/** Readers refuse larger pages. */
const mostPoints = 14_400

/** A page as large as the picture, or as large as a page can be. */
export function wholePage(list: DisplayList, scale = 1): PdfPage {
  const { page, sheet } = list
  const asked = sheet ? (sheet.width * pointsPerMillimetre) / page.width : pointsPerPixel * scale
  const points = Math.min(asked, mostPoints / Math.max(page.width, page.height))
  const [width, height] = [page.width * points, page.height * points]
  return { id: 'page-1', title: list.title, list, window: page, width, height, left: 0, top: 0, scale: points }
}

/** Marks at the corners of what is left of a sheet when its margins are cut off; they do not touch the picture. */
export function cropMarks({ width, height, margin = 0 }: PdfPage): (readonly [number, number, number, number])[] {
  const [near, far] = [margin * 0.2, margin * 0.8]
  return [margin, width - margin].flatMap((x) =>
    [margin, height - margin].flatMap((y) => {
      const across = x < width / 2 ? [near, far] : [width - near, width - far]
      const along = y < height / 2 ? [near, far] : [height - near, height - far]
      return [
        [across[0]!, y, across[1]!, y],
        [x, along[0]!, x, along[1]!],
      ] as const
    }),
  )
}

/** The whole sheet in map pixels from its upper left corner. */
export function sheetWindow({ width, height }: PdfPage): Box {
  return { x: 0, y: 0, width: width / pointsPerPixel, height: height / pointsPerPixel }
}

/** Which sheet this is, in the middle of the lower margin. */
export function sheetLabel({ width, height, margin = 0, label = '' }: PdfPage): TextCommand {
  const [x, y] = [width / 2 / pointsPerPixel, (height - 0.35 * margin) / pointsPerPixel]
  return { kind: 'text', text: label, x, y, font: 'footer', fill: themes.light.ink2, anchor: 'middle' }
}
