/** A map as a file of any kind that pictures have: composed, sized and written. The one place where kinds are told apart. */
import type { DebateMap } from '../../domain/debate-map'
import type { Language } from '../../language/languages'
import { ok, type Result } from '../../domain/result'
import { writeCruxJson } from '../../formats/crux-json/write'
import { mapKeyword } from '../../formats/picture/carrier'
import { composePicture, type PictureRequest } from '../../scene/picture'
import type { DisplayList } from '../../scene/paint-command'
import { drawPhoto } from './draw-photo'
import { drawPng } from './draw-png'
import { drawSvg } from './draw-svg'
import type { FileQuery } from './file-query'
import { nodeMeasurer } from './node-measurer'
import type { PictureKind } from './picture-kinds'
import { photoLimits, pictureLimits, sizePicture, type SizeError, type SizeRequest } from './picture-size'

/** What a file says of the picture in it. */
export interface FileFacts {
  /** When the map was as it is shown. */
  readonly date?: Date | undefined
  readonly author?: string | undefined
}

export interface DrawnFile {
  readonly content: Uint8Array | string
  /** How large it is, in words for a terminal. */
  readonly extent: string
  /** Characters for which there is no font, where the kind can tell: they are empty boxes. */
  readonly missing: readonly string[]
}

export interface DrawOrder {
  readonly kind: PictureKind
  readonly request: PictureRequest
  readonly size: SizeRequest
  readonly language: Language
  readonly file: FileQuery
  readonly facts: FileFacts
}

export async function drawMap(map: DebateMap, order: DrawOrder): Promise<Result<DrawnFile, SizeError>> {
  const { kind, file } = order
  switch (kind) {
    case 'pdf':
      return ok(await drawPdfFile(map, order))
    case 'pptx':
      return ok(await drawPptxFile(map, order))
    case 'html':
    case 'svg':
      return ok(await drawSvgFile(map, order))
    case 'png':
    case 'webp':
    case 'jpeg': {
      const list = listOf(map, order)
      const asked = sizeFor(list, order)
      const size = sizePicture(list.page, asked, kind === 'png' ? pictureLimits : photoLimits)
      if (!size.ok) return size
      const { dpi: dotsPerInch, quality } = file
      const content =
        kind === 'png'
          ? await drawPng(list, size.value, { dotsPerInch, texts: textsOf(map, file) })
          : await drawPhoto(kind, list, size.value, { quality, dotsPerInch })
      return ok({ content, extent: inPixels(size.value.width, size.value.height), missing: [] })
    }
  }
}

/** Of CSS: an inch of a page. */
const cssPixels = 96
const millimetres = 25.4

/** What was asked for; else so many pixels an inch, of the sheet or as a page of the web is printed. */
function sizeFor({ page, sheet }: DisplayList, { size, file: { dpi } }: DrawOrder): SizeRequest {
  if (dpi === undefined || size.scale !== undefined || size.width !== undefined) return size
  return { scale: sheet ? (dpi * sheet.width) / millimetres / page.width : dpi / cssPixels }
}

function listOf(map: DebateMap, { request, language, kind }: DrawOrder): DisplayList {
  // A JPEG cannot be transparent.
  const asked = kind === 'jpeg' ? { ...request, isTransparent: false } : request
  return composePicture(map, nodeMeasurer(language), asked)
}

function textsOf(map: DebateMap, { map: carried }: FileQuery): Record<string, string> {
  return carried === 'inside' ? { [mapKeyword]: writeCruxJson(map) } : {}
}

async function drawSvgFile(map: DebateMap, order: DrawOrder): Promise<DrawnFile> {
  const { kind, size, language, file } = order
  const list = listOf(map, order)
  const scale = size.width === undefined ? (size.scale ?? 1) : size.width / list.page.width
  const extent = inPixels(list.page.width * scale, list.page.height * scale)
  const carried = file.map === 'inside' ? writeCruxJson(map) : undefined
  if (kind === 'html') {
    const { drawHtml } = await import('./draw-html')
    return {
      content: await drawHtml(list, {
        say: nodeMeasurer(language).say,
        language,
        map: carried,
      }),
      extent,
      missing: [],
    }
  }
  const { svg, missing } = await drawSvg(list, { scale, fonts: file.fonts, language, map: carried })
  return { content: svg, extent, missing }
}

async function drawPdfFile(map: DebateMap, order: DrawOrder): Promise<DrawnFile> {
  const { request, size, language, file, facts } = order
  // Loaded where they are needed: other kinds do without a shaper of text.
  const [{ drawPdf }, { wholePage }, { sheetsOf }, { branchPages }] = await Promise.all([
    import('./pdf/draw-pdf'),
    import('./pdf/pdf-page'),
    import('./pdf/sheets'),
    import('./pdf/branch-pages'),
  ])
  const measurer = nodeMeasurer(language)
  const list = listOf(map, order)
  const pages =
    file.pages === 'branches'
      ? branchPages(map, measurer, request, file.paper)
      : file.pages === 'sheets'
        ? sheetsOf(list, file.paper, size.scale)
        : [wholePage(list, size.scale)]
  const account = {
    title: list.title,
    author: facts.author ?? '',
    subject: list.description,
    language,
    date: facts.date,
  }
  const { bytes, missing } = await drawPdf(pages, { account, say: measurer.say })
  return { content: bytes, extent: pages.length === 1 ? 'one page' : `${pages.length} pages`, missing }
}

async function drawPptxFile(map: DebateMap, { request, language, facts }: DrawOrder): Promise<DrawnFile> {
  const { drawPptx } = await import('./pptx/draw-pptx')
  const { bytes, slides } = drawPptx(map, nodeMeasurer(language), request, { ...facts, language })
  return { content: bytes, extent: slides === 1 ? 'one slide' : `${slides} slides`, missing: [] }
}

function inPixels(width: number, height: number): string {
  return `${Math.round(width)} × ${Math.round(height)} pixels`
}
