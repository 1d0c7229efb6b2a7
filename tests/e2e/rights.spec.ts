import { expect, makeMap, newPerson, openMap, register, test } from './session'

const headers = { 'sec-fetch-site': 'same-origin' }

test('a private map exists for its people only; a link opens it; the picture obeys the same rights', async ({
  page,
  browser,
}) => {
  await register(page, newPerson('Olga Owner'))
  const id = await makeMap(page.request, 'Secret', 'Secrets should be kept.')
  const context = await browser.newContext()
  const stranger = await context.newPage()
  for (const path of [`/maps/${id}`, `/maps/${id}/image.png`, `/api/maps/${id}/snapshot`]) {
    expect((await stranger.request.get(path)).status(), path).toBe(404)
  }
  await openMap(page, id)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByLabel('Who may read it').selectOption('link')
  await expect(page.getByText('Changed.')).toBeVisible()
  const answer = await page.request.patch(`/api/maps/${id}`, { data: { visibility: 'link' }, headers })
  const { linkKey } = (await answer.json()) as { linkKey: string }
  expect((await stranger.request.get(`/maps/${id}/image.png`)).status()).toBe(404)
  expect((await stranger.request.get(`/maps/${id}/image.png?key=${linkKey}`)).status()).toBe(200)
  await stranger.goto(`/maps/${id}?key=${linkKey}`)
  await expect(stranger.locator('[data-claim]')).toHaveCount(1)
  await expect(stranger.getByText('Reading', { exact: true })).toBeVisible()
  await context.close()
})

test('a person added as an editor may edit; taken off, they may not read', async ({ page, browser }) => {
  await register(page, newPerson('Olga Owner'))
  const id = await makeMap(page.request, 'Shared', 'Sharing is good.')
  const context = await browser.newContext()
  const friend = await context.newPage()
  const person = newPerson('Fred Friend')
  await register(friend, person)
  await openMap(page, id)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByLabel('Add a person').fill(person.email)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Fred Friend')).toBeVisible()
  await openMap(friend, id)
  await friend.keyboard.press('ArrowDown')
  await friend.keyboard.press('p')
  await friend.getByLabel('Text of the claim').fill('It makes friends.')
  await friend.keyboard.press('Enter')
  await expect(friend.getByText('Saved', { exact: true })).toBeVisible()
  // Neither is possible yet, and it says so.
  for (const kind of ['suggest', 'comment']) {
    await page.getByLabel('Role of Fred Friend').selectOption(`May read, later ${kind}`)
    await expect(async () => {
      await friend.goto('/my-maps')
      await expect(friend.getByText(`you may read, later ${kind}`)).toBeVisible({ timeout: 500 })
    }).toPass()
  }
  await page.getByRole('button', { name: 'Take Fred Friend off the map' }).click()
  await expect(page.getByRole('dialog').getByText('Fred Friend')).toHaveCount(0)
  expect((await friend.goto(`/maps/${id}`))?.status()).toBe(404)
  await expect(friend.getByText('it is private and not shared with you')).toBeVisible()
  await expect(friend.getByRole('link', { name: 'Sign in' })).toHaveCount(0)
  await friend.getByRole('link', { name: 'Go to my maps' }).click()
  await expect(friend).toHaveURL('/my-maps')
  await context.close()
})

test('a map goes to the bin and comes back', async ({ page }) => {
  await register(page, newPerson('Bert Binner'))
  await makeMap(page.request, 'A map to delete')
  await page.goto('/my-maps')
  await page.getByRole('button', { name: 'Actions for A map to delete' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByText('In the bin for 30 days.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Bin' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'Bin' })).toHaveCount(0)
})

test('a new map is made by clicks', async ({ quietPage: page }) => {
  await register(page, newPerson('Nora New'))
  await page.getByRole('button', { name: 'New map' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Is water wet?')
  await page.getByLabel('Thesis').fill('Water is wet.')
  await page.getByRole('button', { name: 'Make the map' }).click()
  await expect(page.locator('[data-claim]')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Title of the map: edit' })).toHaveText('Is water wet?')
})
