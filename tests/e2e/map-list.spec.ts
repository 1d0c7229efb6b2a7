import { choose, expect, makeMap, newPerson, register, test } from './session'

test('a map is renamed in the list; who takes part in one can leave it, and only its owner cannot', async ({
  page,
  browser,
}) => {
  await register(page, newPerson('Olga Owner'))
  const id = await makeMap(page.request, 'Working title', 'It is settled.')
  await page.goto('/my-maps')
  await choose(page, 'Working title', 'Rename')
  await page.getByLabel('Title', { exact: true }).fill('Final title')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Final title' })).toBeVisible()
  await page.getByRole('button', { name: 'Actions for Final title' }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Leave' })).toHaveCount(0)

  const friend = await (await browser.newContext()).newPage()
  const person = newPerson('Fred Friend')
  await register(friend, person)
  const added = await page.request.post(`/api/maps/${id}/contributors`, {
    data: { email: person.email, role: 'commenter' },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(added.ok()).toBe(true)
  await friend.goto('/my-maps')
  await friend.getByRole('button', { name: 'Actions for Final title' }).click()
  await expect(friend.getByRole('menuitem', { name: 'Rename' })).toHaveCount(0)
  await friend.getByRole('menuitem', { name: 'Leave' }).click()
  await friend.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await expect(friend.getByText('You left “Final title”.')).toBeVisible()
  await expect(friend.getByRole('link', { name: 'Final title' })).toHaveCount(0)
  expect((await friend.goto(`/maps/${id}`))?.status()).toBe(404)
  await friend.context().close()
})
