/** What one asks to see is in sight: under no panel, no overview and beyond no edge. */
import type { Page } from '@playwright/test'
import { claim, expect, openMap, settled, test } from './session'

const selected = '.claim-node[data-selected]'

interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where things stand on the page once they have come to rest. */
function edgesOf(page: Page, selector: string): Promise<Edges[]> {
  return settled(() =>
    page.locator(selector).evaluateAll((all) =>
      all.map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect()
        return { left, top, right, bottom }
      }),
    ),
  )
}

const areApart = (one: Edges, other: Edges) =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top

async function expectAllInGraph(page: Page, selector: string): Promise<void> {
  const [graph] = await edgesOf(page, '.graph')
  for (const { left, top, right, bottom } of await edgesOf(page, selector)) {
    expect(left).toBeGreaterThanOrEqual(graph!.left)
    expect(top).toBeGreaterThanOrEqual(graph!.top)
    expect(right).toBeLessThanOrEqual(graph!.right)
    expect(bottom).toBeLessThanOrEqual(graph!.bottom)
  }
}

test('a branch that is shown alone is shown whole', async ({ page }) => {
  await openMap(page, 'open-model-weights?levels=all&claim=harm-by-ill-meaning-people')
  await expect(claim(page, 'lets people with bad intentions')).toBeInViewport()
  await page.keyboard.press('f')
  await expect(page.getByRole('navigation', { name: 'Where this branch hangs' })).toBeVisible()
  await expect(page.locator('[data-shown-claims]')).toHaveAttribute('data-shown-claims', '13')
  await expect(page.locator('[data-claim]')).toHaveCount(13)
  await expectAllInGraph(page, '[data-claim]')
})

test('what Space opens comes into sight with its claim, where it has room', async ({ page }) => {
  await openMap(page, 'open-model-weights?levels=2')
  const closed = claim(page, 'AI developers should be more cautious')
  const shown = page.locator('[data-shown-claims]')
  await expect(shown).toHaveAttribute('data-shown-claims', '24')
  await closed.click()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-claim]').and(page.getByLabel(/serious harm with them/))).toHaveCount(0)
  const before = await shown.getAttribute('data-shown-claims')
  await page.keyboard.press('Space')
  await expect(shown).not.toHaveAttribute('data-shown-claims', before!)
  const reason = claim(page, 'lets people with bad intentions')
  await expect(reason).toBeInViewport({ ratio: 1 })
  await expect(closed).toBeInViewport({ ratio: 1 })
  await expectAllInGraph(page, selected)
})

test('a hit is not under the find bar, nor what is selected under the overview', async ({ page }) => {
  await openMap(page, 'open-model-weights?levels=all')
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: 'Find in this map' }).fill('Meta')
  const bar = page.getByRole('search')
  const status = bar.getByRole('status')
  await expect(status).toHaveText(/\d/)
  for (const step of [1, 2, 3, 4, 5, 6]) {
    await page.keyboard.press('Enter')
    await expect(status).toHaveText(new RegExp(`^${step} of`))
    await expect(page.locator(selected)).toHaveCount(1)
    const [hit] = await edgesOf(page, selected)
    const covers = await edgesOf(page, '[data-covers-map]')
    expect(covers.length).toBeGreaterThan(1)
    for (const cover of covers) expect(areApart(hit!, cover)).toBe(true)
    await expectAllInGraph(page, selected)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await expect(page.locator('.graph-overview')).toBeHidden()
})

test('the field that is typed in stays in sight when the window gets smaller', async ({ page }) => {
  await openMap(page, 'open-model-weights?try&levels=2')
  await claim(page, 'A company that publishes its weights').click()
  await page.keyboard.press('p')
  const field = page.getByLabel('Text of the claim')
  await expect(field).toBeFocused()
  await expect(field).toBeInViewport({ ratio: 0.99 })
  await page.setViewportSize({ width: 800, height: 430 })
  await expect(field).toBeInViewport({ ratio: 0.99 })
  await expectAllInGraph(page, '[data-claim][role="group"]')
})

