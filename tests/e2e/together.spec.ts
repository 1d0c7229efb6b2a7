import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

test('two windows on one map converge', async ({ browser }) => {
  const context = await browser.newContext()
  const [one, other] = [await context.newPage(), await context.newPage()]
  await register(one, newPerson('Tess Two'))
  const id = await makeMap(one.request, 'Two windows', 'Cats are better than dogs.')
  await openMap(one, id)
  await openMap(other, id)
  const add = async (page: typeof one, key: string, text: string) => {
    await claim(page, 'Cats are better').click()
    await page.keyboard.press(key)
    await page.getByLabel('Text of the claim').fill(text)
    await page.keyboard.press('Enter')
  }
  await Promise.all([add(one, 'p', 'Cats wash themselves.'), add(other, 'c', 'Dogs can be trained.')])
  for (const page of [one, other]) {
    await expect(claim(page, 'Cats wash themselves.')).toBeVisible({ timeout: 10_000 })
    await expect(claim(page, 'Dogs can be trained.')).toBeVisible({ timeout: 10_000 })
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  }
  await context.close()
})

test('what is done offline is kept and sent afterwards', async ({ page, context }) => {
  await register(page, newPerson('Otto Offline'))
  await openMap(page, await makeMap(page.request, 'Offline', 'Trains beat planes.'))
  await context.setOffline(true)
  await claim(page, 'Trains beat planes.').click()
  await page.keyboard.press('p')
  await page.getByLabel('Text of the claim').fill('Trains stop in the city.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Offline: kept here/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 })
  await page.reload()
  await expect(claim(page, 'Trains stop in the city.')).toBeVisible()
})

test('an edit that the server refuses is taken back with the reason and the text', async ({ page, browser }) => {
  await register(page, newPerson('Rita Refused'))
  const id = await makeMap(page.request, 'Refusal', 'Chess is a sport.')
  await openMap(page, id)
  const headers = { 'sec-fetch-site': 'same-origin' }
  expect((await page.request.patch(`/api/maps/${id}`, { data: { archived: true }, headers })).status()).toBe(200)
  await claim(page, 'Chess is a sport.').click()
  await page.keyboard.press('p')
  await page.getByLabel('Text of the claim').fill('It has world championships.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your role on this map does not allow this.')).toBeVisible()
  await expect(page.getByText('Your text: “It has world championships.”')).toBeVisible()
  await expect(claim(page, 'It has world championships.')).toHaveCount(0)
  expect(browser.isConnected()).toBe(true)
})
