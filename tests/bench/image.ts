/**
 * How long a picture takes from the map to the file: 1,000 and 10,000 generated claims as a PNG 4,096 pixels wide.
 *
 * Beside it, in the same run and for maps that are laid out and on the page already: html-to-image, which editors of graphs
 * commonly use, and a screenshot by Chromium, which a server could take of the map's SVG.
 */
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from '@playwright/test'
import type * as HtmlToImage from 'html-to-image'
import type { DebateMap } from '@/lib/domain/debate-map'
import { assert } from '@/lib/domain/result'
import type { DisplayList } from '@/lib/scene/paint-command'
import { composePicture } from '@/lib/scene/picture'
import { escapeXml, toSvg } from '@/lib/scene/svg-backend'
import { drawPng } from '@/lib/server/images/draw-png'
import { drawSvg } from '@/lib/server/images/draw-svg'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { sizePicture, type PictureSize } from '@/lib/server/images/picture-size'
import { chromiumArguments, findChromium } from '../../scripts/chromium'
import { generateMap } from '../../seed/generate-map'
import { atLeast, atMost, type Bench } from './bench'

const WIDTH = 4096

interface Run {
  /** Milliseconds: measuring, layout and display list; painting and encoding; both. */
  readonly compose: number
  readonly draw: number
  readonly total: number
  /** Milliseconds of all cores. */
  readonly cpu: number
  readonly bytes: number
}

export const bench: Bench = async ({ isQuick, say }) => {
  const times = isQuick ? 2 : 7
  const cold = await drawOnce(generateMap({ claims: 1_000, seed: 99 }))
  say(`The first picture of the process, fonts and all: ${describe(cold)}`)
  const browser = await chromium.launch({ executablePath: findChromium(say), args: chromiumArguments() })
  try {
    const [thousand, screenshots, converted]: [Run[], number[], number[]] = [[], [], []]
    // In turns, so that whatever else the machine does meets all of them.
    for (let seed = 1; seed <= times; seed++) {
      const map = generateMap({ claims: 1_000, seed })
      thousand.push(await drawOnce(map))
      screenshots.push(await timeInPage(browser, map, photograph))
      if (seed % 3 === 1) converted.push(await timeInPage(browser, map, convert))
    }
    const { draw, total } = middle(thousand)
    say(`1,000 claims: ${describe(middle(thousand))}`)
    say(`The same as a screenshot by Chromium ${browser.version()}, without the layout: ${middleOf(screenshots)} ms`)
    say(`The same by html-to-image 1.11.13, without the layout: ${middleOf(converted)} ms`)
    const tenThousand: Run[] = []
    for (let seed = 1; seed <= Math.ceil(times / 2); seed++) {
      tenThousand.push(await drawOnce(generateMap({ claims: 10_000, seed })))
    }
    say(`10,000 claims: ${describe(middle(tenThousand))}`)
    const checks = [
      atMost(`1,000 claims to a PNG ${WIDTH} pixels wide`, total, 1_000, 'ms'),
      atMost('the same as the first picture of a process', cold.total, 2_000, 'ms'),
      atMost(`10,000 claims to a PNG ${WIDTH} pixels wide`, middle(tenThousand).total, 10_000, 'ms'),
      atLeast('1,000 claims against html-to-image, both without layout', middleOf(converted) / draw, 5, '×'),
      atLeast(
        '1,000 claims against a screenshot by Chromium, both without layout',
        middleOf(screenshots) / draw,
        1,
        '×',
      ),
    ]
    return { checks, raw: { width: WIDTH, cold, thousand, tenThousand, screenshots, converted } }
  } finally {
    await browser.close()
  }
}

async function drawOnce(map: DebateMap): Promise<Run> {
  const cpuBefore = process.cpuUsage()
  const began = performance.now()
  const list = composePicture(map, nodeMeasurer(), { theme: 'light' })
  const composed = performance.now()
  const size = sizePicture(list.page, { width: WIDTH })
  assert(size.ok, 'a picture of this width is not too large')
  const png = await drawPng(list, size.value)
  const drawn = performance.now()
  const { user, system } = process.cpuUsage(cpuBefore)
  return {
    compose: Math.round(composed - began),
    draw: Math.round(drawn - composed),
    total: Math.round(drawn - began),
    cpu: Math.round((user + system) / 1_000),
    bytes: png.length,
  }
}

type TimeInPage = (page: Page, list: DisplayList, size: PictureSize) => Promise<number>

/** Loading the map's SVG, with its fonts, and a screenshot of it. */
const photograph: TimeInPage = async (page, list, { scale }) => {
  const began = performance.now()
  const { svg } = await drawSvg(list, { scale })
  await page.setContent(`${bare}${svg.replace(/^<\?xml[^>]*\?>/, '')}`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot()
  return performance.now() - began
}

/** The map as elements that are on the page already, as an editor has them. */
const convert: TimeInPage = async (page, list, { width, height }) => {
  await page.setContent(bare + toElements(list))
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('html-to-image/dist/html-to-image.js') })
  return page.evaluate(
    async ({ canvasWidth, canvasHeight }) => {
      const { htmlToImage } = globalThis as unknown as { htmlToImage: typeof HtmlToImage }
      const began = performance.now()
      const node = document.querySelector<HTMLElement>('#map')
      await htmlToImage.toPng(node!, { canvasWidth, canvasHeight, pixelRatio: 1, skipFonts: true })
      return performance.now() - began
    },
    { canvasWidth: width, canvasHeight: height },
  )
}

async function timeInPage(browser: Browser, map: DebateMap, time: TimeInPage): Promise<number> {
  const list = composePicture(map, nodeMeasurer(), { theme: 'light' })
  const size = sizePicture(list.page, { width: WIDTH })
  assert(size.ok, 'a picture of this width is not too large')
  const { width, height } = size.value
  const page = await browser.newPage({ viewport: { width, height } })
  page.setDefaultTimeout(600_000)
  const taken = Math.round(await time(page, list, size.value))
  await page.close()
  return taken
}

const bare = '<!doctype html><style>body{margin:0}</style>'

/** A card is an element with its text in it, at its place; everything else is one drawing behind them. */
function toElements({ page, commands, ...list }: DisplayList): string {
  const cards = commands.filter((command) => command.kind === 'group' && command.id.startsWith('claim-'))
  const behind = commands.filter((command) => !cards.includes(command))
  const drawing = toSvg({ ...list, page, commands: behind })
  const elements = cards.map((card) => {
    const rect = card.kind === 'group' ? card.commands.find((command) => command.kind === 'rect') : undefined
    if (card.kind !== 'group' || rect?.kind !== 'rect') return ''
    const place = `left:${rect.x - page.x}px;top:${rect.y - page.y}px;width:${rect.width}px;height:${rect.height}px`
    return `<div style="position:absolute;${place};border:1px solid #ddd;border-radius:7px;background:#fff;font:13px/19px sans-serif"><p style="margin:11px 14px 6px 32px">${escapeXml(card.label)}</p><small>a tag · 2 sources</small></div>`
  })
  return `<div id="map" style="position:relative;width:${page.width}px;height:${page.height}px">${drawing}${elements.join('')}</div>`
}

function describe({ compose, draw, total, cpu, bytes }: Run): string {
  return `${total} ms (layout ${compose}, painting and encoding ${draw}; ${cpu} ms of processor), ${Math.round(bytes / 1024)} KiB`
}

function middle(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((one, other) => one.total - other.total)
  const run = sorted[Math.floor(sorted.length / 2)]
  assert(run, 'there was a run')
  return run
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
