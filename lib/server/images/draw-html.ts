/**
 * A display list as one web page that needs nothing else: the picture as SVG, which can be dragged, pinched and enlarged with a
 * few lines of script. The page's policy lets that very script run and no other, and nothing be fetched.
 */
import { createHash } from 'node:crypto'
import type { Say } from '../../language/say'
import type { DisplayList } from '../../scene/paint-command'
import { escapeXml } from '../../scene/svg-backend'
import { drawSvg } from './draw-svg'
import { zoomScript } from './zoom-script'

export interface HtmlOptions {
  readonly say: Say
  readonly language: string
  /** The Crux JSON of the map, to be carried in the file. */
  readonly map?: string | undefined
}

const style = (paper: string) =>
  `html,body{margin:0;height:100%;background:${paper}}` +
  'main{position:fixed;inset:0;overflow:hidden;touch-action:none;user-select:none;-webkit-user-select:none;cursor:grab}main:active{cursor:grabbing}' +
  'main:focus-visible{outline:3px solid #1F4E9E;outline-offset:-3px}svg{display:block;width:100%;height:100%}' +
  'nav{position:fixed;right:16px;bottom:16px;display:flex;gap:4px}' +
  'button{font:600 16px/1 Inter,sans-serif;min-width:44px;height:44px;border:1px solid #8C887F;border-radius:6px;background:#fff;color:#1C1B18;cursor:pointer}' +
  '@media print{nav{display:none}main{position:static;overflow:visible}svg{height:auto;max-width:100%}@page{margin:10mm}}'

export async function drawHtml(list: DisplayList, { say, language, map }: HtmlOptions): Promise<string> {
  const { svg } = await drawSvg(list, { language, map })
  const inline = svg.slice(svg.indexOf('<svg'))
  const css = style(list.background ?? '#FAF9F6')
  const fonts = /<style>([^]*?)<\/style>/.exec(inline)?.[1] ?? ''
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = [
    "default-src 'none'",
    'font-src data:',
    `style-src ${hash(css)} ${hash(fonts)}`,
    `script-src ${hash(zoomScript)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const button = (does: string, sign: string, name: string) =>
    `<button type="button" data-does="${does}" aria-label="${escapeXml(name)}" title="${escapeXml(name)}">${sign}</button>`
  return [
    `<!doctype html>\n<html lang="${escapeXml(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(list.title)}</title><meta name="description" content="${escapeXml(list.description)}">`,
    `<style>${css}</style></head><body>`,
    `<main tabindex="0" aria-label="${escapeXml(list.title)}">${inline.trim()}</main>`,
    `<nav>${button('in', '+', say('scene.zoomIn'))}${button('out', '−', say('scene.zoomOut'))}${button('fit', '⤢', say('scene.fit'))}</nav>`,
    `<script>${zoomScript}</script></body></html>\n`,
  ].join('')
}
