import { readFile } from 'node:fs/promises'
import { PNG } from 'pngjs'
import { claim, expect, newPerson, openMap, settled, test } from './session'

test('a newcomer reads the open-weights maps, adds a reason, undoes it and takes the picture home', async ({
  quietPage: page,
}) => {
  await page.goto('/')
  await page
    .getByRole('link', { name: /open-weights|open model weights|Read/i })
    .first()
    .click()
  await openMap(page, 'open-model-weights')
  await expect(page).toHaveURL(/\/maps\/[A-Za-z0-9_-]+$/)
  await expect(page.locator('[data-claim]').first()).toBeVisible()
  const thesis = page.locator('[data-claim][aria-label^="Thesis:"]').first()
  await expect(thesis).toContainText('weights')

  // The four main branches, each with what is beneath it a click away.
  for (const theme of ['misuse risk', 'competitive lead', 'ecosystem speed', 'regulation']) {
    await expect(page.locator('[data-claim]', { hasText: theme }).first()).toBeInViewport({ ratio: 0.99 })
  }
  await page
    .locator('.react-flow__node', { hasText: 'ecosystem speed' })
    .getByRole('button', { name: /^Show what is beneath: 14 more/ })
    .click()
  await expect(claim(page, 'Open models improve faster than closed ones.')).toBeInViewport()

  // Visitors read, and try out in a copy that only their browser has.
  await thesis.click()
  await page.keyboard.press('p')
  const notice = page.getByRole('status').filter({ hasText: 'You may read this map, not change it.' })
  await notice.getByRole('link', { name: 'Try editing' }).click()
  await expect(page.getByText('Trying out, in this browser only')).toBeVisible()
  await expect(page.getByLabel('Text of the claim')).toBeFocused()
  await page.getByLabel('Text of the claim').fill('Anyone can check what an open model was trained to do.')
  await page.keyboard.press('Enter')
  const added = claim(page, 'Anyone can check what an open model')
  await expect(added).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/claim=/)
  await page.reload()
  await expect(added).toBeVisible()
  await expect(added).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('is not on the map')).toHaveCount(0)

  // Who registers takes it along, in a map of their own.
  await page.getByRole('link', { name: 'Sign in to keep it' }).click()
  await page.getByRole('link', { name: 'Create an account' }).click()
  const person = newPerson('Ada Newcomer')
  await page.getByLabel('Name', { exact: true }).fill(person.name)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'Keep as my map' }).click()
  await expect(page.getByRole('button', { name: 'Title of the map: edit' })).toContainText('Copy of')
  await expect(added).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(added).toHaveCount(0)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  await expect(added).toHaveCount(0)

  await page.getByRole('button', { name: 'Export' }).click()
  const preview = page.getByRole('img', { name: /Preview/ })
  await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PNG' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^copy-of-.*\.png$/)
  const picture = PNG.sync.read(await readFile(await download.path()))
  expect(picture.width).toBeGreaterThan(1_500)
  expect(countColours(picture)).toBeGreaterThan(50)
})

/** Distinct colours among a sample of pixels: a blank picture has one. */
function countColours(picture: PNG): number {
  const colours = new Set<number>()
  for (let at = 0; at < picture.data.length; at += 4 * 7) colours.add(picture.data.readUInt32BE(at))
  return colours.size
}

test('the map is on the page before any script runs', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/maps/school-uniforms')
  await expect(page.locator('main svg:visible')).toBeVisible()
  await expect(page.locator('main svg:visible')).toContainText('uniforms')

  // What a large map keeps closed can be read all the same.
  await page.goto('/maps/open-model-weights')
  const way = page.locator('noscript a', { hasText: 'See the whole map' })
  await expect(way).toBeVisible()
  await way.click()
  await expect(page).toHaveURL(/\/image\.svg$/)
  await expect(page.locator('svg')).toContainText('Stanford')
  await context.close()
})

/** The thesis, the premises of the four main branches, and what undercuts or backs one of these. */
const atFirst = 8

