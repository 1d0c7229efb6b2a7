import { claim, expect, openMap, test } from './session'

const shown = '[data-shown-claims]'

test('a claim, a branch and a way of showing the map have an address, and back leads through where one was', async ({
  page,
}) => {
  await openMap(page, 'open-model-weights')
  await page.goto(`${page.url().split('?')[0]}?claim=harm-by-ill-meaning-people`)
  await expect(claim(page, 'lets people with bad intentions')).toBeInViewport()
  await expect(claim(page, 'lets people with bad intentions')).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('f')
  const way = page.getByRole('navigation', { name: 'Where this branch hangs' })
  await expect(way).toContainText('Companies should publish the weights')
  await expect(claim(page, 'Companies should publish the weights')).toHaveCount(0)
  await expect(page).toHaveURL(/focus=harm-by-ill-meaning-people/)
  await page.reload()
  await expect(way).toBeVisible()
  await expect(claim(page, 'lets people with bad intentions')).toBeInViewport()

  await way.getByRole('button', { name: 'Whole map', exact: true }).click()
  await expect(way).toHaveCount(0)
  await page.goBack()
  await expect(way).toBeVisible()
  await page.goForward()
  await expect(way).toHaveCount(0)

  await page.getByRole('button', { name: 'Layout' }).click()
  await page.getByRole('menuitemradio', { name: 'Grow to the right' }).click()
  await expect(page).toHaveURL(/layout=right/)
})

test('an address that names what is not there says so, and shows the map', async ({ page }) => {
  await page.goto('/maps/open-model-weights?claim=no-such-claim&focus=nor-this&levels=lots&state=odd')
  await expect(page.getByText('The claim in this address is not on the map. It may have been removed.')).toBeVisible()
  await expect(claim(page, 'Companies should publish the weights')).toBeVisible()
})

test('seen from afar a click still finds its claim, and a frame selects what it touches', async ({ page }) => {
  await openMap(page, 'open-model-weights')
  await page.keyboard.press('a')
  await expect(page.locator(`${shown}`)).toHaveText('81 claims shown')
  await page.keyboard.press('0')
  const graph = page.locator('.graph')
  await expect(graph).not.toHaveAttribute('data-step', 'near')
  const far = claim(page, 'PyTorch, a code library')
  await far.click()
  await expect(far).toHaveAttribute('aria-pressed', 'true')

  const { x, y, width, height } = (await graph.boundingBox())!
  await page.keyboard.down('Shift')
  await page.mouse.move(x + 4, y + 4)
  await page.mouse.down()
  await page.mouse.move(x + width - 4, y + height * 0.7, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect.poll(() => page.locator('[data-claim][aria-pressed="true"]').count()).toBeGreaterThan(20)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-claim][aria-pressed="true"]')).toHaveCount(1)
})
