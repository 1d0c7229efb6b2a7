import { claim, expect, makeMap, newPerson, openMap, placeOf, register, test } from './session'

const thesisText = 'Homework should be abolished.'

test.beforeEach(async ({ page }) => {
  await register(page, newPerson('Edith Editor'))
})

test('argues by keyboard alone: pro, con, co-premise, undercut, undo, redo', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  const type = async (key: string, text: string) => {
    await page.keyboard.press(key)
    await page.getByLabel('Text of the claim').fill(text)
    await page.keyboard.press('Enter')
    // The next one beside it is not wanted.
    await page.keyboard.press('Escape')
    await expect(claim(page, text)).toBeVisible()
  }
  await page.keyboard.press('ArrowDown')
  await expect(claim(page, thesisText)).toHaveAttribute('aria-pressed', 'true')
  await type('p', 'Pupils need the time for play.')
  await type('j', 'Play is needed for learning.')
  await expect(page.locator('.arrow[data-joint]')).toHaveCount(1)
  await type('u', 'That play helps does not show that homework hurts.')
  await expect(page.locator('[data-kind="undercut"]')).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await type('c', 'Practice at home makes lessons stick.')
  await expect(page.locator('.arrow')).toHaveCount(3)

  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
  await expect(page.locator('[data-claim]')).toHaveCount(1)
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('[data-claim]')).toHaveCount(5)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-claim]')).toHaveCount(5)
  await expect(page.locator('.arrow[data-joint]')).toHaveCount(1)
})

test('a source with a wrong field says beneath it what is wrong, and what was typed stays', async ({
  quietPage: page,
}) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await claim(page, thesisText).click()
  await page.getByRole('button', { name: 'Add a source' }).click()
  const rows = [
    ['Title', ' ', 'The title must not be empty.', 'A report on homework'],
    ['Date', '23.7.2024', 'The date must be like 2024, 2024-07 or 2024-07-23.', '2024-07-23'],
    ['Web address', 'example', /^The web address must be whole, such as https/, 'https://example.org/report'],
  ] as const
  const field = (label: string) => page.getByRole('textbox', { name: label })
  for (const [label, wrong] of rows) await field(label).fill(wrong)
  for (const [label, wrong, sentence, right] of rows) {
    await page.getByRole('button', { name: 'Add source' }).click()
    await expect(field(label)).toHaveAccessibleDescription(sentence)
    await expect(field(label)).toBeFocused()
    await expect(field(label)).toHaveValue(wrong)
    await field(label).fill(right)
  }
  await page.getByRole('button', { name: 'Add source' }).click()
  await expect(page.getByRole('link', { name: 'A report on homework' })).toBeVisible()
})

test('edits in place, tags, cites, notes, merges and removes a branch', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await claim(page, thesisText).dblclick()
  await page.getByLabel('Text of the claim').fill('Homework should go.')
  await page.keyboard.press('Enter')
  await expect(claim(page, 'Homework should go.')).toBeVisible()

  await page.getByRole('button', { name: '+ tag' }).click()
  await page.getByLabel('New tag').fill('School')
  await page.keyboard.press('Enter')
  await expect(page.getByText('school', { exact: true }).first()).toBeVisible()
  const takeOff = await placeOf(page.getByRole('button', { name: 'Remove the tag school' }))
  expect(Math.min(takeOff.width, takeOff.height)).toBeGreaterThanOrEqual(24)
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.getByLabel('Title', { exact: true }).fill('A report on homework')
  await page.getByLabel('Web address').fill('https://example.org/report')
  await page.getByLabel('Where in it').fill('page 3')
  await page.getByRole('button', { name: 'Add source' }).click()
  await expect(page.getByRole('link', { name: 'A report on homework' })).toHaveAttribute(
    'href',
    'https://example.org/report',
  )

  for (const text of ['It costs sleep.', 'It costs sleep, mostly.']) {
    await claim(page, 'Homework should go.').click()
    await page.keyboard.press('p')
    await page.getByLabel('Text of the claim').fill(text)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Merge into…' }).click()
  await claim(page, 'It costs sleep.').click()
  await expect(page.getByRole('radio', { name: 'It costs sleep.', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.locator('[data-claim]')).toHaveCount(2)
  await claim(page, 'It costs sleep.').click()
  await page.keyboard.press('Delete')
  await expect(claim(page, 'Homework should go.')).toBeFocused()
  await expect(page.locator('[data-claim]')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(claim(page, 'It costs sleep.')).toBeFocused()
  await claim(page, 'Homework should go.').click()
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-claim]')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-claim]')).toHaveCount(2)
})

