import type { Page } from '@playwright/test'
import { starMap } from '../support/star-map'
import { claim, expect, fillMap, makeMap, newPerson, openMap, placeOf, register, test } from './session'

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
  const downwards = page.getByRole('menuitemradio', { name: 'Grow downwards', checked: true })
  await expect(downwards.locator('svg')).toBeVisible()
  await expect(page.getByRole('menuitemcheckbox', { name: 'Compact cards', checked: false })).toBeVisible()
  await page.getByRole('menuitemradio', { name: 'Grow to the right' }).click()
  await expect(page).toHaveURL(/layout=right/)
})

test('the page does not scroll under the graph, whatever comes into focus at its edge', async ({ page }) => {
  await openMap(page, 'open-model-weights')
  // A browser scrolls what hides its overflow where a card that sticks out gets the focus.
  const scrolled = await page.evaluate(() => {
    const around: Element[] = []
    for (let at = document.querySelector('.graph'); at; at = at.parentElement) around.push(at)
    for (const one of around) one.scrollBy(40, 40)
    return around.flatMap((one) => (one.scrollLeft + one.scrollTop > 0 ? one.className : []))
  })
  expect(scrolled).toEqual([])
})

test('an address that names what is not there says so, and shows the map', async ({ page }) => {
  await page.goto('/maps/open-model-weights?claim=no-such-claim&focus=nor-this&levels=lots&state=odd')
  await expect(page.getByText('The claim in this address is not on the map. It may have been removed.')).toBeVisible()
  await expect(page.getByText('Not understood in the address: levels=lots, state=odd.')).toBeVisible()
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

interface Motion {
  readonly claim: string | undefined
  readonly property: string
  readonly duration: number
}

/** Notes what is animated from now on. */
async function noteMotions(page: Page): Promise<() => Promise<Motion[]>> {
  await page.addInitScript(() => {
    const noted: Motion[] = []
    ;(globalThis as unknown as { motions: Motion[] }).motions = noted
    const { animate } = Element.prototype
    Element.prototype.animate = function (keyframes, options) {
      const [first] = keyframes as Keyframe[]
      const claim = this.querySelector<HTMLElement>('[data-claim]')?.dataset['claim']
      const duration = Number(typeof options === 'object' ? options.duration : options)
      noted.push({ claim, property: Object.keys(first ?? {}).join(), duration })
      return animate.call(this, keyframes, options)
    }
  })
  return () => page.evaluate(() => (globalThis as unknown as { motions: Motion[] }).motions)
}

test('a new layout is reached within 200 ms, and what one looks at stays where it is', async ({ page }) => {
  const motions = await noteMotions(page)
  await openMap(page, 'open-model-weights')
  const id = await page.locator('[data-claim]').nth(3).getAttribute('data-claim')
  const looked = page.locator(`[data-claim="${id}"]`)
  await looked.click()
  // Near enough that not all of the map is in sight.
  for (let time = 0; time < 4; time++) await page.keyboard.press('+')
  // Opens or closes what stands beneath it.
  await page.keyboard.press('Space')
  await expect.poll(async () => (await motions()).map(({ property }) => property)).toContain('opacity')
  const noted = await motions()
  expect(noted.map(({ property }) => property)).toContain('translate')
  expect(noted.filter(({ duration }) => !(duration > 0 && duration <= 200))).toEqual([])
  expect(noted.filter((motion) => motion.claim === id)).toEqual([])
})

test('nothing moves slowly for whoever asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const motions = await noteMotions(page)
  await openMap(page, 'open-model-weights')
  await page.keyboard.press('a')
  await expect(page.locator(shown)).toHaveText('81 claims shown')
  await expect(claim(page, 'PyTorch, a code library')).toHaveCount(1)
  expect(await motions()).toEqual([])
})

test('other levels and gaps leave a claim where it is read, a fitted map is fitted, and walking comes near', async ({
  page,
}) => {
  await openMap(page, 'open-model-weights?levels=2&claim=gives-away-lead')
  const read = claim(page, 'A company that publishes its weights')
  const before = await placeOf(read)
  const zoom = page.locator('.graph-controls span').first()
  const size = await zoom.textContent()
  for (const [key, count] of [
    ['a', '81'],
    ['3', ''],
    ['Shift+K', ''],
    ['2', ''],
  ] as const) {
    await page.keyboard.press(key)
    if (count) await expect(page.locator(shown)).toHaveText(`${count} claims shown`)
    const { x, y } = await placeOf(read)
    expect([Math.abs(x - before.x) < 3, Math.abs(y - before.y) < 3, await zoom.textContent()]).toEqual([
      true,
      true,
      size,
    ])
  }

  await page.keyboard.press('a')
  await page.keyboard.press('0')
  const graph = page.locator('.graph')
  await expect(graph).toHaveAttribute('data-step', 'middle')
  await page.keyboard.press('Shift+K')
  await placeOf(read)
  await expect(graph).not.toHaveAttribute('data-step', 'near')
  for (let time = 0; time < 4; time++) await page.keyboard.press('-')
  await expect(graph).toHaveAttribute('data-step', 'far')
  await page.keyboard.press('ArrowUp')
  await expect(graph).toHaveAttribute('data-step', 'near')
  await expect(claim(page, 'Companies should publish')).toBeInViewport({ ratio: 0.99 })
})

test('showing everything and fitting it at once fits what is shown then', async ({ page }) => {
  await openMap(page, 'open-model-weights')
  await Promise.all([page.keyboard.press('a'), page.keyboard.press('0')])
  await expect(page.locator('.graph')).not.toHaveAttribute('data-step', 'near')
})

test('the whole map is fitted also after a key that had nothing to change', async ({ page }) => {
  await register(page, newPerson('Finn Fit'))
  const id = await makeMap(page.request, 'One level')
  await fillMap(page.request, id, starMap(3))
  await openMap(page, id)
  const thesis = claim(page, 'The claim thesis is true.')
  await page.keyboard.press('a')
  for (let time = 0; time < 6; time++) await page.keyboard.press('+')
  await expect(thesis).not.toBeInViewport({ ratio: 0.99 })
  await page.keyboard.press('0')
  await expect(thesis).toBeInViewport({ ratio: 0.99 })
})

test('the details of a claim that is used twice name the claim under which it stands', async ({ page }) => {
  await openMap(page, 'open-model-weights?claim=open-improves-faster')
  const details = page.getByRole('complementary')
  await expect(details.getByRole('heading', { name: /^Reason for “Publishing weights brings/ })).toBeVisible()
})
