import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect, makeMap, newPerson, register, test } from './session'

const headers = { 'sec-fetch-site': 'same-origin' }
const hostile = [
  '<script>alert(1)</script> & "quotes" \'too\'',
  ']]> --> <![CDATA[ &amp; &#x0; %3Csvg',
  'שלום <b>العالم</b> 你好 👩‍👩‍👧 𝒳',
]

test('an SVG opened by itself is set in its own fonts and shows what the PNG shows', async ({ page }) => {
  const png = PNG.sync.read(await (await page.request.get('/maps/school-uniforms/image.png?scale=1')).body())
  await page.setViewportSize({ width: png.width, height: png.height })
  await page.goto('/maps/school-uniforms/image.svg')
  await page.evaluate(() => document.fonts.ready)
  const families = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)
  expect(families).toBeGreaterThan(2)
  const svg = PNG.sync.read(await page.screenshot())
  expect([svg.width, svg.height]).toEqual([png.width, png.height])
  const different = pixelmatch(png.data, svg.data, undefined, png.width, png.height, { threshold: 0.25 })
  expect(different / (png.width * png.height)).toBeLessThan(0.01)
})

test('the SVG of a map with hostile text is one well-formed document in which nothing runs', async ({ page }) => {
  await register(page, newPerson('Mallory Markup'))
  const id = await makeMap(page.request, 'A <title> & "more"', hostile[0])
  const operations = hostile.map((text, index) => ({
    id: `op-${index}`,
    operation: { kind: 'add-claim', args: { id: `c${index}`, text, tags: [`<i>${index}`] } },
  }))
  const answer = await page.request.post(`/api/maps/${id}/operations`, { data: { operations }, headers })
  expect(answer.status()).toBe(200)
  const text = await (await page.request.get(`/maps/${id}/image.svg?fonts=none`)).text()
  const parsed = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
    return {
      root: parsed.documentElement.tagName,
      errors: parsed.querySelectorAll('parsererror').length,
      tags: [...new Set([...parsed.querySelectorAll('*')].map(({ tagName }) => tagName))].sort(),
      labels: [...parsed.querySelectorAll('[id^="claim-"]')].map((group) => group.getAttribute('aria-label')),
    }
  }, text)
  expect(parsed).toMatchObject({ root: 'svg', errors: 0 })
  expect(
    parsed.tags.filter((tag) => !['circle', 'desc', 'g', 'path', 'rect', 'svg', 'text', 'title'].includes(tag)),
  ).toEqual([])
  for (const claim of hostile) expect(parsed.labels).toContain(claim)
  page.on('dialog', () => expect('a dialog').toBe('never shown'))
  await page.goto(`/maps/${id}/image.svg`)
  await expect(page.locator('svg').first()).toBeVisible()
})
