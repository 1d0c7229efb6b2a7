/** A branch becomes a map of its own, and the two lead to each other. */
import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

test('a branch becomes a map of its own; only the claim stays, with the link, until it is undone', async ({ page }) => {
  await register(page, newPerson('Xenia Extract'))
  const id = await makeMap(page.request, 'The whole debate', 'Uniforms help.')
  await openMap(page, id)
  for (const [to, key, text] of [
    ['Uniforms help.', 'p', 'They level.'],
    ['They level.', 'c', 'They hide.'],
  ] as const) {
    await claim(page, to).click()
    await page.keyboard.press(key)
    await page.getByLabel('Text of the claim').fill(text)
    await page.keyboard.press('Enter')
    await expect(claim(page, text)).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await claim(page, 'They level.').click()
  await page.keyboard.press('Shift+m')
  const dialog = page.getByRole('dialog', { name: 'Make the branch a map of its own' })
  await expect(dialog).toContainText('2 claims and 0 sources')
  await dialog.getByLabel('Title of the new map').fill('Do uniforms level?')
  await dialog.getByLabel('Keep the claim alone').check()
  await dialog.getByRole('button', { name: 'Make the map' }).click()
  await expect(page.getByRole('dialog', { name: 'The map is made' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open the new map' })).toBeFocused()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(claim(page, 'They hide.')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Do uniforms level/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(claim(page, 'They hide.')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  // Sources open beside the page.
  const [made] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /Do uniforms level/ }).click(),
  ])
  await expect(made.getByRole('heading', { level: 1 })).toContainText('Do uniforms level?')
  await expect(claim(made, 'They hide.')).toBeVisible()
  await claim(made, 'They level.').click()
  const [origin] = await Promise.all([
    made.context().waitForEvent('page'),
    made.getByRole('link', { name: /The whole debate/ }).click(),
  ])
  await expect(origin.getByRole('heading', { level: 1 })).toContainText('The whole debate')
})
