/** One list of commands: its keys, the palette, the list of keys, and that each of them works from the outline as from the graph. */
import type { Locator, Page } from '@playwright/test'
import { commands } from '@/lib/client/commands/registry'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { homeworkMap } from '../support/sample-map'
import { claim, expect, fillMap, makeMap, newPerson, register, test } from './session'

type Surface = 'graph' | 'outline'

const thesis = 'Homework should be abolished.'
const sleep = 'It costs sleep.'
const patience = 'It trains patience.'
const field = (page: Page) => page.getByLabel('Text of the claim')
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

/** A claim in one of the editors, by its words. */
function place(page: Page, surface: Surface, text: string): Locator {
  return surface === 'graph' ? claim(page, text) : page.getByRole('treeitem').filter({ hasText: text })
}

/** A debate of its own: a thesis with a reason on each side, and a reason for the first. */
async function makeDebate(page: Page): Promise<string> {
  const id = await makeMap(page.request, 'Homework')
  await fillMap(page.request, id, homeworkMap())
  return id
}

test.beforeEach(async ({ page }) => {
  await register(page, newPerson('Kay'))
})

/** What one sees and hears after a command: every row with its words, what is open, what is said, what the details are about. */
async function stateOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const text = (selector: string) => all(selector).map((one) => one.innerText.trim())
    return {
      rows: all('[role="treeitem"]').map((row) => [
        row.ariaLevel,
        row.ariaLabel,
        row.ariaSelected,
        row.ariaExpanded,
        row.dataset['picked'],
      ]),
      dialog: text('dialog[open] h2'),
      menu: all('[role="menu"]:popover-open').map((menu) => [menu.ariaLabel, menu.innerText]),
      details: text('aside[aria-label="Details"] > h2, aside[aria-label="Details"] h3'),
      // How many claims the graph shows is said when it has drawn them.
      notice: text('main [role="status"]:not([aria-label="Changes"])').filter(
        (said) => said !== '' && !/claims? shown$/.test(said),
      ),
      field: all('main textarea').map((one) => one.getAttribute('placeholder')),
      shown: all('[role="radio"][aria-checked="true"]').map((radio) => radio.ariaLabel),
    }
  })
}

/** Leaves all that a command has opened, and takes back what it has done. */
async function cleanUp(page: Page): Promise<void> {
  const both = page.getByRole('radio', { name: 'Graph and outline' })
  for (let step = 0; step < 6; step++) await page.keyboard.press('Escape')
  if (!(await both.isChecked())) await both.click()
  while (await undo(page).isEnabled()) await undo(page).click()
  await page.locator('body').press('a')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Escape')
  await expect(page.getByRole('treeitem')).toHaveCount(4)
}

/**
 * These leave the page, lead through what was visited before, or say how the graph grows, which stays so and is refused the
 * second time.
 */
const elsewhere = /^(read-document|back|forward|layout-\w+|order-\w+)$/

/** Runs a command by its key, or through the palette where the tree or the browser has a use for that key. */
async function runBy(page: Page, { id, title, keys }: (typeof commands)[number]): Promise<void> {
  const [key] = keys
  const isOwn = key === undefined || /Arrow|Tab|F10|ContextMenu/.test(key) || id === 'leave'
  if (!isOwn) return page.keyboard.press(key.replace('Mod+', 'Control+').replace(/^ $/, 'Space'))
  if (id === 'leave') return page.keyboard.press('Escape')
  if (id === 'menu') return page.keyboard.press('Shift+F10')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Find a command' })
  const name = sayIn('en')(title)
  await dialog.getByRole('combobox').fill(name)
  // One that does not apply is marked as such, and says why when it is chosen.
  await dialog.getByRole('option', { name }).first().click({ force: true })
  await expect(dialog).toHaveCount(0)
  // The palette runs what was chosen in the turn after its dialog has closed.
  await page.evaluate(() => new Promise<void>((ran) => setTimeout(() => requestAnimationFrame(() => ran()))))
}

