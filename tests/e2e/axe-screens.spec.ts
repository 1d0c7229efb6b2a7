/** Every screen, in every look: axe finds nothing wrong, in high contrast by the stricter measure of AAA. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

const looks = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'light, high contrast', media: { colorScheme: 'light', contrast: 'more' } },
  { name: 'dark, high contrast', media: { colorScheme: 'dark', contrast: 'more' } },
] as const

type Look = (typeof looks)[number]

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the page, one line each. All is asked in the first look; in the others only colours differ. */
async function faults(page: Page, look: Look): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (look === looks[0])
    axe.options({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } })
  else axe.withRules(look.media.contrast === 'more' ? ['color-contrast-enhanced'] : ['color-contrast'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

/** One page for all looks: only what the reader's system asks for changes. */
async function expectSound(page: Page, screen: string): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' })
    // A colour on its way is not the colour.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
    expect.soft(await faults(page, look), `${screen}, ${look.name}`).toEqual([])
  }
}

test('what visitors see is accessible in every look', async ({ page }) => {
  test.setTimeout(300_000)
  for (const path of ['/', '/maps', '/sign-in', '/register', '/reset-password', '/no-such-page']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectSound(page, path)
  }
  await page.goto('/register')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('Enter your name.')).toBeVisible()
  await expectSound(page, 'a form with a fault')
  await openMap(page, 'school-uniforms')
  await expectSound(page, 'a map that one may only read')
  await page.goto(`${new URL(page.url()).pathname}/read`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // What is far below is styled when one comes there; axe looks at it at once.
  await page
    .locator('.reading .part')
    .evaluateAll((parts) =>
      parts.forEach((part) => (part as HTMLElement).style.setProperty('content-visibility', 'visible')),
    )
  await expectSound(page, 'reading mode')
})

test('the pages of a member are accessible in every look', async ({ page }) => {
  test.setTimeout(300_000)
  await register(page, newPerson('Memo Member'))
  await expectSound(page, 'my maps, empty')
  await makeMap(page.request, 'A map of mine')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectSound(page, 'account')
  await page.goto('/api-docs')
  await expectSound(page, 'the API')
  await page.goto('/my-maps')
  await page.getByRole('button', { name: 'Actions for A map of mine' }).click()
  await expectSound(page, 'my maps, with a menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New map' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectSound(page, 'a new map')
})

/** Two reasons under a thesis, the thesis selected. */
async function openOwnMap(page: Page): Promise<void> {
  await register(page, newPerson('Axel Access'))
  await openMap(page, await makeMap(page.request, 'For everyone', 'Everyone can take part.'))
  for (const [key, text] of [
    ['p', 'Keyboards are enough.'],
    ['c', 'Some things need a mouse.'],
  ] as const) {
    await claim(page, 'Everyone can take part.').click()
    await page.keyboard.press(key)
    await page.getByLabel('Text of the claim').fill(text)
    await page.keyboard.press('Enter')
    await expect(claim(page, text)).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await claim(page, 'Everyone can take part.').click()
}

test('a map is accessible in every look, in each of its editors', async ({ page }) => {
  test.setTimeout(300_000)
  await openOwnMap(page)
  await expectSound(page, 'graph')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Text of the claim')).toBeVisible()
  await expectSound(page, 'a claim being typed')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await expectSound(page, 'details with a source')
  await page.getByRole('radio', { name: 'Outline', exact: true }).click()
  await expect(page.getByRole('tree')).toBeVisible()
  await expectSound(page, 'outline')
  await page.getByRole('radio', { name: 'Graph and outline' }).click()
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  await expectSound(page, 'graph and outline')
  await claim(page, 'Keyboards are enough.').click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
  await expectSound(page, 'the menu of a claim')
})

test('what opens over a map is accessible in every look', async ({ page }) => {
  test.setTimeout(300_000)
  await openOwnMap(page)
  for (const name of ['Share', 'Export', 'Keys']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectSound(page, name)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Find a command' })).toBeVisible()
  await expectSound(page, 'palette')
  await page.keyboard.type('paste an outline')
  await page.keyboard.press('Enter')
  await page.getByLabel('Outline or list').fill('- One\n  - Con: Two\n-')
  await expect(page.getByRole('button', { name: 'Add 2 claims' })).toBeVisible()
  await expectSound(page, 'paste')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await claim(page, 'Everyone can take part.').click()
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectSound(page, 'split')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('button', { name: /^Theses/ }).click()
  await page.keyboard.press('Control+f')
  await page.getByLabel('Find in this map').fill('everyone')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1')
  await expectSound(page, 'find and filter')
})
