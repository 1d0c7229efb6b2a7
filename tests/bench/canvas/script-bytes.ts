/** What JavaScript a page has loaded until it can be used: its own, and what its workers load besides. */
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page, Response } from '@playwright/test'

/** Kilobytes, each file gzipped. */
export interface ScriptBytes {
  readonly page: number
  readonly worker: number
}

/** Notes the scripts of a context from now on. Returns what weighs those that have come by then. */
export function watchScripts(context: BrowserContext): (page: Page) => Promise<ScriptBytes> {
  const responses = new Map<string, Response>()
  context.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js') && response.ok()) responses.set(pathname, response)
  })
  return async (page) => {
    const own = new Set(await page.evaluate(listOwnScripts))
    const sizes = await Promise.all(
      [...responses].map(async ([path, response]) => {
        return { isOwn: own.has(path), bytes: gzipSync(await response.body()).length }
      }),
    )
    const sum = (isOwn: boolean) =>
      sizes.filter((size) => size.isOwn === isOwn).reduce((all, { bytes }) => all + bytes, 0)
    return { page: sum(true) / 1_000, worker: sum(false) / 1_000 }
  }
}

/** A worker's first script is told as `other`, what it imports not at all. */
function listOwnScripts(): string[] {
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return loaded
    .filter(({ initiatorType }) => initiatorType === 'script' || initiatorType === 'link')
    .map(({ name }) => new URL(name).pathname)
}
