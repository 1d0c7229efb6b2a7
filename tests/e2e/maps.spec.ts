import type { Browser, Page } from '@playwright/test'
import { choose, claim, expect, makeMap, newPerson, openMap, register, test } from './session'

const saved = (page: Page) => page.getByText('Saved', { exact: true })
const title = (page: Page) => page.getByRole('button', { name: 'Title of the map: edit' })

async function stranger(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

/** Adds a reason for the claim that is selected. */
async function addReason(page: Page, text: string): Promise<void> {
  await page.keyboard.press('p')
  await page.getByLabel('Text of the claim').fill(text)
  await page.keyboard.press('Enter')
  await expect(claim(page, text)).toBeVisible()
}

test('a map is renamed by its title, and is found under the new name', async ({ quietPage: page }) => {
  await register(page, newPerson('Rena Rename'))
  const id = await makeMap(page.request, 'A working title', 'Names matter.')
  await openMap(page, id)
  await title(page).click()
  await page.getByLabel('Title of the map').fill('Never mind')
  await page.keyboard.press('Escape')
  await expect(title(page)).toHaveText('A working title')
  await title(page).click()
  await page.getByLabel('Title of the map').fill('What is in a name?')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText('What is in a name?')
  await expect(saved(page)).toBeVisible()
  await page.goto('/my-maps')
  await expect(page.getByRole('link', { name: 'What is in a name?' })).toBeVisible()
  await expect(page.getByText('A working title')).toHaveCount(0)
})

test('an archived map can be read and not changed, and comes out of the archive again', async ({ page }) => {
  await register(page, newPerson('Archie Archive'))
  const id = await makeMap(page.request, 'Old debate', 'It is settled.')
  await page.goto('/my-maps')
  await choose(page, 'Old debate', 'Archive')
  await expect(page.getByText('Archived: it can be read, not changed.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Archive' }).getByRole('link', { name: 'Old debate' })).toBeVisible()
  await openMap(page, id)
  await expect(page.getByText('Reading', { exact: true })).toBeVisible()
  await claim(page, 'It is settled.').click()
  await page.keyboard.press('p')
  await expect(page.getByText('You may read this map, not change it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  await expect(menu).toBeInViewport({ ratio: 1 })
  await menu.click()
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/my-maps')
  await choose(page, 'Old debate', 'Unarchive')
  await expect(page.getByRole('list', { name: 'My maps' }).getByRole('link', { name: 'Old debate' })).toBeVisible()
  await choose(page, 'Old debate', 'Archive')
  await expect(page.getByRole('list', { name: 'Archive' }).getByRole('link', { name: 'Old debate' })).toBeVisible()
  await openMap(page, id)
  await page.getByRole('button', { name: 'Unarchive' }).click()
  await expect(page.getByText('Reading', { exact: true })).toHaveCount(0)
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  await claim(page, 'It is settled.').click()
  await addReason(page, 'Everyone agrees.')
  await expect(saved(page)).toBeVisible()
})

test('a map in the bin is gone for others and can be restored whole', async ({ page, browser }) => {
  await register(page, newPerson('Bina Bin'))
  const id = await makeMap(page.request, 'Thrown away', 'Bins are useful.')
  const headers = { 'sec-fetch-site': 'same-origin' }
  expect((await page.request.patch(`/api/maps/${id}`, { data: { visibility: 'public' }, headers })).ok()).toBe(true)
  const visitor = await stranger(browser)
  expect((await visitor.request.get(`/maps/${id}`)).status()).toBe(200)
  await page.goto('/my-maps')
  await choose(page, 'Thrown away', 'Delete')
  await expect(page.getByRole('list', { name: 'Bin' })).toContainText('Thrown away')
  await page.getByRole('button', { name: 'Actions for Thrown away' }).click()
  await expect(page.getByRole('menuitem')).toHaveText(['Restore'])
  await page.keyboard.press('Escape')
  await openMap(page, id)
  await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible()
  for (const refused of ['Export', 'Share', 'Edit a copy', 'Undo']) {
    await expect(page.getByRole('button', { name: refused, exact: true }), refused).toHaveCount(0)
  }
  await page.goto('/my-maps')
  expect((await visitor.request.get(`/maps/${id}`)).status()).toBe(404)
  expect((await visitor.request.get(`/maps/${id}/image.svg`)).status()).toBe(404)
  await choose(page, 'Thrown away', 'Restore')
  await expect(page.getByRole('list', { name: 'My maps' })).toContainText('Thrown away')
  await openMap(page, id)
  await expect(claim(page, 'Bins are useful.')).toBeVisible()
  expect((await visitor.request.get(`/maps/${id}`)).status()).toBe(200)
  await visitor.context().close()
})

test('a copy is a map of its own: private, named as a copy, and the first stays as it is', async ({ page }) => {
  await register(page, newPerson('Cora Copy'))
  const id = await makeMap(page.request, 'First', 'Copies are good.')
  await page.goto('/my-maps')
  await choose(page, 'First', 'Make a copy')
  await expect(title(page)).toHaveText('Copy of First')
  await expect(page.locator('.react-flow__node')).toHaveCount(1)
  expect(page.url()).not.toContain(id)
  await claim(page, 'Copies are good.').click()
  await addReason(page, 'Each can go its own way.')
  await expect(saved(page)).toBeVisible()
  await openMap(page, id)
  await expect(page.locator('[data-claim]')).toHaveCount(1)
})

test('who may read a map follows what its owner chooses: private, by link, a new link, public', async ({
  page,
  browser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await register(page, newPerson('Vera Visible'))
  const name = `Seen by whom ${Date.now()}`
  await openMap(page, await makeMap(page.request, name, 'Openness helps.'))
  const address = page.url()
  const visitor = await stranger(browser)
  const status = async (url: string) => (await visitor.request.get(url)).status()
  const copyLink = async () => {
    await page.getByRole('button', { name: /^Copy link|^Link copied/ }).click()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  expect(await status(address)).toBe(404)

  await page.getByRole('button', { name: 'Share' }).click()
  const who = page.getByLabel('Who may read it')
  await expect(who).toHaveValue('private')
  const change = async (visibility: string) => {
    const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await who.selectOption(visibility)
    expect((await answered).ok()).toBe(true)
    await expect(page.getByText('Changed.')).toBeVisible()
  }
  await change('link')
  const link = await copyLink()
  await visitor.goto(link)
  await expect(claim(visitor, 'Openness helps.')).toBeVisible()
  await expect(visitor.getByText('Reading', { exact: true })).toBeVisible()
  expect(await status(address)).toBe(404)

  await page.getByRole('button', { name: 'Make a new link' }).click()
  await expect(page.getByText('The old link no longer works.')).toBeVisible()
  expect(await status(link)).toBe(404)
  const next = await copyLink()
  expect(next).not.toBe(link)
  expect(await status(next)).toBe(200)

  await change('public')
  await visitor.goto('/maps')
  await expect(visitor.getByRole('link', { name })).toBeVisible()
  expect(await status(address)).toBe(200)

  await change('private')
  expect(await status(next)).toBe(404)
  await visitor.reload()
  await expect(visitor.getByRole('link', { name })).toHaveCount(0)
  await visitor.context().close()
})

test('a viewer reads and cannot edit; made an editor, they can', async ({ page, browser }) => {
  await register(page, newPerson('Olga Owner'))
  const id = await makeMap(page.request, 'Roles', 'Roles are clear.')
  const friend = await stranger(browser)
  const person = newPerson('Victor Viewer')
  await register(friend, person)
  await openMap(page, id)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByLabel('Add a person').fill('nobody-at-all@example.org')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Nobody here has this e-mail address.')).toBeVisible()
  await page.getByLabel('Add a person').fill(person.email)
  await page.getByLabel('Role of the new person').selectOption('viewer')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByLabel('Role of Victor Viewer')).toHaveValue('viewer')

  await friend.goto('/my-maps')
  await expect(friend.getByText('you may read')).toBeVisible()
  await openMap(friend, id)
  await claim(friend, 'Roles are clear.').click()
  await expect(friend.getByRole('button', { name: /Reason for/ })).toHaveCount(0)
  await friend.keyboard.press('p')
  await expect(friend.getByText('You may read this map, not change it.')).toBeVisible()
  const operations = [{ id: 'op-1', operation: { kind: 'edit-details', args: { title: 'Mine now' } } }]
  const headers = { 'sec-fetch-site': 'same-origin' }
  const sent = await friend.request.post(`/api/maps/${id}/operations`, { data: { operations }, headers })
  expect(sent.status()).toBe(403)

  await page.getByLabel('Role of Victor Viewer').selectOption('editor')
  await expect(page.getByLabel('Role of Victor Viewer')).toHaveValue('editor')
  await expect
    .poll(async () => {
      await friend.reload()
      return friend.getByText('Reading', { exact: true }).count()
    })
    .toBe(0)
  await expect(friend.locator('.react-flow__node').first()).toBeVisible()
  await claim(friend, 'Roles are clear.').click()
  await addReason(friend, 'Everyone knows theirs.')
  await expect(saved(friend)).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).first().click()
  await expect(claim(page, 'Everyone knows theirs.')).toBeVisible()

  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Take Olga Owner off the map' }).click()
  await expect(page.getByText('A map needs an owner. Make someone else an owner first.')).toBeVisible()
  await friend.context().close()
})

test('what was done offline outlives the page, and is sent when it is opened again', async ({ page, context }) => {
  await register(page, newPerson('Ottilie Offline'))
  const id = await makeMap(page.request, 'Outlives', 'Batteries run flat.')
  await openMap(page, id)
  await context.setOffline(true)
  await claim(page, 'Batteries run flat.').click()
  await addReason(page, 'Mine did today.')
  await expect(page.getByText(/Offline: kept here/)).toBeVisible()
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await openMap(next, id)
  await expect(claim(next, 'Mine did today.')).toBeVisible()
  await expect(saved(next)).toBeVisible()
  await expect
    .poll(async () => (await (await next.request.get(`/api/maps/${id}/snapshot`)).text()).includes('Mine did today.'))
    .toBe(true)
})

test('who is signed out in another window is told, keeps their edits, and sends them after signing in', async ({
  page,
  context,
}) => {
  const person = newPerson('Sina Signedout')
  await register(page, person)
  await openMap(page, await makeMap(page.request, 'Signed out', 'Sessions end.'))
  const other = await context.newPage()
  await other.goto('/my-maps')
  await other.getByRole('button', { name: /^Your account/ }).click()
  await other.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(other.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await claim(page, 'Sessions end.').click()
  await addReason(page, 'Mine ended just now.')
  await expect(page.getByText(/Signed out: kept here/)).toBeVisible()
  await other.goto('/sign-in')
  await other.getByLabel('E-mail address').fill(person.email)
  await other.getByLabel('Password', { exact: true }).fill(person.password)
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await other.waitForURL('**/my-maps')
  await page.bringToFront()
  await expect(saved(page)).toBeVisible({ timeout: 40_000 })
  await page.reload()
  await expect(claim(page, 'Mine ended just now.')).toBeVisible()
})

test('a map is read on a phone as on a desk: a claim, its text, its sources @phone', async ({
  quietPage: page,
  isMobile,
}) => {
  await openMap(page, 'open-model-weights')
  const thesis = page.locator('[data-claim][aria-label^="Thesis:"]').first()
  await expect(thesis).toBeInViewport({ ratio: 0.9 })
  const details = page.getByRole('complementary', { name: 'Details' })
  if (isMobile) {
    await expect(details).toBeHidden()
    await thesis.tap()
    await page.getByRole('button', { name: 'Details', exact: true }).tap()
  } else await thesis.click()
  await expect(thesis).toHaveAttribute('aria-pressed', 'true')
  await expect(details).toBeInViewport()
  await expect(details).toContainText('weights')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  if (!isMobile) return
  await details.getByRole('button', { name: 'Close' }).tap()
  await expect(details).toBeHidden()
  for (const button of await page.getByRole('banner').getByRole('button').all()) {
    if (!(await button.isVisible())) continue
    const box = (await button.boundingBox())!
    expect(Math.min(box.width, box.height), await button.innerText()).toBeGreaterThanOrEqual(32)
  }
})

test('the keyboard reaches the thesis, walks the map, and gets out again', async ({ quietPage: page }) => {
  await openMap(page, 'school-uniforms')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const inMap = () => page.evaluate(() => document.activeElement?.closest('[data-claim]') !== null)
  for (let step = 0; step < 30 && !(await inMap()); step++) await page.keyboard.press('Tab')
  expect(await focused()).toMatch(/^Thesis: /)
  const thesis = await focused()
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toMatch(/^Pro, \d of \d+: /)
  const first = await focused()
  await page.keyboard.press('ArrowRight')
  await expect.poll(focused).not.toBe(first)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(focused).toBe(first)
  await page.keyboard.press('ArrowUp')
  await expect.poll(focused).toBe(thesis)
  await expect(page.locator('[data-claim][aria-pressed="true"]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-claim][aria-pressed="true"]')).toHaveCount(0)
  for (let step = 0; step < 30 && (await inMap()); step++) await page.keyboard.press('Tab')
  expect(await inMap()).toBe(false)
})

test('whoever wants no motion gets none', async ({ browser }) => {
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    const context = await browser.newContext({ reducedMotion })
    const page = await context.newPage()
    await openMap(page, 'school-uniforms')
    await page.getByRole('button', { name: 'Keys' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    const longest = await page.evaluate(() => {
      const seconds = (text: string) => Math.max(...text.split(',').map((part) => parseFloat(part) || 0))
      return Math.max(
        ...[...document.querySelectorAll('*')].map((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
          return Math.max(seconds(transitionDuration), animationName === 'none' ? 0 : seconds(animationDuration))
        }),
      )
    })
    await context.close()
    return longest
  }
  expect(await moving('no-preference')).toBeGreaterThan(0.05)
  expect(await moving('reduce')).toBeLessThan(0.02)
})
