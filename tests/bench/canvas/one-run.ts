/** One page from its navigation to its end: everything that is measured of it, once. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import type { Point } from '@/lib/scene/path'
import type { Box } from '@/lib/scene/scene'
import type { MeasuredMap } from './measured-map'
import { Hand, readingZoom } from './motions'
import type { Expected, Probe } from './probe'
import { watchScripts, type ScriptBytes } from './script-bytes'

/** All in milliseconds, but where another unit is named. */
export interface Run {
  readonly usable: number
  readonly panFit: readonly number[]
  readonly zoom: readonly number[]
  readonly panReading: readonly number[]
  readonly drag: readonly number[]
  readonly type: readonly number[]
  /** Crux only. */
  readonly add: readonly number[]
  /** The slower of two: after zooming in, and after panning far. */
  readonly readable: number
  readonly mounted: number
  /** Megabytes, once the map is there and at the end. */
  readonly heapAtFirst: number
  readonly heap: number
  readonly fitZoom: number
  readonly scripts: ScriptBytes
}

export interface Subject {
  readonly kind: Expected['kind']
  readonly address: string
  /** Cookies, and what a tab has kept. */
  readonly context: BrowserContextOptions
  readonly kept: Readonly<Record<string, string>>
  /** Nothing that waits for an idle page comes: what is there is what was needed. */
  readonly isNeverIdle?: boolean
}

type Global = typeof globalThis & { probe: Probe }

const mostTimeToOpen = 60_000

/** Milliseconds in which a new window is busy with itself: nobody opens a map in these. */
const windowTime = 500
const typed = 'and this is what one adds'

export interface OpenPage {
  readonly page: Page
  readonly usable: number
  readonly scripts: ScriptBytes
}

/** A fresh page, nothing cached, up to the frame that answers the first key on the whole map. */
export async function withPage<T>(
  browser: Browser,
  probe: string,
  { address, context, kept, isNeverIdle = false }: Subject,
  expected: Expected,
  use: (opened: OpenPage) => Promise<T>,
): Promise<T> {
  const options = { viewport: { width: 1440, height: 900 }, ...context }
  const opened: BrowserContext = await browser.newContext(options)
  try {
    await opened.addInitScript({ content: prologue(kept, expected, isNeverIdle) + probe })
    const weigh = watchScripts(opened)
    const page = await opened.newPage()
    page.setDefaultTimeout(30_000)
    await page.waitForTimeout(windowTime)
    await page.goto(address, { timeout: mostTimeToOpen, waitUntil: 'commit' })
    await page.waitForFunction(() => (globalThis as Global).probe.wholeAt !== undefined, undefined, {
      timeout: mostTimeToOpen,
    })
    await page.keyboard.press('Shift')
    const answered = await page.waitForFunction(() => (globalThis as Global).probe.answeredAt)
    const usable = (await answered.jsonValue()) ?? 0
    return await use({ page, usable, scripts: await weigh(page) })
  } finally {
    await opened.close()
  }
}

