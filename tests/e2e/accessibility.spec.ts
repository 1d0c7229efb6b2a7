import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

test('a dialog takes the focus, keeps it, and gives it back', async ({ page }) => {
  await register(page, newPerson('Dia Dialog'))
  await openMap(page, await makeMap(page.request, 'Dialogs', 'Dialogs help.'))
  for (const name of ['Share', 'Export', 'Keys']) {
    const opener = page.getByRole('button', { name, exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toHaveAccessibleName(/./)
    const where = () =>
      page.evaluate(() => {
        const { activeElement } = document
        return activeElement === document.body ? 'browser' : activeElement?.closest('dialog') ? 'dialog' : 'behind'
      })
    expect(await where()).toBe('dialog')
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press(step < 20 ? 'Tab' : 'Shift+Tab')
      expect(await where(), `${name}, step ${step}`).not.toBe('behind')
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(opener).toBeFocused()
  }
})

test('a menu is worked by keys alone, and gives the focus back', async ({ page }) => {
  await register(page, newPerson('Mina Menu'))
  const opener = page.getByRole('button', { name: 'Your account, Mina Menu' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('menuitem', { name: 'My maps' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByRole('menuitem', { name: 'Account' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await expect(opener).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/account$/)
})

test('every control has a name, and what happens is said aloud', async ({ page }) => {
  await register(page, newPerson('Nina Named'))
  await openMap(page, await makeMap(page.request, 'Names', 'Names help.'))
  await claim(page, 'Names help.').click()
  const nameless = async () => {
    const controls = page
      .locator('button, a[href], input:not([type=hidden]), select, textarea')
      .filter({ visible: true })
    const names = await controls.evaluateAll((elements) =>
      elements.map((element) => {
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
        return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim() || element.outerHTML
      }),
    )
    return names.filter((name) => name.startsWith('<'))
  }
  expect(await nameless()).toEqual([])
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('status').filter({ hasText: 'Removed. Undo brings it back.' })).toBeVisible()
})

test('the content can be reached past the header', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await expect(page.locator('main#main')).toBeInViewport()
})
