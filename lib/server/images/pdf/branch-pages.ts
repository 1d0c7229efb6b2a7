/** A map as a small book: first what it holds and where, then the theses with their reasons, then a page for each branch. */
import type { DebateMap } from '../../../domain/debate-map'
import type { Typesetter } from '../../../scene/measure'
import type { DisplayList } from '../../../scene/paint-command'
import { composePicture, type PictureRequest } from '../../../scene/picture'
import { themeOf } from '../../../scene/picture-themes'
import { branchParts } from '../branch-parts'
import { indexPages } from './index-pages'
import { papers, type PaperName } from './papers'
import { pointsPerPixel, type PdfPage } from './pdf-page'

const margin = 36
/** Larger than on the screen a small branch need not be. */
const mostScale = 1.1
/** Below that, letters of 13 pixels are less than 5 points high. */
const leastScale = 0.5

export function branchPages(map: DebateMap, measurer: Typesetter, asked: PictureRequest, paper: PaperName): PdfPage[] {
  const request = { ...asked, page: undefined, orientation: undefined }
  const overview = composePicture(map, measurer, { ...request, depth: 1 })
  const isReadable = (list: DisplayList) => placeOn(paper, list).scale >= leastScale * pointsPerPixel
  const parts = branchParts(map, measurer, request, overview, isReadable)
  const entries = [
    { name: measurer.say('scene.overview'), level: 0, part: undefined, list: overview },
    ...parts.map(({ group, level, list }) => ({ name: group.label, level, part: group.standing?.part, list })),
  ]
  const index = indexPages(entries, { title: overview.title, measurer, theme: themeOf(asked.theme), paper })
  const first = index.length + 1
  return [...index, ...entries.map(({ list, name }, at) => pageOn(paper, list, `page-${first + at}`, name))]
}

/** A picture on one sheet, turned as it fits best; as large as it can be, up to a bit more than its usual size. */
function pageOn(paper: PaperName, list: DisplayList, id: string, title: string): PdfPage {
  const { width, height, scale } = placeOn(paper, list)
  const left = (width - list.page.width * scale) / 2
  return { id, title, list, window: list.page, width, height, left, top: margin, scale }
}

function placeOn(paper: PaperName, { page }: DisplayList) {
  const { width: short, height: long } = papers[paper]
  const scaleIn = (width: number, height: number) =>
    Math.min(mostScale * pointsPerPixel, (width - 2 * margin) / page.width, (height - 2 * margin) / page.height)
  const [upright, lying] = [scaleIn(short, long), scaleIn(long, short)]
  return upright >= lying
    ? { width: short, height: long, scale: upright }
    : { width: long, height: short, scale: lying }
}
