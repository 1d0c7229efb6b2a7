/** What JavaScript a map's page needs before it can be used, and that all the rest comes by itself or says that it could not. */
import type { Page } from '@playwright/test'
import { watchScripts } from '../bench/canvas/script-bytes'
import { expect, openMap, test } from './session'

/** Kilobytes, gzipped. */
const most = 300

const map = 'school-uniforms'

/** Nothing that waits for an idle page comes: what is there is what was needed. */
async function neverBeIdle(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
}

/** Until no script has come for two seconds. */
async function untilNothingComes(page: Page): Promise<void> {
  let [before, now] = [-1, 0]
  while (before !== now) {
    await page.waitForTimeout(2_000)
    ;[before, now] = [now, await page.evaluate(countScripts)]
  }
}

function countScripts(): number {
  return performance.getEntriesByType('resource').filter(({ name }) => name.includes('.js')).length
}

for (const shown of ['graph', 'outline'] as const) {
  test(`the ${shown} can be used after ${most} kB of scripts`, async ({ quietPage: page, context }) => {
    await neverBeIdle(page)
    const weigh = watchScripts(context)
    await page.goto(`/maps/${map}?view=${shown}`)
    if (shown === 'graph') await expect(page.locator('.react-flow__node').first()).toBeVisible()
    else await expect(page.getByRole('treeitem').first()).toBeVisible()
    const scripts = await weigh(page)
    // The worker's are told apart, so something is wrong where there is none.
    expect(scripts.worker).toBeGreaterThan(0)
    expect(scripts.page).toBeGreaterThan(100)
    expect(scripts.page).toBeLessThanOrEqual(most)
  })
}

for (const [shown, part] of [
  ['graph', 'react-flow__viewport'],
  ['outline', 'treeitem'],
] as const) {
  test(`the head of a page with the ${shown} names its script, and scripts ask to be compiled whole`, async ({
    page,
  }) => {
    const html = await (await page.request.get(`/maps/${map}?view=${shown}`)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    const hinted = [...head.matchAll(/<link rel="preload" as="script"[^>]* href="([^"]+)"/g)].map(([, path]) => path!)
    const scripts = await Promise.all(hinted.map(async (path) => (await page.request.get(path)).text()))
    expect(scripts.some((script) => script.includes(part))).toBe(true)
    for (const script of scripts) expect(script).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
  })
}

test('what was put off is there when the network is gone', async ({ page, context }) => {
  await openMap(page, map)
  await untilNothingComes(page)
  await context.setOffline(true)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Name of the command' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.getByLabel('Find in this map').fill('uniform')
  await expect(page.locator('mark').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+o')
  await expect(page.getByRole('treeitem').first()).toBeVisible()
})

test('a dialog that could not be fetched says so, and comes when it is asked for again', async ({ page, context }) => {
  await neverBeIdle(page)
  await openMap(page, map)
  await page.locator('[data-claim]').first().focus()
  await context.route('**/*.js', (route) => route.abort())
  await page.keyboard.press('?')
  const message = page.getByRole('dialog', { name: 'Not loaded' })
  await expect(message).toBeVisible()
  await context.unroute('**/*.js')
  await message.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expect(message).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-claim]:focus')).toBeVisible()
})
