/**
 * What a hand does on the map: the same events, at the same pace, in both pages. Each motion ends after a time that a slow
 * page cannot stretch; what it managed until then is what is measured.
 */
import type { Page } from '@playwright/test'
import type { Point } from '@/lib/scene/path'
import type { Box } from '@/lib/scene/scene'
import { assert } from '@/lib/domain/result'
import type { Place, Probe } from './probe'

export const readingZoom = 1

/** Milliseconds that a motion may take. */
const mostTime = 5_000
/** d3-zoom doubles the scale every so many pixels of the wheel. */
const wheelPixelsPerDoubling = 500

type Global = typeof globalThis & { probe: Probe }

export class Hand {
  pointer: Point = { x: 720, y: 450 }

  constructor(
    readonly page: Page,
    private readonly boxes: readonly Box[],
  ) {}

  place(): Promise<Place> {
    return this.page.evaluate(() => (globalThis as Global).probe.place())
  }

  async move(to: Point): Promise<void> {
    this.pointer = to
    await this.page.mouse.move(to.x, to.y)
  }

  /** Milliseconds between the frames while something is done. */
  async frames(act: () => Promise<void>): Promise<number[]> {
    await this.page.evaluate(() => (globalThis as Global).probe.startFrames())
    await act()
    return this.page.evaluate(() => (globalThis as Global).probe.stopFrames())
  }

  /** Drags the surface from a free place by so much and, for a motion there and back, back again. */
  async pan(by: Point, moves: number, { isBack = false } = {}): Promise<void> {
    const from = await this.freePlace(by)
    await this.move(from)
    await this.page.mouse.down()
    const until = performance.now() + mostTime / 2
    for (let move = 1; move <= moves && performance.now() < until; move++) {
      const part = isBack ? 1 - Math.abs(1 - (2 * move) / moves) : move / moves
      await this.move({ x: from.x + by.x * part, y: from.y + by.y * part })
    }
    // Where time was up before, at once: what comes next begins at the same place in both pages.
    await this.move(isBack ? from : { x: from.x + by.x, y: from.y + by.y })
    await this.page.mouse.up()
  }

  /** Turns the wheel with Ctrl held until the zoom is reached, in so many steps; where that takes too long, the rest at once. */
  async zoomTo(zoom: number, steps: number): Promise<void> {
    const { page } = this
    const until = performance.now() + mostTime
    await page.keyboard.down('Control')
    const now = (await this.place()).viewport.zoom
    const pixels = -Math.log2(zoom / now) * wheelPixelsPerDoubling
    for (let step = 0; step < steps; step++) {
      const isLate = performance.now() > until
      await page.mouse.wheel(0, isLate ? (pixels * (steps - step)) / steps : pixels / steps)
      if (isLate) break
    }
    await page.keyboard.up('Control')
  }

  /** Takes a claim and moves it in a circle back to where it was; nothing is changed. */
  async dragClaim(claim: string, moves: number): Promise<void> {
    const { page } = this
    const box = await this.boxOf(claim)
    const from = { x: box.x + Math.min(60, box.width / 2), y: box.y + 14 }
    await this.move(from)
    await page.mouse.down()
    const until = performance.now() + mostTime
    for (let move = 1; move <= moves && performance.now() < until; move++) {
      const turn = (2 * Math.PI * move) / moves
      await this.move({ x: from.x + 120 * Math.sin(turn), y: from.y + 120 * (1 - Math.cos(turn)) })
    }
  }

  async letGo(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.mouse.up()
  }

  /** Presses one key after the other, each once the one before is answered. Returns the milliseconds of each. */
  async typeKeys(text: string): Promise<number[]> {
    const until = performance.now() + mostTime
    await this.page.evaluate(() => (globalThis as Global).probe.startKeys('keys'))
    let typed = 0
    for (const key of text) {
      if (performance.now() > until) break
      await this.page.keyboard.press(key === ' ' ? 'Space' : key)
      await this.untilTimed(++typed)
    }
    return this.keyTimes()
  }

  /** Asks for a reason several times, and leaves it again. Returns the milliseconds from the key to the field. */
  async addReasons(times: number): Promise<number[]> {
    await this.page.evaluate(() => (globalThis as Global).probe.startKeys('field'))
    const field = this.page.locator('.react-flow textarea')
    for (let time = 1; time <= times; time++) {
      await this.page.keyboard.press('p')
      await this.untilTimed(time)
      await this.page.keyboard.press('Escape')
      await field.waitFor({ state: 'detached' })
      // The map comes to rest again.
      await this.page.waitForTimeout(300)
    }
    return this.keyTimes()
  }

  async boxOf(claim: string): Promise<Box> {
    const find = (id: string) => (globalThis as Global).probe.boxOf(id)
    const box = await this.page.waitForFunction(find, claim).then((handle) => handle.jsonValue())
    assert(box, `claim ${claim} is on the page`)
    return box
  }

  readable(): Promise<number> {
    return this.page.evaluate((pointer) => (globalThis as Global).probe.readable(pointer), this.pointer)
  }

  private async untilTimed(count: number): Promise<void> {
    await this.page.waitForFunction((wanted) => (globalThis as Global).probe.keyTimes().length >= wanted, count)
  }

  private keyTimes(): Promise<number[]> {
    return this.page.evaluate(() => (globalThis as Global).probe.keyTimes())
  }

  /** A place beside all claims from where a motion stays on the surface. */
  private async freePlace(by: Point): Promise<Point> {
    const { viewport, surface } = await this.place()
    const margin = 24
    const points: (Point & { free: number })[] = []
    for (let x = margin; x < surface.width - margin; x += 12) {
      for (let y = margin; y < surface.height - margin; y += 12) {
        const [endX, endY] = [x + by.x, y + by.y]
        const isInside =
          endX > margin && endX < surface.width - margin && endY > margin && endY < surface.height - margin
        if (isInside) points.push({ x, y, free: 0 })
      }
    }
    const seen = this.boxes.map((box) => ({
      left: box.x * viewport.zoom + viewport.x,
      top: box.y * viewport.zoom + viewport.y,
      right: (box.x + box.width) * viewport.zoom + viewport.x,
      bottom: (box.y + box.height) * viewport.zoom + viewport.y,
    }))
    for (const point of points) {
      point.free = seen.reduce((least, { left, top, right, bottom }) => {
        const away = Math.max(left - point.x, point.x - right, top - point.y, point.y - bottom)
        return Math.min(least, away)
      }, 40)
    }
    points.sort((one, other) => other.free - one.free)
    const candidates = points.slice(0, 200).map(({ x, y }) => ({ x: x + surface.x, y: y + surface.y }))
    const free = await this.page.evaluate((all) => (globalThis as Global).probe.firstFree(all), candidates)
    assert(free, 'there is a free place on the surface')
    return free
  }
}