export async function measureRun(
  browser: Browser,
  probe: string,
  subject: Subject,
  { map, scene, lines, target }: MeasuredMap,
): Promise<Run> {
  const expected = { kind: subject.kind, claims: map.claims.size, lines: lines.length }
  return withPage(browser, probe, subject, expected, async ({ page, usable, scripts }) => {
    const hand = new Hand(page, scene.claims)
    // What else the page does once it is there.
    await page.waitForTimeout(1_000)
    const heapAtFirst = await heapOf(page)
    const fit = await hand.place()
    const panFit = await hand.frames(() => hand.pan({ x: 300, y: 60 }, 80, { isBack: true }))
    await page.waitForTimeout(400)

    await hand.move(await onPage(hand, target))
    const zoom = await hand.frames(() => hand.zoomTo(readingZoom, 60))
    const readableAfterZoom = await hand.readable()
    await page.waitForTimeout(500)

    const [there, back] = await directionFrom(hand, scene.claims)
    const panThere = await hand.frames(() => panFar(hand, there))
    const readableAfterPan = await hand.readable()
    await page.waitForTimeout(500)
    const panBack = await hand.frames(() => panFar(hand, back))
    await page.waitForTimeout(500)

    await hand.move(await onPage(hand, target))
    const box = await hand.boxOf(target.id)
    await page.mouse.dblclick(box.x + 60, box.y + 14)
    await page.locator('.react-flow textarea').waitFor()
    await page.keyboard.press('End')
    await page.waitForTimeout(400)
    const type = await hand.typeKeys(typed)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(600)

    let add: number[] = []
    if (subject.kind === 'crux') {
      await select(hand, target.id)
      add = await hand.addReasons(5)
    }
    await page.waitForTimeout(400)
    const drag = await hand.frames(() => hand.dragClaim(target.id, 75))
    await hand.letGo()
    await page.waitForTimeout(400)
    const mounted = await page.evaluate(() => (globalThis as Global).probe.mostMounted)
    return {
      usable,
      panFit,
      zoom,
      panReading: [...panThere, ...panBack],
      drag,
      type,
      add,
      readable: Math.max(readableAfterZoom, readableAfterPan),
      mounted,
      heapAtFirst,
      heap: await heapOf(page),
      fitZoom: fit.viewport.zoom,
      scripts,
    }
  })
}

async function select(hand: Hand, claim: string): Promise<void> {
  const box = await hand.boxOf(claim)
  await hand.page.mouse.click(box.x + 60, box.y + 14)
  await hand.page.locator(`[data-claim="${claim}"][data-selected]`).waitFor()
  await hand.page.waitForTimeout(600)
}

/** The middle of a claim, wherever it is on the page now. */
async function onPage(hand: Hand, { x, y, width, height }: Box): Promise<Point> {
  const { viewport, surface } = await hand.place()
  return {
    x: surface.x + viewport.x + (x + width / 2) * viewport.zoom,
    y: surface.y + viewport.y + (y + height / 2) * viewport.zoom,
  }
}

/** So many in one direction: what is in the middle of the window then was not mounted before. */
const strokes = 2
const stroke = { x: 720, y: 0 }

async function panFar(hand: Hand, direction: Point): Promise<void> {
  for (let time = 0; time < strokes; time++) await hand.pan(direction, 36)
}

/** To the side where more claims are, two strokes from here, and back. */
async function directionFrom(hand: Hand, boxes: readonly Box[]): Promise<[Point, Point]> {
  const { viewport, surface } = await hand.place()
  const countAt = ({ x, y }: Point) => {
    const left = (-viewport.x - strokes * x + surface.width * 0.3) / viewport.zoom
    const top = (-viewport.y - strokes * y + surface.height * 0.3) / viewport.zoom
    const [width, height] = [(surface.width * 0.4) / viewport.zoom, (surface.height * 0.4) / viewport.zoom]
    const isThere = (box: Box) =>
      box.x < left + width && box.x + box.width > left && box.y < top + height && box.y + box.height > top
    return boxes.filter(isThere).length
  }
  const [right, left] = [stroke, { x: -stroke.x, y: 0 }]
  return countAt(right) > countAt(left) ? [right, left] : [left, right]
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}

/** What a tab has kept is there before the page begins. */
function prologue(kept: Subject['kept'], expected: Expected, isNeverIdle: boolean): string {
  const steps = Object.entries(kept).map(
    ([key, value]) => `sessionStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  )
  const once = `if (location.origin !== 'null' && sessionStorage.length === 0) { ${steps.join(' ')} }`
  const idle = isNeverIdle ? 'globalThis.requestIdleCallback = () => 0;' : ''
  return `globalThis.expected = ${JSON.stringify(expected)}; ${steps.length > 0 ? once : ''} ${idle}\n`
}