/** A claim is chosen in one editor, a first change is made, the command runs, and what it asks for is given there. */
async function outcome(page: Page, surface: Surface, command: (typeof commands)[number]): Promise<unknown> {
  await place(page, surface, sleep).click()
  await page.keyboard.press('x')
  await expect(undo(page)).toBeEnabled()
  // What is not saved yet cannot be made a map of its own, which the menu says too.
  if (/^(extract|menu)$/.test(command.id)) await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  if (command.id === 'redo') await page.keyboard.press('Control+z')
  await runBy(page, command)
  if (/^(add-|undercut$|edit$)/.test(command.id)) {
    await field(page).fill('As was said.')
    await page.keyboard.press('Enter')
    // These go on with the next reason, or premise.
    if (/^(add-(pro|con|co-premise)|undercut)$/.test(command.id)) await page.keyboard.press('Escape')
    await expect(field(page)).toHaveCount(0)
  } else if (/^(move|merge|connect)/.test(command.id)) {
    await place(page, surface, patience).click()
  }
  // What opens or closes does so within a moment; the state is read once it stays.
  let state = await stateOf(page)
  await expect(async () => {
    const before = state
    state = await stateOf(page)
    expect(state).toEqual(before)
    // What ends with an ellipsis is still being done.
    const { notice } = state as { readonly notice: readonly string[] }
    expect(notice.filter((said) => said.endsWith('…'))).toEqual([])
  }).toPass({ intervals: [50] })
  await cleanUp(page)
  return state
}

test('every command does the same from the outline as from the graph', async ({ page }) => {
  test.setTimeout(600_000)
  await page.goto(`/maps/${await makeDebate(page)}?view=both`)
  await expect(place(page, 'graph', sleep)).toBeVisible()
  await expect(place(page, 'outline', sleep)).toBeVisible()
  for (const command of commands.filter(({ id }) => !elsewhere.test(id))) {
    await test.step(command.id, async () => {
      const fromGraph = await outcome(page, 'graph', command)
      const fromOutline = await outcome(page, 'outline', command)
      expect(fromOutline, command.id).toEqual(fromGraph)
    })
  }
})

test('the palette finds a command by a few letters, runs it, and says why one does not apply', async ({ page }) => {
  await page.goto(`/maps/${await makeDebate(page)}?view=outline`)
  await place(page, 'outline', sleep).click()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Find a command' })
  await dialog.getByRole('combobox').fill('redo')
  await expect(dialog.getByRole('option', { name: 'Redo' })).toContainText('Nothing to redo.')
  await dialog.getByRole('combobox').fill('reason ag')
  await expect(dialog.getByRole('option').first()).toContainText('Add a reason against')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('Sleep can be caught up.')
  await page.keyboard.press('Enter')
  await expect(place(page, 'outline', 'Sleep can be caught up.')).toHaveAttribute('aria-level', '3')
})

test('keys are changed, warned of, switched off, shown everywhere, and kept', async ({ page, context }) => {
  const path = `/maps/${await makeDebate(page)}?view=outline`
  await page.goto(path)
  await place(page, 'outline', sleep).click()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.getByRole('button', { name: /^Add a reason for: P/ }).click()
  await page.keyboard.press('c')
  await expect(dialog.getByRole('alert')).toContainText('C is the key of “Add a reason against”.')
  await dialog.getByRole('button', { name: 'Leave it' }).click()
  await dialog.getByRole('button', { name: /^Add a reason for: P/ }).click()
  await page.keyboard.press('q')
  await expect(dialog.getByRole('button', { name: /^Add a reason for: Q/ })).toBeVisible()

  const other = await context.newPage()
  await other.goto(path)
  await place(other, 'outline', sleep).click()
  await other.keyboard.press('q')
  await expect(field(other)).toBeFocused()
  await other.keyboard.press('Escape')

  await dialog.getByRole('checkbox', { name: 'Keys of a single character' }).uncheck()
  await page.keyboard.press('Escape')
  await place(page, 'outline', sleep).click()
  await page.keyboard.press('q')
  await expect(field(page)).toHaveCount(0)
  // The tab beside has heard of it; its letters find rows now.
  await place(other, 'outline', sleep).click()
  await other.keyboard.press('q')
  await expect(field(other)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')

  await page.reload()
  await place(page, 'outline', sleep).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('show and change the keys')
  await page.keyboard.press('Enter')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Reset all keys' }).click()
  await page.keyboard.press('Escape')
  await place(page, 'outline', sleep).click()
  await page.keyboard.press('p')
  await expect(field(page)).toBeFocused()
})

test('Tab leaves the graph in one step, also where one works, and leads back to the same claim', async ({ page }) => {
  await page.goto(`/maps/${await makeDebate(page)}?view=graph`)
  await place(page, 'graph', thesis).click()
  await page.keyboard.press('ArrowDown')
  await expect(place(page, 'graph', sleep)).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-claim]:focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(place(page, 'graph', sleep)).toBeFocused()
  await page.keyboard.press('n')
  await expect(place(page, 'graph', 'Tired pupils')).toBeFocused()
})

