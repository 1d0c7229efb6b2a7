import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

type Scheme = 'light' | 'dark'

/** What axe finds wrong with the page, one line each. In the dark only colours differ. */
async function faults(page: Page, scheme: Scheme): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (scheme === 'dark') axe.withRules(['color-contrast'])
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${page.url()} ${id}: ${help} ${target.join(' ')} ${failureSummary ?? ''}`,
    ),
  )
}

/** Waits for what fades in: a colour on its way is not the colour. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
}

async function expectSound(page: Page, scheme: Scheme): Promise<void> {
  await settle(page)
  expect.soft(await faults(page, scheme)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' })

    test(`what visitors see is accessible, ${colorScheme}`, async ({ page }) => {
      for (const path of ['/', '/maps', '/sign-in', '/register', '/reset-password', '/no-such-page']) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectSound(page, colorScheme)
      }
      await page.goto('/register')
      await page.getByRole('button', { name: 'Create account' }).click()
      await expect(page.getByText('Enter your name.')).toBeVisible()
      await expectSound(page, colorScheme)
    })

    test(`a map is accessible, and what opens on it, ${colorScheme}`, async ({ page }) => {
      await register(page, newPerson('Axel Access'))
      await openMap(page, await makeMap(page.request, 'For everyone', 'Everyone can take part.'))
      await claim(page, 'Everyone can take part.').click()
      for (const [key, text] of [
        ['p', 'Keyboards are enough.'],
        ['c', 'Some things need a mouse.'],
      ] as const) {
        await page.keyboard.press(key)
        await page.getByLabel('Text of the claim').fill(text)
        await expectSound(page, colorScheme)
        await page.keyboard.press('Enter')
        await expect(claim(page, text)).toBeVisible()
        await claim(page, 'Everyone can take part.').click()
      }
      await page.getByRole('button', { name: 'Add a source' }).click()
      await expectSound(page, colorScheme)
      for (const name of ['Share', 'Export', 'Keys']) {
        await page.getByRole('button', { name, exact: true }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectSound(page, colorScheme)
        await page.keyboard.press('Escape')
      }
    })

    test(`finding and reworking are accessible, ${colorScheme}`, async ({ page }) => {
      await register(page, newPerson('Finn Finder'))
      await openMap(page, await makeMap(page.request, 'For finders', 'Everyone can find what they look for.'))
      await page.keyboard.press('Control+Shift+F')
      await page.getByRole('button', { name: /^Theses/ }).click()
      await expectSound(page, colorScheme)
      await page.getByRole('button', { name: 'Clear' }).click()
      await page.getByRole('button', { name: 'Close the filter’s choices' }).click()
      await claim(page, 'Everyone can find').click()
      await page.keyboard.press('/')
      await page.getByLabel('Find in this map').fill('everyone')
      await page.keyboard.press('Enter')
      await expectSound(page, colorScheme)
      await page.keyboard.press('Escape')
      await expect(claim(page, 'Everyone can find')).toBeFocused()
      await page.keyboard.press('s')
      await expectSound(page, colorScheme)
      await page.keyboard.press('Escape')
      await expect(claim(page, 'Everyone can find')).toBeFocused()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('paste an outline')
      await page.keyboard.press('Enter')
      await page.getByLabel('Outline or list').fill('- One\n  - Con: Two\n-')
      await expect(page.getByRole('button', { name: 'Add 2 claims' })).toBeVisible()
      await expectSound(page, colorScheme)
    })

    test(`the pages of a member are accessible, ${colorScheme}`, async ({ page }) => {
      await register(page, newPerson('Memo Member'))
      await makeMap(page.request, 'A map of mine')
      for (const path of ['/my-maps', '/account', '/maps/school-uniforms']) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectSound(page, colorScheme)
      }
      await page.goto('/my-maps')
      await page.getByRole('button', { name: 'Actions for A map of mine' }).click()
      await expectSound(page, colorScheme)
    })
  })
}

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
