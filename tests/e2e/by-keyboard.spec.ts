/** What one does with Crux, from the account to the picture, by the keyboard alone: this file calls no mouse. */
import type { Locator, Page } from '@playwright/test'
import { homeworkMap } from '../support/sample-map'
import { claim, expect, fillMap, makeMap, newPerson, test, type Person } from './session'

const field = (page: Page) => page.getByLabel('Text of the claim')
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** Walks on by Tab until that has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Runs a command that opens a field, and types its text. */
async function typeClaim(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Types one reason; Escape leaves the next one, which opens by itself. */
async function typeReason(page: Page, key: string, text: string): Promise<void> {
  await typeClaim(page, key, text)
  await page.keyboard.press('Escape')
  await expect(claim(page, text)).toBeFocused()
}

/** Walks along the reasons to a claim. */
async function walkTo(page: Page, text: string, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const before = await page.locator('[data-claim]:focus').getAttribute('data-claim')
    await page.keyboard.press(key)
    await expect(page.locator('[data-claim]:focus')).not.toHaveAttribute('data-claim', before ?? '')
  }
  await expect(claim(page, text)).toBeFocused()
}

/** Walks on in one direction, past what stands in between. */
async function walkUntil(page: Page, text: string, key: string): Promise<void> {
  for (let step = 0; step < 8; step++) {
    if (await claim(page, text).evaluate((element) => element === document.activeElement)) return
    const before = await page.locator('[data-claim]:focus').getAttribute('data-claim')
    await page.keyboard.press(key)
    await expect(page.locator('[data-claim]:focus')).not.toHaveAttribute('data-claim', before ?? '')
  }
  await expect(claim(page, text)).toBeFocused()
}

async function runFromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(dialog(page, 'Find a command').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(words)
  await expect(dialog(page, 'Find a command').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog(page, 'Find a command')).toHaveCount(0)
}

/** Makes an account, leaves it and comes back. */
async function signIn(page: Page, person: Person): Promise<void> {
  await test.step('make an account', async () => {
    await page.goto('/register')
    await typeInto(page, page.getByLabel('Name', { exact: true }), person.name)
    await typeInto(page, page.getByLabel('E-mail address'), person.email)
    await typeInto(page, page.getByLabel('Password', { exact: true }), person.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `Your account, ${person.name}` })).toBeVisible()
  })
  await test.step('sign out and in', async () => {
    await pressOn(page, page.getByRole('button', { name: `Your account, ${person.name}` }))
    await page.keyboard.press('End')
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
    await page.keyboard.press('Enter')
    await pressOn(page, page.getByRole('link', { name: 'Sign in', exact: true }).first())
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await typeInto(page, page.getByLabel('E-mail address').first(), person.email)
    await typeInto(page, page.getByLabel('Password', { exact: true }), person.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `Your account, ${person.name}` })).toBeVisible()
  })
}

/** A thesis with a reason on each side, and a reason for the first. */
async function makeDebate(page: Page): Promise<void> {
  const id = await makeMap(page.request, 'Homework')
  await fillMap(page.request, id, homeworkMap())
}

async function openTheMap(page: Page): Promise<void> {
  await page.goto('/my-maps')
  await pressOn(page, page.getByRole('link', { name: 'Homework' }))
  const thesis = claim(page, 'Homework should be abolished.')
  await tabTo(page, thesis)
}