test('the keyboard stays on what is selected: in the other editor, and after find', async ({ page }) => {
  await page.goto(`/maps/${await makeDebate(page)}?view=graph`)
  await place(page, 'graph', sleep).click()
  await page.keyboard.press('Shift+O')
  await expect(place(page, 'outline', sleep)).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByLabel('Find in this map')).toBeFocused()
  await page.keyboard.type('patience')
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 hit')
  await page.keyboard.press('F3')
  await expect(place(page, 'outline', patience)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(place(page, 'outline', patience)).toBeFocused()
  await page.keyboard.press('Shift+G')
  await expect(place(page, 'graph', patience)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(place(page, 'graph', thesis)).toBeFocused()
  await page.keyboard.press('F3')
  await expect(place(page, 'graph', patience)).toBeFocused()
})

test('a target is chosen by walking there, or by its words; no letter runs a command meanwhile', async ({ page }) => {
  await page.goto(`/maps/${await makeDebate(page)}?view=outline`)
  const words = page.getByRole('combobox', { name: 'Or type words of the claim' })
  await place(page, 'outline', patience).click()
  await page.keyboard.press('m')
  await expect(words).toBeVisible()
  await page.keyboard.press('Delete')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(place(page, 'outline', sleep)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(place(page, 'outline', patience)).toHaveAttribute('aria-level', '3')
  await expect(place(page, 'outline', patience)).toBeFocused()

  await page.keyboard.press('m')
  await expect(words).toBeVisible()
  await page.keyboard.type('pex')
  await expect(words).toHaveValue('pex')
  await expect(page.getByText('No claim with these words')).toBeVisible()
  await words.fill('abolshed')
  await expect(page.getByRole('option')).toHaveText([thesis])
  await page.keyboard.press('Enter')
  await expect(place(page, 'outline', patience)).toHaveAttribute('aria-level', '2')
  await expect(place(page, 'outline', patience)).toBeFocused()
  await expect(page.getByRole('treeitem')).toHaveCount(4)
})

for (const surface of ['graph', 'outline'] as const) {
  test(`in the ${surface}, what has the keyboard after Escape is what one argues about`, async ({ page }) => {
    await page.goto(`/maps/${await makeDebate(page)}?view=${surface}`)
    await place(page, surface, patience).click()
    await page.keyboard.press('Escape')
    await expect(place(page, surface, patience)).toBeFocused()
    await page.keyboard.press('c')
    await page.keyboard.type('Impatience does.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(place(page, surface, 'Impatience does.')).toBeFocused()
    await expect(claim(page, 'Impatience does.').or(place(page, 'outline', 'Impatience does.'))).toHaveAccessibleName(
      /Against “It trains patience\.”/,
    )
  })
}

test('words after a command that was refused run no other', async ({ page }) => {
  await page.goto(`/maps/${await makeDebate(page)}?view=graph`)
  await place(page, 'graph', sleep).click()
  await page.locator('.react-flow__pane').click({ position: { x: 40, y: 40 } })
  await Promise.all([...'caxes?s#'].map((key) => page.keyboard.press(key)))
  await expect(page.getByText('Select a claim or an arrow first.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(field(page)).toHaveCount(0)
})

test('reasons can be typed without a pause, before the next field is there', async ({ page }) => {
  await page.goto(`/maps/${await makeDebate(page)}?view=graph`)
  await place(page, 'graph', sleep).click()
  const reasons = ['Parents push', 'Clocks lie', 'Undercut this']
  await page.keyboard.press('c')
  const keys = [...reasons.map((text) => [...text, 'Enter']).flat(), 'Escape']
  await Promise.all(keys.map((key) => page.keyboard.press(key)))
  for (const text of reasons) await expect(claim(page, text)).toHaveAccessibleName(new RegExp(`^Con, .*${text}`))
  await expect(page.locator('[data-claim]')).toHaveCount(4 + reasons.length)
})
