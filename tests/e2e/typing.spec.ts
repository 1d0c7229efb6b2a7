import { claim, expect, makeMap, middleOf, newPerson, openMap, placeOf, register, test } from './session'

const thesis = 'Homework should be abolished.'

test.beforeEach(async ({ page }) => {
  await register(page, newPerson('Tess Typer'))
})

test('a half typed reason survives a reload', async ({ page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesis))
  await claim(page, thesis).click()
  await page.keyboard.press('p')
  await page.getByLabel('Text of the claim').fill('It leaves no time')
  await page.reload()
  await expect(page.getByLabel('Text of the claim')).toHaveValue('It leaves no time')
  await page.getByLabel('Text of the claim').press('Enter')
  await expect(claim(page, 'It leaves no time')).toBeVisible()
  await claim(page, 'It leaves no time').click()
  await expect(page.getByText('Added by Tess Typer')).toBeVisible()
})

test('what one types is neither lost nor put over the words of another in silence', async ({ page }) => {
  const id = await makeMap(page.request, 'Homework', thesis)
  await openMap(page, id)
  const other = await page.context().newPage()
  await openMap(other, id)

  await claim(page, thesis).dblclick()
  await page.getByLabel('Text of the claim').fill('Homework should be voluntary.')
  await claim(other, thesis).dblclick()
  await other.getByLabel('Text of the claim').fill('Homework should be shorter.')
  await other.getByLabel('Text of the claim').press('Enter')
  await expect(other.getByText('Saved', { exact: true })).toBeVisible()
  // What is asked after the other's change was stored brings it.
  for (let round = 0; round < 2; round++) await page.waitForResponse(/operations\?since/)
  await page.getByLabel('Text of the claim').press('Enter')
  await expect(page.getByText('Someone changed this claim to “Homework should be shorter.” meanwhile.')).toBeVisible()
  await page.getByLabel('Text of the claim').press('Enter')
  await expect(claim(page, 'Homework should be voluntary.')).toBeVisible()

  await claim(page, 'Homework should be voluntary.').click()
  await page.keyboard.press('c')
  await page.getByLabel('Text of the claim').fill('Practice makes perfect.')
  await expect(claim(other, 'Homework should be voluntary.')).toBeVisible()
  await claim(other, 'Homework should be voluntary.').click()
  await other.keyboard.press('Delete')
  await expect(page.getByText('Your text: “Practice makes perfect.”')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy text' })).toBeVisible()
})

test('a text that is too long is told, and kept', async ({ page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesis))
  await claim(page, thesis).click()
  await page.keyboard.press('p')
  const text = 'word '.repeat(120).trim()
  await page.getByLabel('Text of the claim').fill(text)
  await expect(page.getByText('599 of 500')).toBeVisible()
  await page.getByLabel('Text of the claim').press('Enter')
  await expect(page.getByText('A claim has at most 500 characters; this one has 599.')).toBeVisible()
  await expect(page.getByLabel('Text of the claim')).toHaveValue(text)
  await page.keyboard.press('Escape')
  await expect(page.getByText(`You left this text off.Your text: “${text}”`)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Go on typing' }).click()
  await expect(page.getByLabel('Text of the claim')).toHaveValue(text)
})

test('a claim dropped on an arrow undercuts it, and a new map says what to do', async ({ page }) => {
  await openMapWithoutClaims(page)
  await page.getByRole('main').getByRole('button', { name: 'Add a thesis' }).click()
  for (const [key, text] of [
    [undefined, thesis],
    ['p', 'It costs sleep.'],
    ['c', 'It trains patience.'],
  ] as const) {
    if (key) {
      await claim(page, thesis).click()
      await page.keyboard.press(key)
    }
    await page.getByLabel('Text of the claim').fill(text)
    await page.getByLabel('Text of the claim').press('Enter')
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const dragged = await placeOf(claim(page, 'It trains patience.'))
  const onArrow = await middleOf(page.locator('.arrow[data-stance="pro"]'))
  await page.mouse.move(dragged.x + 60, dragged.y + 12)
  await page.mouse.down()
  await page.mouse.move(dragged.x + 80, dragged.y + 40, { steps: 4 })
  await page.mouse.move(onArrow.x, onArrow.y, { steps: 8 })
  await expect(page.getByText('Drop to undercut this argument')).toBeVisible()
  await page.mouse.up()
  await expect(page.locator('.arrow[data-kind="undercut"]')).toHaveCount(1)
})

async function openMapWithoutClaims(page: Parameters<typeof openMap>[0]): Promise<void> {
  await page.goto('/my-maps')
  await page.getByRole('button', { name: 'New map' }).click()
  await expect(page.getByLabel('Title')).toBeFocused()
  await page.keyboard.type('Homework')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing on this map yet')).toBeVisible()
}

test('a map in the bin says so on its page and comes back from there', async ({ page }) => {
  const id = await makeMap(page.request, 'Homework', thesis)
  const headers = { 'sec-fetch-site': 'same-origin' }
  expect((await page.request.patch(`/api/maps/${id}`, { data: { deleted: true }, headers })).ok()).toBe(true)
  await openMap(page, id)
  await expect(page.getByText('In the bin')).toBeVisible()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})