test('a debate is read, built and reworked by the keyboard alone', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, newPerson('Kay'))
  await makeDebate(page)
  await test.step('open a map', () => openTheMap(page))
  await test.step('read the reasons of the thesis by arrows', async () => {
    await walkTo(page, 'It costs sleep.', 'ArrowDown')
    await walkTo(page, 'It trains patience.', 'ArrowRight')
    await walkTo(page, 'It costs sleep.', 'ArrowLeft')
    await walkTo(page, 'Tired pupils learn less.', 'ArrowDown')
    await walkTo(page, 'Homework should be abolished.', 'ArrowUp', 'ArrowUp')
  })
  await test.step('add a reason for it', () => typeReason(page, 'p', 'Families fight about it.'))
  await test.step('add a reason against that', () => typeReason(page, 'c', 'Families fight anyway.'))
  await test.step('add a co-premise', async () => {
    await typeReason(page, 'j', 'Peace at home can be lost but once.')
    await expect(claim(page, 'Peace at home')).toHaveAccessibleName(/^Con, co-premise: /)
  })
  await test.step('edit a text', () => typeClaim(page, 'Enter', 'Peace at home is lost once.'))
  await test.step('switch a side', async () => {
    await page.keyboard.press('x')
    await expect(claim(page, 'Peace at home')).toHaveAccessibleName(/^Pro, co-premise: /)
  })
  await test.step('undo and redo', async () => {
    await page.keyboard.press('Control+z')
    await expect(claim(page, 'Peace at home')).toHaveAccessibleName(/^Con, co-premise: /)
    await page.keyboard.press('Control+Shift+z')
    await expect(claim(page, 'Peace at home')).toHaveAccessibleName(/^Pro, co-premise: /)
  })
  await test.step('move a claim elsewhere by “Move to…”', async () => {
    await walkUntil(page, 'Families fight about it.', 'ArrowUp')
    await walkUntil(page, 'It costs sleep.', 'ArrowUp')
    await walkTo(page, 'Tired pupils learn less.', 'ArrowDown')
    await page.keyboard.press('m')
    await expect(page.getByText('go there and press Enter')).toBeVisible()
    await walkTo(page, 'Homework should be abolished.', 'ArrowUp', 'ArrowUp')
    await page.keyboard.press('Enter')
    await expect(claim(page, 'Tired pupils learn less.')).toBeFocused()
    await expect(claim(page, 'Tired pupils learn less.')).toHaveAccessibleName(/For “Homework should be abolished\.”/)
  })
  await test.step('connect a claim with another', async () => {
    await page.keyboard.press('k')
    await walkUntil(page, 'Homework should be abolished.', 'ArrowUp')
    await walkTo(page, 'It costs sleep.', 'ArrowDown')
    await walkUntil(page, 'It trains patience.', 'ArrowRight')
    await page.keyboard.press('Enter')
    await expect(claim(page, 'Tired pupils learn less.')).toBeFocused()
    await expect(claim(page, 'Tired pupils learn less.')).toHaveAccessibleName(/used in 2 arguments/)
  })
  await test.step('undercut a step, and back another', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('costs')
    await expect(page.getByRole('search').getByRole('status')).toHaveText('1 hit')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(claim(page, 'It costs sleep.')).toBeFocused()
    await typeReason(page, 'u', 'Sleep is lost to phones.')
    await expect(claim(page, 'Sleep is lost to phones.')).toHaveAccessibleName(/Undercuts an argument/)
    await walkUntil(page, 'Homework should be abolished.', 'ArrowUp')
    await walkTo(page, 'It costs sleep.', 'ArrowDown')
    await page.keyboard.press('r')
    const arrow = page.locator('.arrow:focus')
    await expect(arrow).toHaveAccessibleName('It costs sleep. supports Homework should be abolished.')
    await typeReason(page, 'p', 'Doctors say so.')
    await expect(claim(page, 'Doctors say so.')).toHaveAccessibleName(/Backs an argument/)
  })
})

