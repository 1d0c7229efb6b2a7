/** Fingers on the page, as the browser gets them from a touch screen: with pans and pinches of its own. */
import type { Page } from '@playwright/test'

export interface Place {
  readonly x: number
  readonly y: number
}

export interface Fingers {
  put(places: readonly Place[]): Promise<void>
  move(places: readonly Place[]): Promise<void>
  lift(): Promise<void>
  /** One finger, put down, moved in a few steps and lifted. */
  swipe(from: Place, to: Place): Promise<void>
}

export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page)
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]) => {
    const touchPoints = places.map(({ x, y }, id) => ({ x, y, id }))
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  const put = (places: readonly Place[]) => send('touchStart', places)
  const move = (places: readonly Place[]) => send('touchMove', places)
  const lift = () => send('touchEnd', [])
  return {
    put,
    move,
    lift,
    swipe: async (from, to) => {
      await put([from])
      for (const part of [0.25, 0.5, 0.75, 1]) {
        await move([{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
      }
      await lift()
    },
  }
}