test('levels open and close before the reader’s eyes, and the keyboard walks into what is closed @phone', async ({
  page,
}) => {
  await openMap(page, 'open-model-weights')
  const cards = page.locator('[data-claim]')
  await expect(cards).toHaveCount(atFirst)
  const levels = page.getByRole('group', { name: 'Levels shown' })
  await expect(levels.getByRole('button', { pressed: true })).toHaveText('1')

  const branch = claim(page, 'AI developers should be more cautious')
  const reason = claim(page, 'lets people with bad intentions')
  await page.getByRole('button', { name: /^Show what is beneath: 17 more/ }).click()
  await expect(branch).toBeInViewport({ ratio: 0.99 })
  await expect(reason).toBeInViewport({ ratio: 0.99 })
  await expect(levels.getByRole('button', { pressed: true })).toHaveCount(0)

  // Closing it leaves what one looks at where it is.
  const placeOf = async () => (await branch.boundingBox())!
  const before = await settled(placeOf)
  await page.keyboard.press(' ')
  await expect(reason).toHaveCount(0)
  const after = await placeOf()
  expect(Math.abs(before.x - after.x)).toBeLessThan(2)
  expect(Math.abs(before.y - after.y)).toBeLessThan(2)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(claim(page, 'Screening the people who receive')).toBeInViewport()
  await expect(page.locator('[data-claim][data-selected]')).toHaveAttribute('aria-label', /Screening the people/)

  // A reload of the tab shows what was open, where it was.
  const deep = claim(page, 'Screening the people who receive')
  const left = await settled(async () => (await deep.boundingBox())!)
  await page.reload()
  await expect(deep).toBeVisible()
  expect((await deep.boundingBox())!.x).toBeCloseTo(left.x, 0)
  expect((await deep.boundingBox())!.y).toBeCloseTo(left.y, 0)

  await levels.getByRole('button', { name: 'All levels' }).click()
  await expect(cards).toHaveCount(81)
  await page.keyboard.press('1')
  await expect(cards).toHaveCount(atFirst)
  await expect(claim(page, 'Companies should publish the weights')).toBeInViewport({ ratio: 0.99 })
})

test('a map is laid out anew where the window is turned', async ({ page }) => {
  await openMap(page, 'open-model-weights')
  const misuse = claim(page, 'AI developers should be more cautious')
  const speed = claim(page, 'Publishing weights brings many more')
  const isBeneath = async () => (await misuse.boundingBox())!.y > (await speed.boundingBox())!.y + 100
  expect(await isBeneath()).toBe(false)
  await page.setViewportSize({ width: 500, height: 900 })
  await expect.poll(isBeneath).toBe(true)
})

for (const path of ['/maps/school-uniforms', '/maps/open-model-weights']) {
  test(`the first paint stands where the graph will be: ${path} @phone`, async ({ page }) => {
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!
    let letScriptsIn = () => {}
    const isMeasured = new Promise<void>((resolve) => (letScriptsIn = resolve))
    await page.route('**/_next/static/**/*.js*', async (route) => {
      await isMeasured
      await route.continue()
    })
    await page.goto(path, { waitUntil: 'commit' })
    const claims = page.locator('main svg [id*="-claim-"]:visible')
    await expect(claims.first()).toBeVisible()
    await expect(page.locator('.first-paint')).toHaveCSS('position', 'absolute')
    const drawn = await claims.evaluateAll((groups) => groups.map(({ id }) => id))
    const before = new Map<string, Awaited<ReturnType<typeof box>>>()
    for (const id of drawn) before.set(id.replace(/^[a-z]+-claim-/, ''), await box(`#${id} rect`))
    letScriptsIn()
    await expect(page.locator('.react-flow__node').first()).toBeVisible()
    await expect(page.locator('[data-claim]')).toHaveCount(drawn.length)
    for (const [name, { x, y, width }] of before) {
      const after = await box(`[data-claim="${name}"]`)
      expect([name, Math.abs(x - after.x) < 3, Math.abs(y - after.y) < 3, Math.abs(width - after.width) < 3]).toEqual([
        name,
        true,
        true,
        true,
      ])
    }
  })
}

test('a notice covers neither the thesis nor the controls @phone', async ({ page }) => {
  await openMap(page, 'open-model-weights')
  const thesis = page.locator('[data-claim][aria-label^="Thesis:"]')
  await thesis.click()
  await page.keyboard.press('p')
  const notice = page.getByText('You may read this map, not change it.').locator('..')
  await expect(notice).toBeInViewport({ ratio: 1 })
  const told = (await settled(() => notice.boundingBox()))!
  for (const other of [thesis, page.locator('.graph-controls'), page.locator('.graph-minimap:visible')]) {
    for (const box of await other.all().then((all) => Promise.all(all.map((one) => one.boundingBox())))) {
      const isApart = box!.y + box!.height <= told.y || told.y + told.height <= box!.y
      const isBeside = box!.x + box!.width <= told.x || told.x + told.width <= box!.x
      expect(isApart || isBeside).toBe(true)
    }
  }
})

test('the start page shows every main branch of its map, none of them cut', async ({ page }) => {
  await page.goto('/')
  const frame = page.getByRole('link', { name: /^Open the map/ })
  const cards = frame.locator('svg [id*="-claim-"]:visible')
  await expect(cards.first()).toBeVisible()
  const edge = (await frame.boundingBox())!
  const boxes = await Promise.all((await cards.all()).map((card) => card.boundingBox()))
  expect(boxes.length).toBeGreaterThanOrEqual(5)
  for (const box of boxes) {
    expect(box!.x).toBeGreaterThan(edge.x)
    expect(box!.y).toBeGreaterThan(edge.y)
    expect(box!.x + box!.width).toBeLessThan(edge.x + edge.width)
    expect(box!.y + box!.height).toBeLessThan(edge.y + edge.height)
  }
})