test('a debate is searched, copied, drawn and read by the keyboard alone', async ({ page, context }) => {
  test.setTimeout(180_000)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, newPerson('Kim'))
  await makeDebate(page)
  await openTheMap(page)
  await test.step('find a claim', async () => {
    await page.keyboard.press('/')
    await expect(page.getByLabel('Find in this map')).toBeFocused()
    await page.keyboard.type('tired')
    await expect(page.getByRole('search').getByRole('status')).toHaveText('1 hit')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(claim(page, 'Tired pupils learn less.')).toBeFocused()
  })
  await test.step('filter, and see all again', async () => {
    await page.keyboard.press('Control+Shift+f')
    await expect(page.getByRole('region', { name: 'Filter' }).locator(':focus')).toHaveCount(1)
    await pressOn(page, page.getByRole('button', { name: /^Theses/ }))
    await expect(page.locator('[data-claim][data-dimmed]')).toHaveCount(3)
    await pressOn(page, page.getByRole('button', { name: 'Clear' }))
    await expect(page.locator('[data-claim][data-dimmed]')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Filter' }).locator(':focus')).toHaveCount(1)
    await pressOn(page, page.getByRole('button', { name: /^Theses/ }))
    await page.keyboard.press('Control+Shift+f')
    await pressOn(page, page.getByRole('button', { name: 'Clear' }))
    await expect(claim(page, 'Tired pupils learn less.')).toBeFocused()
    await page.keyboard.press('Control+Shift+f')
    await page.keyboard.press('Control+Shift+f')
    await expect(page.getByRole('button', { name: /^Theses/ })).toHaveCount(0)
    await expect(claim(page, 'Tired pupils learn less.')).toBeFocused()
    await page.keyboard.press('Control+Shift+f')
    await expect(page.getByRole('region', { name: 'Filter' }).locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(claim(page, 'Tired pupils learn less.')).toBeFocused()
  })
  await test.step('look at a branch alone, and come back', async () => {
    await walkTo(page, 'It costs sleep.', 'ArrowUp')
    await page.keyboard.press('f')
    await expect(page.locator('[data-claim]')).toHaveCount(2)
    await page.keyboard.press('f')
    await expect(page.locator('[data-claim]')).toHaveCount(4)
    await expect(claim(page, 'It costs sleep.')).toBeFocused()
  })
  await test.step('copy a branch and paste it elsewhere', async () => {
    await page.keyboard.press('Control+c')
    await expect(page.getByText('Copied 2 claims.')).toBeVisible()
    await walkTo(page, 'It trains patience.', 'ArrowRight')
    await page.keyboard.press('Control+v')
    await pressOn(page, page.getByRole('button', { name: 'Add 2 claims' }))
    await expect(page.locator('[data-claim]')).toHaveCount(6)
    await expect(page.locator('[data-claim]:focus')).toHaveAccessibleName(/costs sleep\. For “It trains patience/)
  })
  await test.step('split a claim in two', async () => {
    await typeClaim(page, 'Enter', 'Sleep is short. Nights are loud.')
    await page.keyboard.press('s')
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Split' }))
    await expect(claim(page, 'Nights are loud.')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  await test.step('change a text in the outline', async () => {
    await runFromPalette(page, 'show the outline')
    await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'))
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type(' Now.')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('treeitem', { name: /^Thesis: Homework .* Now\./ })).toBeVisible()
    await page.keyboard.press('Escape')
    await runFromPalette(page, 'show the graph')
    await expect(claim(page, 'Homework should be abolished. Now.')).toBeVisible()
  })
  await test.step('change a key', async () => {
    await runFromPalette(page, 'show and change the keys')
    await pressOn(page, dialog(page, 'Keys').getByRole('button', { name: /^Add a reason for: P/ }))
    await page.keyboard.press('q')
    await expect(dialog(page, 'Keys').getByRole('button', { name: /^Add a reason for: Q/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  await test.step('take the map away as a picture', async () => {
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await runFromPalette(page, 'export the map')
    const download = page.waitForEvent('download')
    await pressOn(page, page.getByRole('button', { name: /^Download/ }))
    expect((await download).suggestedFilename()).toBe('homework.png')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  await test.step('read the map as a document', async () => {
    await runFromPalette(page, 'read the map as a document')
    await expect(page).toHaveURL(/\/read#claim-thesis$/)
    await expect(page.getByRole('heading', { level: 2, name: 'Homework should be abolished. Now.' })).toBeVisible()
  })
})
