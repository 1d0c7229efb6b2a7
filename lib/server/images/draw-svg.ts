/** A display list as an SVG file that looks the same anywhere: with its fonts inside, or its letters as shapes. */
import { deflateSync } from 'node:zlib'
import { mapElement, mapNamespace } from '../../formats/picture/carrier'
import type { DisplayList } from '../../scene/paint-command'
import { toSvg } from '../../scene/svg-backend'
import { fontFaceCss } from './font-css'

export interface SvgFileOptions {
  readonly scale?: number | undefined
  /** None for a smaller file that counts on Inter being installed where it is shown; paths for one that needs no font at all. */
  readonly fonts?: 'embedded' | 'none' | 'paths' | undefined
  readonly language?: string | undefined
  /** The Crux JSON of the map, to be carried in the file. */
  readonly map?: string | undefined
}

export interface DrawnSvg {
  readonly svg: string
  /** Characters that no font has, where letters are shapes. */
  readonly missing: readonly string[]
}

export async function drawSvg(list: DisplayList, options: SvgFileOptions = {}): Promise<DrawnSvg> {
  const { scale = 1, fonts = 'embedded', language, map } = options
  const carried = map === undefined ? '' : carry(map)
  const letters = fonts === 'paths' ? await (await import('./fonts/text-as-paths')).textAsPaths(list) : undefined
  const svg = toSvg(list, {
    scale,
    css: fonts === 'embedded' ? fontFaceCss(list) : '',
    inner: carried + (letters?.definitions ?? ''),
    ...(letters ? { setText: letters.setText } : {}),
    ...(language === undefined ? {} : { language }),
  })
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, missing: letters?.missing ?? [] }
}

function carry(map: string): string {
  const packed = deflateSync(Buffer.from(map)).toString('base64')
  return `<metadata><${mapElement} xmlns:crux="${mapNamespace}">${packed}</${mapElement}></metadata>`
}
