/** The outline as an editor of its own: keys, typing, many at once, dragging, and the same map and view as the graph. */
import type { Page } from '@playwright/test'
import { expect, makeMap, newPerson, register, test } from './session'

/** Opens a map in the outline, as if that had been chosen here before. */
async function openOutline(page: Page, idOrSlug: string, shown = 'outline'): Promise<void> {
  await page.goto(`/maps/${idOrSlug}${idOrSlug.includes('?') ? '&' : '?'}view=${shown}`)
  await expect(page.getByRole('treeitem').first()).toBeVisible()
}

const row = (page: Page, text: string) => page.getByRole('treeitem').filter({ hasText: text })
const rows = (page: Page) => page.getByRole('treeitem')
const field = (page: Page) => page.getByLabel('Text of the claim')

async function type(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await expect(field(page)).toHaveValue('')
    await field(page).fill(text)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
}

const thesis = 'Homework should be abolished.'

test.beforeEach(async ({ page }) => {
  await register(page, newPerson('Nadia'))
})

/** The thesis, two reasons for it and one against, the first with a reason of its own. */
async function makeDebate(page: Page): Promise<string> {
  const id = await makeMap(page.request, 'Homework', thesis)
  await openOutline(page, id)
  await row(page, thesis).click()
  await page.keyboard.press('p')
  await type(page, 'It costs sleep.', 'It widens gaps.')
  await row(page, thesis).click()
  await page.keyboard.press('c')
  await type(page, 'It trains patience.')
  await row(page, 'It costs sleep.').click()
  await page.keyboard.press('p')
  await type(page, 'Tired pupils learn less.')
  return id
}

test('types reason after reason, and the graph has them all', async ({ page }) => {
  await makeDebate(page)
  await expect(rows(page)).toHaveCount(5)
  await expect(row(page, 'Tired pupils')).toHaveAttribute('aria-level', '3')
  await expect(row(page, 'It widens gaps.')).toHaveAttribute('aria-posinset', '2')
  await expect(row(page, 'It widens gaps.')).toHaveAttribute('aria-setsize', '3')
  await expect(row(page, 'It widens gaps.')).toHaveAccessibleName(
    'Pro, 2 of 2: It widens gaps. For “Homework should be abolished.”.',
  )
  await page.getByRole('radio', { name: 'Graph', exact: true }).click()
  await expect(page.locator('[data-claim]')).toHaveCount(5)
})

test('shows a branch alone, as the graph does, and leaves it again', async ({ page }) => {
  await makeDebate(page)
  await row(page, 'It costs sleep.').click()
  await page.keyboard.press('f')
  await expect(rows(page)).toHaveCount(2)
  await expect(row(page, 'It costs sleep.')).toHaveAttribute('aria-level', '1')
  const crumbs = page.getByRole('navigation', { name: 'Where this branch hangs' })
  await expect(crumbs).toContainText(thesis)
  await crumbs.getByRole('button', { name: 'Whole map', exact: true }).click()
  await expect(rows(page)).toHaveCount(5)
  await expect(row(page, 'It costs sleep.')).toHaveAttribute('aria-level', '2')
})

test('stands beside the graph as wide as one makes it, by pointer and by keys, and so again on the next page', async ({
  page,
}) => {
  const id = await makeDebate(page)
  await openOutline(page, id, 'both')
  const line = page.getByRole('separator', { name: 'Width of the outline' })
  const share = async () => Number(await line.getAttribute('aria-valuenow'))
  const place = page.locator('[data-surface="outline"]')
  const width = async () => (await place.boundingBox())!.width
  expect(await share()).toBe(38)
  const before = await width()
  const { x, y, height } = (await line.boundingBox())!
  await page.mouse.move(x, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + 120, y + height / 2, { steps: 6 })
  await page.mouse.up()
  expect(Math.abs((await width()) - before - 120)).toBeLessThan(8)
  await line.focus()
  const dragged = await share()
  await page.keyboard.press('ArrowLeft')
  expect(await share()).toBe(dragged - 2)
  await page.keyboard.press('End')
  expect(await share()).toBe(75)
  await page.reload()
  await expect(rows(page).first()).toBeVisible()
  expect(await share()).toBe(75)
  await line.dblclick()
  expect(await share()).toBe(38)
  expect(Math.abs((await width()) - before)).toBeLessThan(8)
})