test('a dragged claim is pinned where it is dropped, moves onto another, and tidy up unpins', async ({ page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  for (const [key, text] of [
    ['p', 'It costs sleep.'],
    ['c', 'It trains patience.'],
  ] as const) {
    await claim(page, thesisText).click()
    await page.keyboard.press(key)
    await page.getByLabel('Text of the claim').fill(text)
    await page.keyboard.press('Enter')
  }
  const drag = async (text: string, to: { x: number; y: number }) => {
    const from = await placeOf(claim(page, text))
    await page.mouse.move(from.x + 60, from.y + 12)
    await page.mouse.down()
    await page.mouse.move(from.x + 80, from.y + 40, { steps: 4 })
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await page.mouse.up()
  }
  const sleep = await placeOf(claim(page, 'It costs sleep.'))
  await drag('It costs sleep.', { x: sleep.x + 60, y: sleep.y + 212 })
  await expect(claim(page, 'It costs sleep.').getByLabel('Pinned')).toBeVisible()
  const pinned = await placeOf(claim(page, 'It costs sleep.'))
  expect(Math.abs(pinned.y - sleep.y - 200)).toBeLessThan(12)

  await page.keyboard.press('Shift+T')
  await expect(page.getByLabel('Pinned')).toHaveCount(0)
  const target = await placeOf(claim(page, 'It trains patience.'))
  await drag('It costs sleep.', { x: target.x + target.width / 2 - 40, y: target.y + 20 })
  await claim(page, 'It costs sleep.').click()
  await expect(page.getByText('Reason for “It trains patience.”')).toBeVisible()
})

test('drawing from a claim to another asks what it does', async ({ page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await page.keyboard.press('t')
  await page.getByLabel('Text of the claim').fill('Schools should teach how to learn.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const from = claim(page, 'Schools should teach')
  await from.hover()
  const handle = await placeOf(from.locator('.claim-source'))
  const to = await placeOf(claim(page, thesisText))
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await expect(page.getByText('Drop to connect it with “')).toBeVisible()
  await page.mouse.up()
  await page.getByRole('button', { name: 'Attacks it' }).click()
  await expect(page.locator('.arrow[data-stance="con"]')).toHaveCount(1)

  await from.hover()
  const again = await placeOf(from.locator('.claim-source'))
  await page.mouse.move(again.x + again.width / 2, again.y + again.height / 2)
  await page.mouse.down()
  await page.mouse.move(again.x + 20, again.y + 330, { steps: 8 })
  await expect(page.getByText('Draw to the claim or arrow that it argues about')).toBeVisible()
  await page.mouse.up()
  await expect(page.getByText('Nothing was connected')).toBeVisible()
})

test('collapsing hides a branch and says how much', async ({ page }) => {
  await openMap(page, 'open-model-weights')
  const count = await page.locator('[data-claim]').count()
  await page.locator('[data-claim][aria-label^="Thesis:"]').first().click()
  await page.keyboard.press('Space')
  await expect.poll(() => page.locator('[data-claim]').count()).toBeLessThan(count / 4)
  await page.keyboard.press('Space')
  await expect(page.locator('[data-claim]')).toHaveCount(count)
})

test('the buttons of a selected claim show their keys, and are away while it is dragged', async ({ page }) => {
  await page.goto('/maps/open-model-weights?try')
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  const reason = page
    .locator('[data-claim]')
    .and(page.getByLabel(/^(Pro|Con)/))
    .last()
  await reason.click()
  const tools = page.locator('.claim-toolbar')
  await expect(tools.locator('kbd')).toHaveText(['P', 'C'])
  const box = await placeOf(reason)
  await page.mouse.move(box.x + 40, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 80, box.y + 60, { steps: 5 })
  await expect(tools).toHaveCount(0)
  await page.mouse.up()
  await expect(tools).toBeVisible()
})

test('the buttons of a selected claim cover no text @phone', async ({ page }) => {
  await page.goto('/maps/open-model-weights?try')
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  const covered = () =>
    page.evaluate(() => {
      const tools = document.querySelector('.claim-toolbar')!.getBoundingClientRect()
      const lines = [...document.querySelectorAll('.claim-line, .claim-more')]
      return lines.flatMap((line) => {
        const { left, right, top, bottom } = line.getBoundingClientRect()
        const isApart = right <= tools.left || left >= tools.right || bottom <= tools.top || top >= tools.bottom
        return isApart ? [] : [line.textContent || line.ariaLabel]
      })
    })
  const down = new Array<string>(4).fill('ArrowDown')
  for (const key of [...down, 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowRight', ...down, 'ArrowRight']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('button', { name: /Reason for$/ })).toBeVisible()
    await expect.poll(covered).toEqual([])
  }
})
