import type { Page } from '@playwright/test'
import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

const thesisText = 'Homework should be abolished.'

const outline = `- Pro: It costs pupils sleep.
  - Con: Only where there is too much of it.
- Practice makes lessons stick.
- But teachers learn from it what was not understood.`

test.beforeEach(async ({ page }) => {
  await register(page, newPerson('Thora Thought'))
})

/** Pastes as a person does who has copied something elsewhere: the browser tells the page what is on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  }, text)
}

async function addReason(page: Page, under: string, key: 'p' | 'c', text: string): Promise<void> {
  await claim(page, under).click()
  await page.keyboard.press(key)
  await page.getByLabel('Text of the claim').fill(text)
  await page.keyboard.press('Enter')
  await expect(claim(page, text)).toBeVisible()
  // The next reason can be typed at once: here there is none.
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Text of the claim')).toHaveCount(0)
  await claim(page, text).click()
}

test('a pasted outline is shown first, its sides can be switched, and it is one step', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await claim(page, thesisText).click()
  await paste(page, outline)
  const dialog = page.getByRole('dialog', { name: 'Paste under this claim' })
  await expect(dialog.getByRole('list', { name: 'What will be added' }).getByRole('listitem')).toHaveCount(4)
  await expect(dialog.getByRole('button', { name: 'Reason against: Teachers learn from it' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Reason for: Practice makes' }).click()
  await dialog.getByRole('button', { name: 'Add 4 claims' }).click()
  await expect(page.locator('[data-claim]')).toHaveCount(5)
  await expect(claim(page, 'Practice makes lessons stick.')).toHaveAttribute('aria-label', /against/i)
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-claim]')).toHaveCount(1)
})

test('three thousand pasted lines show few rows, are sent as one operation, and are one step', async ({
  quietPage: page,
}) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await claim(page, thesisText).click()
  const rows = Array.from({ length: 3_000 }, (_, nth) => `${'  '.repeat(nth % 5)}- Reason number ${nth}`)
  await paste(page, rows.join('\n'))
  const dialog = page.getByRole('dialog', { name: 'Paste under this claim' })
  const shown = dialog.getByRole('list', { name: 'What will be added' }).getByRole('listitem')
  await expect(shown.first()).toHaveAttribute('aria-setsize', '3000')
  expect(await shown.count()).toBeLessThan(60)
  const sending = page.waitForRequest((request) => request.url().includes('/operations') && request.method() === 'POST')
  await dialog.getByRole('button', { name: 'Add 3,000 claims' }).click()
  const { operations } = (await sending).postDataJSON() as { operations: { operation: { kind: string } }[] }
  expect(operations.map(({ operation }) => operation.kind)).toEqual(['add-parts'])
  await expect(claim(page, 'Reason number 0')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-claim]')).toHaveCount(1)
})

test('a text is typed into the paste dialog, and what is odd about it is said', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await page.getByRole('main').getByText('Homework should').first().waitFor()
  await page.keyboard.press('Escape')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await paste(page, 'Top\n    Deep\n  Shallow\n-')
  const dialog = page.getByRole('dialog', { name: 'Paste as new theses' })
  await expect(dialog.getByRole('list', { name: 'Warnings' }).getByRole('listitem')).toHaveText([
    'Line 3 is not indented like its neighbours: it is put beside them.',
    'Line 4 says nothing and is left out.',
  ])
  await dialog.getByRole('button', { name: 'Edit the text' }).click()
  await dialog.getByLabel('Outline or list').fill('One thesis\n  Pro: One reason')
  await dialog.getByRole('button', { name: 'Add 2 claims' }).click()
  await expect(claim(page, 'One thesis')).toBeVisible()
  await expect(page.locator('[data-claim]')).toHaveCount(3)
})

test('a branch is copied, cut and pasted with its notes and undercuts; as text elsewhere', async ({
  quietPage: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await addReason(page, thesisText, 'p', 'It costs pupils sleep.')
  await page.keyboard.press('u')
  await page.getByLabel('Text of the claim').fill('Sleep is lost to phones.')
  await page.keyboard.press('Enter')
  await expect(claim(page, 'Sleep is lost to phones.')).toBeVisible()
  await page.keyboard.press('Escape')
  await addReason(page, thesisText, 'c', 'Practice makes lessons stick.')
  await claim(page, 'It costs pupils sleep.').click()
  await page.keyboard.press('Control+x')
  await expect(page.locator('[data-claim]')).toHaveCount(2)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '- It costs pupils sleep.\n  - Undercut: Sleep is lost to phones.\n',
  )
  await claim(page, 'Practice makes lessons stick.').click()
  await page.keyboard.press('Control+v')
  await page.getByRole('button', { name: 'Add 2 claims' }).click()
  await expect(claim(page, 'It costs pupils sleep.')).toBeVisible()
  await expect(page.locator('[data-kind="undercut"]')).toHaveCount(1)
  await page.keyboard.press('Control+d')
  await expect(page.locator('[data-claim]')).toHaveCount(6)
  await expect(page.locator('[data-kind="undercut"]')).toHaveCount(2)
})

test('find goes from hit to hit by Enter, and tells where one is', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await addReason(page, thesisText, 'p', 'It costs pupils sleep.')
  await addReason(page, thesisText, 'c', 'Pupils are tired because of phones.')
  await page.keyboard.press('/')
  const field = page.getByLabel('Find in this map')
  await expect(field).toBeFocused()
  await page.keyboard.type('pupil')
  const bar = page.getByRole('search')
  await expect(bar.getByRole('status')).toHaveText('2 hits')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  const first = await page.locator('[data-claim][aria-pressed="true"]').getAttribute('aria-label')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('2 of 2')
  await expect(page.locator('[data-claim][aria-pressed="true"]')).not.toHaveAttribute('aria-label', first ?? '')
  await page.keyboard.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  await field.fill('nothing of the kind')
  await expect(bar.getByRole('status')).toHaveText('none')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
})

test('a filter says how much matches, by chips that can be left off', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await addReason(page, thesisText, 'c', 'Practice makes lessons stick.')
  await addReason(page, 'Practice makes lessons stick.', 'c', 'Most homework is no practice.')
  await page.keyboard.press('Control+Shift+F')
  const bar = page.getByRole('region', { name: 'Filter' })
  await bar.getByRole('button', { name: /^Unanswered objections/ }).click()
  await expect(bar.getByRole('status')).toHaveText('1 of 3 match')
  await bar.getByRole('button', { name: /^Theses/ }).click()
  await expect(bar.getByRole('status')).toHaveText('0 of 3 match')
  await bar.getByRole('button', { name: 'Close the filter’s choices' }).click()
  await bar.getByRole('button', { name: /^Unanswered objections/ }).click()
  await expect(bar.getByRole('status')).toHaveText('1 of 3 match')
  await bar.getByRole('button', { name: 'Clear' }).click()
  await expect(bar).toHaveCount(0)
})

test('a claim is split in two, and a merge shows what it does before it is done', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await addReason(page, thesisText, 'p', 'It costs sleep, and it costs play.')
  await page.keyboard.press('s')
  await expect(page.getByLabel('It keeps')).toHaveValue('It costs sleep.')
  await expect(page.getByLabel('A new claim says')).toHaveValue('It costs play.')
  await page.getByRole('radio', { name: 'A reason of its own' }).click()
  await page.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(claim(page, 'It costs play.')).toBeVisible()
  await claim(page, 'It costs play.').click()
  await page.keyboard.press('g')
  await claim(page, 'It costs sleep.').click()
  const dialog = page.getByRole('dialog', { name: 'Merge two claims into one' })
  await expect(dialog.getByText('1 argument will go: the same twice')).toBeVisible()
  await dialog.getByRole('radio', { name: 'It costs play.' }).click()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.locator('[data-claim]')).toHaveCount(2)
  await expect(claim(page, 'It costs play.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-claim]')).toHaveCount(3)
})

test('what is said already is told while one types, and can be used instead', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await addReason(page, thesisText, 'p', 'Homework costs pupils sleep.')
  await addReason(page, thesisText, 'c', 'Practice makes lessons stick.')
  await claim(page, 'Practice makes lessons stick.').click()
  await page.keyboard.press('c')
  await page.getByLabel('Text of the claim').fill('Pupils do not lose sleep because of homework')
  await page.getByLabel('Text of the claim').fill('Pupils lose sleep because of homework')
  await expect(page.getByText('Already said')).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(page.getByLabel('Text of the claim')).toHaveCount(0)
  await expect(claim(page, 'Homework costs pupils sleep.')).toHaveAttribute('aria-pressed', 'true')
  const places = page.getByRole('complementary', { name: 'Details' })
  await expect(places.getByRole('heading', { name: 'Where it is used (2 places)' })).toBeVisible()
  await expect(page.locator('[data-claim]')).toHaveCount(3)
})

test('a reference that is pasted onto a claim becomes its source', async ({ quietPage: page }) => {
  await openMap(page, await makeMap(page.request, 'Homework', thesisText))
  await claim(page, thesisText).click()
  await paste(
    page,
    'Kowalski, M. (2019, March 5). Sleep and homework. Journal of Imagined Pedagogy, 12(3), 45–67. https://doi.org/10.1000/jip.2019.045',
  )
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Sleep and homework')
  await expect(page.getByLabel('Author')).toHaveValue('Kowalski, M.')
  await expect(page.getByLabel('Date')).toHaveValue('2019-03-05')
  await page.getByRole('button', { name: 'Add source' }).click()
  await expect(page.getByRole('link', { name: 'Sleep and homework' })).toHaveAttribute(
    'href',
    'https://doi.org/10.1000/jip.2019.045',
  )
})