test('the filter bar is not over the thesis where a map opens with it', async ({ page }) => {
  const thesis = '[data-claim][aria-label^="Thesis:"]'
  await page.setViewportSize({ width: 1000, height: 700 })
  await openMap(page, 'open-model-weights?levels=all&state=unanswered&part=con')
  const bar = page.getByRole('region', { name: 'Filter' })
  await expect(bar.getByRole('status')).toHaveText(/\d/)
  const [shown] = await edgesOf(page, thesis)
  const [cover] = await edgesOf(page, '[data-covers-map][aria-label="Filter"]')
  expect(areApart(shown!, cover!)).toBe(true)
  await expectAllInGraph(page, thesis)

  await page.keyboard.press('Shift+O')
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await expect
    .poll(async () => {
      const [bar] = await edgesOf(page, '[data-covers-map][aria-label="Filter"]')
      return areApart((await edgesOf(page, '[role="treeitem"][aria-level="1"]'))[0]!, bar!)
    })
    .toBe(true)
})

test('a map that opens beside the outline begins at its thesis', async ({ page }) => {
  const thesis = '[data-claim][aria-label^="Thesis: Schools should require"]'
  await openMap(page, 'school-uniforms?view=both')
  const [graph] = await edgesOf(page, '.graph')
  const [first] = await edgesOf(page, thesis)
  await expectAllInGraph(page, thesis)
  expect(first!.bottom).toBeLessThan((graph!.top + graph!.bottom) / 2)
})

test('a graph that comes beside the outline shows what is selected there', async ({ page }) => {
  await openMap(page, 'open-model-weights?levels=all')
  await page.keyboard.press('Shift+O')
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: 'Find in this map' }).fill('Superintelligence is still')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: /Superintelligence is still/, selected: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+B')
  await expect(page.locator(selected)).toBeInViewport({ ratio: 0.99 })
  await expectAllInGraph(page, selected)
})

test('back leads to what was open there', async ({ page }) => {
  await openMap(page, 'open-model-weights?levels=1')
  const shown = page.locator('[data-shown-claims]')
  const first = page.locator('[data-claim]').and(page.getByLabel(/^Con/)).first()
  await first.click()
  await page.keyboard.press('Space')
  await expect(shown).not.toHaveAttribute('data-shown-claims', '8')
  const opened = await shown.getAttribute('data-shown-claims')
  await page.waitForURL((url) => !url.searchParams.has('levels'))
  // What follows at once belongs to the same step.
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((then) => performance.now() - then > 800, since)
  await page.keyboard.press('2')
  await expect(page).toHaveURL(/levels=2/)
  await expect(shown).not.toHaveAttribute('data-shown-claims', opened!)
  await page.goBack()
  await expect(page).not.toHaveURL(/levels=2/)
  await expect(shown).toHaveAttribute('data-shown-claims', opened!)
})

test('a link brings near the claim that it names, in a tab that was left far off; loading again does not', async ({
  page,
}) => {
  await openMap(page, 'open-model-weights?levels=all&claim=harm-by-ill-meaning-people')
  const named = page.locator('[data-claim="harm-by-ill-meaning-people"]')
  const zoom = page.locator('.graph-controls span').first()
  await expect(named).toBeInViewport()
  for (let step = 0; step < 12; step++) await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect.poll(async () => parseFloat((await zoom.textContent()) ?? '')).toBeLessThan(15)
  await settled(() => zoom.textContent())
  const [link, far] = [page.url(), await zoom.textContent()]
  await page.reload()
  await expect(zoom).toHaveText(far!)
  await page.goto('about:blank')
  await page.goto(link)
  await expect(named).toBeInViewport()
  await expect.poll(async () => parseFloat((await zoom.textContent()) ?? '')).toBeGreaterThan(90)
})
