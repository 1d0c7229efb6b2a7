/** Crux with generated maps in it, as their owner has them: built for production, with a database of its own. */
import type { Browser, Page } from '@playwright/test'
import { assert } from '@/lib/domain/result'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { mapFromSnapshot } from '@/lib/protocol/snapshot'
import type { Box } from '@/lib/scene/scene'
import { generateMap } from '@/seed/generate-map'
import { fillMap, makeMap, newPerson, register } from '../../e2e/session'
import { measureMap, type MeasuredMap } from './measured-map'
import { withPage, type Subject } from './one-run'
import type { Probe } from './probe'

export interface OwnMap extends MeasuredMap {
  readonly subject: Subject
  /** The same page as it opens by itself: the main branches first. */
  readonly ordinary: Subject
  /** Where on the page the map stands. */
  readonly surface: Box
}

type Global = typeof globalThis & { probe: Probe }

export async function signUp(browser: Browser, url: string): Promise<Subject['context']> {
  const context = await browser.newContext({ baseURL: url })
  const page = await context.newPage()
  await register(page, newPerson('Bea Bench'))
  const storageState = await context.storageState()
  await context.close()
  return { baseURL: url, storageState }
}

/** Puts a map in, and opens it once with everything shown and fitted: a tab that is opened again begins so. */
export async function makeOwnMap(
  browser: Browser,
  probe: string,
  context: Subject['context'],
  claims: number,
): Promise<OwnMap> {
  const opened = await browser.newContext(context)
  const { request } = opened
  const id = await makeMap(request, `A generated debate of ${claims} claims`)
  await fillMap(request, id, generateMap({ claims, seed: 1 }))
  const snapshot = await (await request.get(`/api/maps/${id}/snapshot?at=0`)).text()
  await opened.close()
  const measured = measureMap(mapFromSnapshot(decodeSnapshot(snapshot)))
  assert(measured.map.claims.size === claims, 'the map is whole')
  const ordinary: Subject = { kind: 'crux', address: `/maps/${id}`, context, kept: {} }
  const expected = { kind: 'crux', claims: 0, lines: 0 } as const
  const { kept, surface } = await withPage(browser, probe, ordinary, expected, async ({ page }) => {
    await page.keyboard.press('a')
    await page.locator(`[data-shown-claims="${claims}"]`).waitFor({ state: 'attached' })
    await page.keyboard.press('0')
    await untilStill(page)
    const { surface } = await page.evaluate(() => (globalThis as Global).probe.place())
    // The view is kept when its page goes.
    await page.goto('/sign-in')
    return { surface, kept: await page.evaluate(() => ({ ...sessionStorage })) }
  })
  return { ...measured, surface, ordinary, subject: { ...ordinary, kept } }
}

/** Until the viewport has come to rest. */
async function untilStill(page: Page): Promise<void> {
  let [before, now] = ['', await transformOf(page)]
  while (before !== now) {
    await page.waitForTimeout(500)
    ;[before, now] = [now, await transformOf(page)]
  }
}

async function transformOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLElement>('.react-flow__viewport')!.style.transform)
}