test('walks the tree by keys alone, opens and closes it, and finds rows by their first letters', async ({ page }) => {
  await makeDebate(page)
  await row(page, thesis).click()
  const at = page.locator('[role="treeitem"]:focus')
  const expectAt = (text: string) => expect(at).toContainText(text)
  await page.keyboard.press('ArrowDown')
  await expectAt('It costs sleep.')
  await page.keyboard.press('ArrowRight')
  await expectAt('Tired pupils')
  await page.keyboard.press('ArrowLeft')
  await expectAt('It costs sleep.')
  await page.keyboard.press('ArrowLeft')
  await expect(at).toHaveAttribute('aria-expanded', 'false')
  await expect(row(page, 'Tired pupils')).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expectAt(thesis)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('*')
  await expect(row(page, 'Tired pupils')).toBeVisible()
  await page.keyboard.press('End')
  await expectAt('It trains patience.')
  await page.keyboard.press('Home')
  await expectAt(thesis)
  await page.keyboard.press('i')
  await expectAt('It costs sleep.')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('It costs sleep.')
  await field(page).fill('It costs much sleep.')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveCount(0)
  await expect(at).toContainText('It costs much sleep.')
  await page.keyboard.press('Control+z')
  await expectAt('It costs sleep.')
})

test('selects many with Shift, Ctrl and all, and removes them as one step', async ({ page }) => {
  await makeDebate(page)
  await row(page, 'It costs sleep.').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(3)
  await row(page, 'It trains patience.').click({ modifiers: ['ControlOrMeta'] })
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(4)
  await expect(page.getByRole('heading', { name: '4 claims are selected' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(5)
  await page.keyboard.press('Control+a')
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(5)
})

test('moves a row by dragging, shows the landing before, and leaves it at Escape; Move to… does the same', async ({
  page,
}) => {
  await makeDebate(page)
  const drag = async (from: string, to: string) => {
    const textOf = (text: string) => row(page, text).locator('.outline-text').boundingBox()
    const [start, end] = [(await textOf(from))!, (await textOf(to))!]
    await page.mouse.move(start.x + 20, start.y + 8)
    await page.mouse.down()
    await page.mouse.move(start.x + 30, start.y + 18, { steps: 3 })
    await page.mouse.move(end.x + 60, end.y + 8, { steps: 4 })
    await expect(page.getByText(`Drop to make it a reason for “${to}”`)).toBeVisible()
  }
  await drag('It widens gaps.', 'It costs sleep.')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(row(page, 'It widens gaps.')).toHaveAttribute('aria-level', '2')
  await drag('It widens gaps.', 'It costs sleep.')
  await page.mouse.up()
  await expect(row(page, 'It widens gaps.')).toHaveAttribute('aria-level', '3')

  await row(page, 'It widens gaps.').click()
  await page.keyboard.press('m')
  await row(page, 'It trains patience.').click()
  await expect(row(page, 'It widens gaps.')).toHaveAttribute('aria-posinset', '1')
  await expect(row(page, 'It trains patience.')).toHaveAttribute('aria-expanded', 'true')
})

test('shares selection, typing and undo with the graph beside it', async ({ page }) => {
  const id = await makeDebate(page)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await openOutline(page, id, 'both')
  await expect(page.locator('[data-claim]')).toHaveCount(5)
  await row(page, 'It trains patience.').click()
  await expect(page.locator('[data-claim][aria-pressed="true"]')).toContainText('It trains patience.')
  await page.keyboard.press('p')
  await expect(field(page)).toHaveCount(1)
  await field(page).fill('Patience is a habit.')
  await expect(page.locator('[data-claim]').filter({ hasText: 'Patience is a habit.' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.locator('[data-claim]').filter({ hasText: 'It widens gaps.' }).click()
  await expect(row(page, 'It widens gaps.')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.locator('main [data-claim] textarea')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(row(page, 'Patience is a habit.')).toHaveCount(0)
})

test('has a menu for a row by the right button and by key, whose commands it runs', async ({ page }) => {
  await makeDebate(page)
  await row(page, 'It trains patience.').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Menu of the claim' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await expect(menu.getByRole('menuitem', { name: /^Edit the text/ })).toContainText('Enter')
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(row(page, 'It trains patience.')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'Switch its side' }).click()
  await expect(row(page, 'It trains patience.')).toHaveAccessibleName(/^Pro, /)
})

test('keeps a large outline short on the page, and scrolls to what is asked for', async ({ page }) => {
  await openOutline(page, 'open-model-weights?try')
  await page.keyboard.press('a')
  await expect(rows(page).nth(12)).toBeVisible()
  expect(await rows(page).count()).toBeLessThan(60)
  await rows(page).first().click()
  await page.keyboard.press('End')
  const last = page.locator('[role="treeitem"]:focus')
  await expect(last).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(page.locator('[role="treeitem"]:focus')).toHaveAttribute('aria-level', '1')
})

test('brings the place where one types into sight, however far below, and goes back after Escape', async ({ page }) => {
  await openOutline(page, 'open-model-weights?try')
  await page.keyboard.press('a')
  await rows(page).first().click()
  await page.keyboard.press('c')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toBeInViewport()
  await expect(rows(page).first()).not.toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.locator('[role="treeitem"]:focus')).toHaveAttribute('aria-level', '1')
  await expect(page.locator('[role="treeitem"]:focus')).toBeInViewport()
})

test.describe('on a device where nothing was chosen', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('a phone begins with the outline, a desk with the graph, and both remember @phone', async ({
    page,
    isMobile,
  }) => {
    await page.goto('/maps/open-model-weights')
    const [first, other] = isMobile ? (['Outline', 'Graph'] as const) : (['Graph', 'Outline'] as const)
    await expect(page.getByRole('radio', { name: first, exact: true })).toBeChecked()
    await page.getByRole('radio', { name: other, exact: true }).click()
    await expect(page.locator(isMobile ? '[data-claim]' : '[role="treeitem"]').first()).toBeVisible()
    await page.reload()
    await expect(page.getByRole('radio', { name: other, exact: true })).toBeChecked()
  })

  test('everything is done by touch: reasons, edit, menu as a sheet @touch', async ({ page }) => {
    const id = await makeMap(page.request, 'Homework', thesis)
    await openOutline(page, id)
    await row(page, thesis).tap()
    const bar = page.getByRole('toolbar', { name: 'Selected claim' })
    await bar.getByRole('button', { name: 'For', exact: true }).tap()
    await type(page, 'It costs sleep.')
    await bar.getByRole('button', { name: 'More' }).tap()
    const menu = page.getByRole('menu')
    // It comes up from the edge, on which it stands then.
    await expect
      .poll(async () => {
        const { x, y, height } = (await menu.boundingBox())!
        return Math.max(x, Math.abs(y + height - page.viewportSize()!.height))
      })
      .toBeLessThanOrEqual(1)
    for (const item of await menu.getByRole('menuitem').all()) {
      expect((await item.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    }
    await menu.getByRole('menuitem', { name: 'Switch its side' }).tap()
    await expect(row(page, 'It costs sleep.')).toHaveAccessibleName(/^Con/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()!.width,
    )
  })
})

test('puts a row before another of its side by a drop on the line between them', async ({ page }) => {
  await makeDebate(page)
  const hold = async () => {
    const moved = (await row(page, 'It widens gaps.').locator('.outline-text').boundingBox())!
    const edge = (await row(page, 'It costs sleep.').boundingBox())!
    await page.mouse.move(moved.x + 20, moved.y + 8)
    await page.mouse.down()
    await page.mouse.move(moved.x + 30, moved.y + 18, { steps: 3 })
    await page.mouse.move(edge.x + 200, edge.y + 3, { steps: 4 })
    await expect(page.getByText('Drop to put it before “It costs sleep.”')).toBeVisible()
    await expect(page.locator('.outline-gap')).toBeVisible()
  }
  await hold()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(row(page, 'It costs sleep.')).toHaveAttribute('aria-posinset', '1')
  await hold()
  await page.mouse.up()
  await expect(page.locator('.outline-gap')).toHaveCount(0)
  await expect(row(page, 'It widens gaps.')).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('Control+z')
  await expect(row(page, 'It costs sleep.')).toHaveAttribute('aria-posinset', '1')
})
