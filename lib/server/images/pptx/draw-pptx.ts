/** A map as a presentation whose shapes can be edited: a slide for the whole, one for each branch, then the sources. */
import type { DebateMap } from '../../../domain/debate-map'
import type { Source } from '../../../domain/source'
import { firstWords } from '../../../language/quote'
import { buildScene } from '../../../scene/build-scene'
import type { Typesetter } from '../../../scene/measure'
import { toDisplayList } from '../../../scene/display-list'
import type { DisplayList } from '../../../scene/paint-command'
import { composePicture, type PictureRequest } from '../../../scene/picture'
import type { Box, SceneClaim } from '../../../scene/scene'
import { safeHref } from '../../../scene/safe-href'
import { escapeXml } from '../../../scene/svg-backend'
import { themeOf } from '../../../scene/picture-themes'
import { branchParts } from '../branch-parts'
import { introduction } from '../introduction'
import { zipFiles } from '../zip-file'
import { emptyTree, namespaces, packageParts, slideSize, webLink, type Relationship, type Slide } from './package-parts'
import { placeScene, sceneShapes } from './scene-slide'

export interface PptxAccount {
  /** Such as `en`. */
  readonly language: string
  readonly author?: string | undefined
  readonly date?: Date | undefined
}

export interface DrawnPptx {
  readonly bytes: Buffer
  readonly slides: number
}

const margin = 457_200
const room: Box = {
  x: margin,
  y: 1_005_840,
  width: slideSize.width - 2 * margin,
  height: slideSize.height - 1_005_840 - 320_040,
}
/** Letters of 13 pixels are then about 5 points high. */
const leastScale = 5_000
const sourcesOnSlide = 14

export function drawPptx(
  map: DebateMap,
  measurer: Typesetter,
  asked: PictureRequest,
  { language, author = '', date }: PptxAccount,
): DrawnPptx {
  // Lines with corners, as PowerPoint has them, go up and down.
  const request: PictureRequest = { ...asked, direction: 'down', page: undefined, orientation: undefined }
  const deck = new Deck(map, measurer, language, request)
  const isReadable = ({ page }: DisplayList) => placeScene({ bounds: page }, room).scale >= leastScale
  const overview = composePicture(map, measurer, { ...request, depth: request.depth ?? 1 })
  const parts = branchParts(map, measurer, request, overview, isReadable)
  const slides = [
    deck.slide(overview.title, { ...request, depth: request.depth ?? 1 }),
    ...parts.map(({ claim, group, depth }) =>
      deck.slide(firstWords(group.label, 120), { ...request, branch: claim, depth }),
    ),
    ...sourceSlides([...map.sources.values()], measurer, language, request),
  ]
  const account = { title: overview.title, subject: overview.description, author, language, date }
  return { bytes: zipFiles(packageParts({ ...account, slides })), slides: slides.length }
}

class Deck {
  constructor(
    private readonly map: DebateMap,
    private readonly measurer: Typesetter,
    private readonly language: string,
    private readonly request: PictureRequest,
  ) {}

  slide(title: string, { branch, depth, direction, order, isCompact }: PictureRequest): Slide {
    const scene = buildScene(this.map, this.measurer, {
      ...(branch === undefined ? {} : { root: branch }),
      ...(depth === undefined ? {} : { depth }),
      ...(direction === undefined ? {} : { direction }),
      ...(order === undefined ? {} : { order }),
      ...(isCompact === undefined ? {} : { isCompact }),
    })
    const theme = themeOf(this.request.theme)
    const list = toDisplayList(scene, theme, { padding: 0 })
    const groups = new Map(list.commands.flatMap((one) => (one.kind === 'group' ? [[one.id, one] as const] : [])))
    const describe = (claim: SceneClaim) => {
      const group = groups.get(`claim-${claim.id}`)
      return group ? introduction(this.measurer.say, group, groups.get(group.standing?.parent ?? '')) + claim.text : ''
    }
    const shapes = sceneShapes(scene, { theme, room, language: this.language, describe }, 3)
    return { xml: slideXml(title, shapes, theme.paper, theme.ink, this.language), links: [] }
  }
}

function slideXml(title: string, shapes: string, paper: string, ink: string, language: string): string {
  const colour = (value: string) => `<a:solidFill><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:solidFill>`
  return (
    `<p:sld ${namespaces}><p:cSld><p:bg><p:bgPr>${colour(paper)}<a:effectLst/></p:bgPr></p:bg><p:spTree>${emptyTree}` +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>' +
    `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="${language}">${colour(ink)}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></p:txBody></p:sp>` +
    `${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  )
}

function sourceSlides(
  sources: readonly Source[],
  { say }: Typesetter,
  language: string,
  { theme: asked }: PictureRequest,
): Slide[] {
  const theme = themeOf(asked)
  const described = sources
    .map((source) => ({
      ...source,
      text: [source.author, source.title, source.publisher, source.date].filter(Boolean).join(', '),
    }))
    .sort((one, other) => (one.text < other.text ? -1 : 1))
  const slides: Slide[] = []
  for (let at = 0; at < described.length; at += sourcesOnSlide) {
    const links: Relationship[] = []
    const paragraphs = described.slice(at, at + sourcesOnSlide).map(({ text, url }) => {
      const address = safeHref(url)
      const id = `rId${links.length + 2}`
      if (address !== undefined && !address.startsWith('#')) links.push(webLink(id, address))
      const link = links.at(-1)?.id === id ? `<a:hlinkClick r:id="${id}"/>` : ''
      const ink = `<a:solidFill><a:srgbClr val="${theme.ink.slice(1).toUpperCase()}"/></a:solidFill>`
      return `<a:p><a:pPr><a:spcAft><a:spcPts val="600"/></a:spcAft></a:pPr><a:r><a:rPr lang="${language}" sz="1400">${ink}${link}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`
    })
    const box =
      '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Sources"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>' +
      `<p:spPr><a:xfrm><a:off x="${room.x}" y="${room.y}"/><a:ext cx="${room.width}" cy="${room.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
      `<p:txBody><a:bodyPr wrap="square"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`
    const title = say('scene.sourcesHeading', { count: described.length })
    slides.push({ xml: slideXml(title, box, theme.paper, theme.ink, language), links })
  }
  return slides
}
