/** A map on a phone: a slim header, and the details as a sheet that leaves in sight what they are about. */
import type { Page } from '@playwright/test'
import { expect, makeMap, newPerson, placeOf, register, test } from './session'
import { fingersOn } from './fingers'

const thesis = 'Schools should do without homework.'

const row = (page: Page, text: string) => page.getByRole('treeitem').filter({ hasText: text })
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' })
const handle = (page: Page) => details(page).getByRole('button', { name: 'Over the whole page' })

/** Drags the sheet by its handle, in so many strokes of the finger that it comes to rest before it is let go of. */
async function drag(page: Page, to: number): Promise<void> {
  const { x, y, width, height } = await placeOf(handle(page))
  const [from, across] = [y + height / 2, x + width / 2]
  await page.mouse.move(across, from)
  await page.mouse.down()
  await page.mouse.move(across, to, { steps: 12 })
  await page.mouse.up()
}

test('a large map’s header is two slim rows, and the menu has the rest @touch', async ({ quietPage: page }) => {
  for (const size of [
    { width: 390, height: 844 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(size)
    await page.goto('/maps/open-model-weights?view=outline')
    await expect(page.getByRole('treeitem').first()).toBeVisible()
    expect((await page.getByRole('banner').boundingBox())!.height).toBeLessThanOrEqual(100)
    await expect(page.getByText('Reading', { exact: true })).toBeInViewport({ ratio: 1 })
    for (const name of ['Find', 'Menu']) {
      await expect(page.getByRole('banner').getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
  }
  const menu = page.getByRole('menu', { name: 'Menu of the map' })
  const find = await placeOf(page.getByRole('banner').getByRole('button', { name: 'Find', exact: true }))
  const button = page.getByRole('button', { name: 'Menu', exact: true })
  await button.tap()
  await expect(menu).toBeVisible()
  // A press beside it closes it, and presses nothing beneath.
  await page.touchscreen.tap(find.x + find.width / 2, find.y + find.height / 2)
  await expect(menu).toBeHidden()
  await expect(page.getByRole('search')).toHaveCount(0)
  await button.tap()
  await page.getByRole('menuitem', { name: 'Filter' }).tap()
  await expect(page.getByRole('region', { name: 'Filter' })).toBeVisible()
})

test('the details are a sheet: it leaves the claim in sight, grows, and is swiped away @touch', async ({ page }) => {
  await page.goto('/maps/open-model-weights?view=outline')
  // The lowest row in sight is where the sheet will be.
  const rows = page.getByRole('treeitem')
  await expect(rows.first()).toBeVisible()
  const middle = page.viewportSize()!.height * 0.6
  const index = await rows.evaluateAll(
    (all, limit) => all.findIndex((one) => one.getBoundingClientRect().top > limit),
    middle,
  )
  const name = (await rows.nth(index).getAttribute('aria-label'))!
  const chosen = page.getByRole('treeitem', { name, exact: true })
  await chosen.tap()
  await page.getByRole('button', { name: 'Details', exact: true }).tap()
  await expect(details(page)).toBeFocused()
  await expect(chosen).toBeInViewport({ ratio: 1 })
  const top = async () => (await handle(page).boundingBox())!.y
  await expect
    .poll(async () => {
      const { y, height } = (await chosen.boundingBox())!
      return y + height <= (await top())
    })
    .toBe(true)

  const half = (await placeOf(handle(page))).y
  await drag(page, 120)
  await expect.poll(top).toBeLessThan(80)
  await expect(handle(page)).toHaveAttribute('aria-expanded', 'true')
  await handle(page).tap()
  await expect.poll(top).toBe(half)
  await drag(page, page.viewportSize()!.height - 20)
  await expect(details(page)).toBeHidden()

  await page.getByRole('button', { name: 'Details', exact: true }).tap()
  await expect(details(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(details(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Details', exact: true })).toBeFocused()
})

test('reasons are added from the details, which make room for typing @touch', async ({ page }) => {
  await register(page, newPerson('Thea Thumb'))
  const id = await makeMap(page.request, 'Homework', thesis)
  await page.goto(`/maps/${id}?view=outline`)
  await row(page, thesis).tap()
  await page.getByRole('button', { name: 'Details', exact: true }).tap()
  const add = details(page).getByRole('button', { name: 'Against', exact: true })
  await expect(add).toBeInViewport({ ratio: 1 })
  await add.tap()
  await expect(details(page)).toBeHidden()
  await page.getByLabel('Text of the claim').fill('Practice helps.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(row(page, 'Practice helps.')).toBeVisible()
  await expect(details(page)).toBeVisible()
})

test('the finger that opened a menu by a long press chooses nothing when it is let go of @touch', async ({ page }) => {
  for (const surface of ['graph', 'outline']) {
    await page.goto(`/maps/open-model-weights?try&view=${surface}`)
    const claim = page.locator(surface === 'graph' ? '[data-claim]' : '[role="treeitem"]').first()
    await expect(claim).toBeVisible()
    const { x, y, width } = (await claim.boundingBox())!
    const touch = { pointerType: 'touch', isPrimary: true, clientX: x + width / 2, clientY: y + 12 }
    await claim.dispatchEvent('pointerdown', touch)
    if (surface === 'graph') {
      // It is lifted, to be dragged: let go of where it is, it has its menu.
      await expect(page.locator('[data-lifted]')).toBeVisible()
      await claim.dispatchEvent('pointerup', touch)
    }
    const menu = page.getByRole('menu', { name: 'Menu of the claim' })
    await expect(menu).toBeVisible()
    const edit = menu.getByRole('menuitem', { name: /^Edit the text/ })
    // The menu has come up under the finger: the browser makes a click of its end there.
    await edit.dispatchEvent('click', { detail: 1 })
    await expect(menu).toBeVisible()
    await expect(page.getByLabel('Text of the claim')).toHaveCount(0)
    await edit.tap()
    await expect(page.getByLabel('Text of the claim')).toBeFocused()
  }
})

test('a finger pans and two zoom, also from a claim, which is dragged once it was held @touch', async ({ page }) => {
  await page.goto('/maps/open-model-weights?try&view=graph')
  const card = page.locator('[data-claim]').nth(1)
  await expect(card).toBeVisible()
  const fingers = await fingersOn(page)
  const pinned = page.getByLabel('Pinned')
  const before = await placeOf(card)
  const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 }
  await fingers.swipe(middle, { x: middle.x - 30, y: middle.y - 90 })
  const panned = await placeOf(card)
  expect(Math.abs(panned.y - (before.y - 90))).toBeLessThan(12)

  const [x, y] = [panned.x + panned.width / 2, panned.y + panned.height / 2]
  await fingers.put([
    { x: x - 20, y },
    { x: x + 20, y },
  ])
  for (const away of [30, 40]) {
    await fingers.move([
      { x: x - away, y },
      { x: x + away, y },
    ])
  }
  await fingers.lift()
  expect((await placeOf(card)).width).toBeGreaterThan(panned.width * 1.5)
  await expect(pinned).toHaveCount(0)
  await expect(page.locator('[data-selected]')).toHaveCount(0)

  const large = await placeOf(card)
  const spot = { x: large.x + large.width / 2, y: large.y + 30 }
  await fingers.put([spot])
  await expect(card).toHaveAttribute('data-lifted', 'true')
  for (const way of [40, 80, 120]) await fingers.move([{ x: spot.x, y: spot.y + way }])
  await fingers.lift()
  await expect(card.getByLabel('Pinned')).toBeVisible()
  await expect.poll(async () => Math.abs((await card.boundingBox())!.y - (large.y + 120))).toBeLessThan(12)
})

test.describe('where nothing was chosen', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('a phone is shown the outline at once, and its rows stay where they are @touch', async ({ page }) => {
    let letScriptsIn = () => {}
    const isMeasured = new Promise<void>((resolve) => (letScriptsIn = resolve))
    await page.route('**/_next/static/**/*.js*', async (route) => {
      await isMeasured
      await route.continue()
    })
    await page.goto('/maps/open-model-weights', { waitUntil: 'commit' })
    const written = page.locator('main .outline-row:visible')
    await expect(written.nth(5)).toBeVisible()
    await expect(page.locator('main svg [id*="-claim-"]:visible')).toHaveCount(0)
    await page.evaluate(() => document.fonts.ready)
    const placesOf = (all: Element[]) =>
      all.slice(0, 6).map((one) => {
        const { x, y, height } = one.getBoundingClientRect()
        return { text: one.querySelector('.outline-text')?.textContent, x, y, height }
      })
    const before = await written.evaluateAll(placesOf)
    letScriptsIn()
    await expect(page.getByRole('treeitem').nth(5)).toBeVisible()
    expect(await page.getByRole('treeitem').evaluateAll(placesOf)).toEqual(before)
  })
})
