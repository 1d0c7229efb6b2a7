/** A map that is too large for its page: the page is there first, and the map when it has come. */
import { PNG } from 'pngjs'
import { generateMap } from '@/seed/generate-map'
import { expect, fillMap, makeMap, newPerson, register, settled, test } from './session'

test('a large map is seen before it has come, comes once, and is then one’s own to work on', async ({ page }) => {
  await register(page, newPerson('Lara Large'))
  const id = await makeMap(page.request, 'A large debate')
  await fillMap(page.request, id, generateMap({ claims: 1_200, seed: 4 }))
  let letGo = () => undefined as void
  const isHeld = new Promise<void>((resolve) => (letGo = resolve))
  let asked = 0
  await page.route(/\/snapshot\?/, async (route) => {
    asked++
    await isHeld
    await route.continue()
  })
  await page.goto(`/maps/${id}`, { waitUntil: 'commit' })
  await expect(page.getByRole('status')).toHaveText('Loading 1,200 claims …')
  await expect(page.locator('.first-paint svg').filter({ visible: true })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A large debate')
  letGo()
  await expect(page.locator('[data-claim]').first()).toBeVisible()
  expect(asked).toBe(1)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('a large map that does not come at once is waited for, and the reader is told', async ({ page, context }) => {
  await register(page, newPerson('Lena Late'))
  const id = await makeMap(page.request, 'A late debate')
  await fillMap(page.request, id, generateMap({ claims: 1_200, seed: 4 }))
  await page.route(/\/snapshot\?/, (route) => route.abort())
  await page.goto(`/maps/${id}`, { waitUntil: 'commit' })
  await expect(page.getByText('Offline: the map opens when you are back')).toBeVisible()
  await page.unroute(/\/snapshot\?/)
  await context.setOffline(true)
  await context.setOffline(false)
  await expect(page.locator('[data-claim]').first()).toBeVisible()
})

test('a large map stands alike, laid out by the server or by the browser, and can be edited at once', async ({
  page,
}) => {
  await register(page, newPerson('Luca Laidout'))
  const id = await makeMap(page.request, 'A debate laid out twice')
  await fillMap(page.request, id, generateMap({ claims: 1_200, seed: 4 }))
  const open = async () => {
    await page.goto(`/maps/${id}?levels=all&view=graph`)
    await expect(page.locator('[data-shown-claims="1200"]')).toBeAttached()
    // Painted last of all; a canvas that nobody has painted is 300 pixels wide.
    await expect(page.locator('.graph-overview canvas')).not.toHaveJSProperty('width', 300)
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    return settled(async () => (await page.locator('main').screenshot()).toString('base64'))
  }
  await page.route(/\/scene\?/, (route) => route.abort())
  const byBrowser = await open()
  await page.unroute(/\/scene\?/)
  const answer = page.waitForResponse(/\/scene\?/)
  const byServer = await open()
  expect((await answer).status()).toBe(200)
  // A busy browser rounds edges otherwise from one drawing to the next; a line or a card elsewhere differs by far more.
  expect(largestDifference(byBrowser, byServer)).toBeLessThan(40)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('p')
  await page.locator('.react-flow textarea').fill('It can be edited at once.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-shown-claims="1201"]')).toBeAttached()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

/** Of a colour channel in any pixel, of 255; two PNGs in base64. */
function largestDifference(one: string, other: string): number {
  const [mine, yours] = [one, other].map((bytes) => PNG.sync.read(Buffer.from(bytes, 'base64')))
  expect([yours!.width, yours!.height]).toEqual([mine!.width, mine!.height])
  return mine!.data.reduce((most, value, index) => Math.max(most, Math.abs(value - yours!.data[index]!)), 0)
}
