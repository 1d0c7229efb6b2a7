/** A display list as an SVG file that looks the same anywhere: with its fonts inside, where they are not left out. */
import type { DisplayList } from '../../scene/paint-command'
import { toSvg } from '../../scene/svg-backend'
import { fontFaceCss } from './font-css'

export interface SvgFileOptions {
  readonly scale?: number | undefined
  /** False for a smaller file that counts on Inter being installed where it is shown. */
  readonly hasFonts?: boolean | undefined
}

export function drawSvg(list: DisplayList, { scale = 1, hasFonts = true }: SvgFileOptions = {}): string {
  const svg = toSvg(list, { scale, css: hasFonts ? fontFaceCss(list) : '' })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`
}
