/** Text is never lost: through crashes, closed tabs and being offline, and with two tabs of one person. */
import type { BrowserContext, Page } from '@playwright/test'
import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

async function addReason(page: Page, to: string, text: string): Promise<void> {
  await claim(page, to).click()
  await page.keyboard.press('p')
  await page.getByLabel('Text of the claim').fill(text)
  await page.keyboard.press('Enter')
  await expect(claim(page, text)).toBeVisible()
}

async function ownMap(page: Page, name: string): Promise<string> {
  await register(page, newPerson(name))
  const id = await makeMap(page.request, 'Never lost', 'Batteries run flat.')
  await openMap(page, id)
  return id
}

/** The page's process dies, as in a crash: no script of it runs any more. */
async function crash(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  const gone = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await gone
}

const saved = (page: Page) => page.getByText('Saved', { exact: true })

test('an edit outlives a crash of the page between the edit and the answer', async ({ page, context }) => {
  const id = await ownMap(page, 'Carla Crash')
  let isCut = true
  await context.route(/\/operations$/, (route) => (isCut ? route.abort() : route.continue()))
  await addReason(page, 'Batteries run flat.', 'Mine did today.')
  await crash(context, page)
  isCut = false
  const next = await context.newPage()
  await openMap(next, id)
  await expect(claim(next, 'Mine did today.')).toBeVisible()
  await expect(saved(next)).toBeVisible()
  const stored = await next.request.get(`/api/maps/${id}/snapshot`)
  expect(await stored.text()).toContain('Mine did today.')
})

test('a reload offline and back keeps every edit, once', async ({ page, context }) => {
  const id = await ownMap(page, 'Rosa Reload')
  await context.route(/\/operations/, (route) => route.abort())
  await addReason(page, 'Batteries run flat.', 'Mine did today.')
  await addReason(page, 'Mine did today.', 'I was on a train.')
  for (let nth = 0; nth < 2; nth++) {
    await page.reload()
    await expect(claim(page, 'I was on a train.')).toBeVisible()
  }
  await context.unroute(/\/operations/)
  await page.reload()
  await expect(claim(page, 'I was on a train.')).toBeVisible()
  await expect(saved(page)).toBeVisible()
  const stored = await (await page.request.get(`/api/maps/${id}/snapshot`)).text()
  expect(stored.split('I was on a train.').length).toBe(2)
})

test('two tabs see each other’s edits at once, also offline, and the one that stays sends what the other left', async ({
  page,
  context,
}) => {
  const id = await ownMap(page, 'Tabea Tabs')
  const other = await context.newPage()
  await openMap(other, id)
  await context.setOffline(true)
  await addReason(page, 'Batteries run flat.', 'Said in the first tab.')
  await expect(claim(other, 'Said in the first tab.')).toBeVisible()
  await addReason(other, 'Said in the first tab.', 'Answered in the second.')
  await expect(claim(page, 'Answered in the second.')).toBeVisible()
  await page.close()
  await context.setOffline(false)
  await expect(saved(other)).toBeVisible()
  const stored = await (await other.request.get(`/api/maps/${id}/snapshot`)).text()
  for (const text of ['Said in the first tab.', 'Answered in the second.']) expect(stored).toContain(text)
})

test('two tabs type at once; a tab that crashes leaves its text to be taken up', async ({ page, context }) => {
  const id = await ownMap(page, 'Dora Draft')
  const other = await context.newPage()
  await openMap(other, id)
  for (const [tab, text] of [
    [page, 'Half a thought in one tab'],
    [other, 'and another in the other'],
  ] as const) {
    await claim(tab, 'Batteries run flat.').click()
    await tab.keyboard.press('c')
    await tab.getByLabel('Text of the claim').fill(text)
  }
  await other.reload()
  await expect(other.getByLabel('Text of the claim')).toHaveValue('and another in the other')
  await expect(page.getByLabel('Text of the claim')).toHaveValue('Half a thought in one tab')
  await other.keyboard.press('Escape')
  await crash(context, page)
  await expect(other.getByText('Your text: “Half a thought in one tab”')).toBeVisible()
  await other.getByRole('button', { name: 'Go on typing' }).click()
  await expect(other.getByLabel('Text of the claim')).toHaveValue('Half a thought in one tab')
  await other.keyboard.press('Enter')
  await expect(claim(other, 'Half a thought in one tab')).toBeVisible()
  await expect(saved(other)).toBeVisible()
})

test('what is typed in a tab that is loaded again is no lost text to another', async ({ page, context }) => {
  const id = await ownMap(page, 'Ruth Reload')
  const other = await context.newPage()
  await openMap(other, id)
  await claim(page, 'Batteries run flat.').click()
  await page.keyboard.press('p')
  await page.getByLabel('Text of the claim').fill('Mine did today.')
  await page.reload()
  await expect(page.getByLabel('Text of the claim')).toHaveValue('Mine did today.')
  // As soon as the other tab has taken over from the page that is gone, that has no lock any more, nor anybody waiting for it.
  await expect
    .poll(() =>
      other.evaluate(async () => {
        const { held = [], pending = [] } = await navigator.locks.query()
        return [...held, ...pending].filter(({ name }) => name?.startsWith('crux page')).length
      }),
    )
    .toBe(4)
  await expect(other.getByText('You were typing this')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(claim(other, 'Mine did today.')).toBeVisible()
  await expect(other.getByText('You were typing this')).toHaveCount(0)
})

test('where the browser’s database is shut, edits are kept all the same', async ({ page, context }) => {
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('Shut.', 'SecurityError')
    }
  })
  await ownMap(page, 'Ilse Indexed')
  await context.route(/\/operations/, (route) => route.abort())
  await addReason(page, 'Batteries run flat.', 'Mine did today.')
  await page.reload()
  await expect(claim(page, 'Mine did today.')).toBeVisible()
})
