/** What `npm run photograph` takes pictures of: every page, and the states of it that are worth a look. */
import type { Page } from '@playwright/test'

export const OWN_MAP = '/maps/own'

export interface Scene {
  readonly name: string
  /** `OWN_MAP` stands for a map that the member owns. */
  readonly path: string
  readonly reader: 'visitor' | 'member' | 'both'
  /** `developer`: exists in development only; `broken`: taken while the database is away. */
  readonly needs?: 'developer' | 'broken'
  /** Brings the page into the state to be seen. */
  prepare?(page: Page): Promise<void>
}

export const scenes: readonly Scene[] = [
  { name: 'start', path: '/', reader: 'both' },
  { name: 'public-maps', path: '/maps', reader: 'both' },
  { name: 'map-open-model-weights', path: '/maps/open-model-weights', reader: 'both', prepare: waitForGraph },
  { name: 'map-two-levels', path: '/maps/open-model-weights', reader: 'visitor', prepare: pressed('2') },
  { name: 'map-everything', path: '/maps/open-model-weights', reader: 'visitor', prepare: pressed('a', '0') },
  { name: 'map-branch-opened', path: '/maps/open-model-weights', reader: 'visitor', prepare: openBranch },
  { name: 'map-school-uniforms', path: '/maps/school-uniforms', reader: 'both', prepare: waitForGraph },
  { name: 'map-claim-selected', path: '/maps/open-model-weights', reader: 'both', prepare: selectClaim },
  { name: 'map-claim-edited', path: OWN_MAP, reader: 'member', prepare: editClaim },
  { name: 'map-export', path: '/maps/open-model-weights', reader: 'both', prepare: openDialog('Export') },
  { name: 'map-share', path: OWN_MAP, reader: 'member', prepare: openDialog('Share') },
  { name: 'map-find', path: '/maps/open-model-weights', reader: 'visitor', prepare: find },
  { name: 'map-filter', path: '/maps/open-model-weights', reader: 'visitor', prepare: pressed('Control+Shift+F') },
  { name: 'map-paste', path: OWN_MAP, reader: 'member', prepare: pasteOutline },
  { name: 'map-split', path: OWN_MAP, reader: 'member', prepare: pressed('ArrowDown', 's') },
  { name: 'map-keys', path: '/maps/school-uniforms', reader: 'both', prepare: openKeys },
  { name: 'sign-in', path: '/sign-in', reader: 'visitor' },
  { name: 'register', path: '/register', reader: 'visitor' },
  { name: 'register-refused', path: '/register', reader: 'visitor', prepare: fillBadly },
  { name: 'reset-password', path: '/reset-password', reader: 'visitor' },
  { name: 'set-password', path: '/reset-password?token=no-such-token', reader: 'visitor' },
  { name: 'my-maps', path: '/my-maps', reader: 'both' },
  { name: 'account', path: '/account', reader: 'member' },
  { name: 'goodbye', path: '/goodbye', reader: 'visitor' },
  { name: 'not-found', path: '/no/such/page', reader: 'both' },
  { name: 'outbox', path: '/outbox', reader: 'visitor', needs: 'developer' },
  { name: 'error', path: '/maps', reader: 'visitor', needs: 'broken' },
]

async function waitForGraph(page: Page): Promise<void> {
  await page.locator('[data-claim]').first().waitFor()
}

function pressed(...keys: readonly string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await waitForGraph(page)
    for (const key of keys) await page.keyboard.press(key)
  }
}

async function openBranch(page: Page): Promise<void> {
  await waitForGraph(page)
  await page
    .getByRole('button', { name: /^Show what is beneath/ })
    .first()
    .click()
}

async function selectClaim(page: Page): Promise<void> {
  await waitForGraph(page)
  // The thesis is in sight; its first reason is the next one down.
  await page.locator('[data-claim][aria-label^="Thesis:"]').first().click()
  await page.keyboard.press('ArrowDown')
  const details = page.getByRole('button', { name: 'Details', exact: true })
  if (await details.isVisible()) await details.click()
}

async function editClaim(page: Page): Promise<void> {
  await waitForGraph(page)
  await page.locator('[data-claim]').first().click()
  await page.keyboard.press('p')
  await page.getByLabel('Text of the claim').fill('A reason that is being written just now.')
}

async function find(page: Page): Promise<void> {
  await pressed('/')(page)
  await page.getByLabel('Find in this map').fill('model')
  await page.keyboard.press('Enter')
}

/** As the browser tells of a paste: its own clipboard needs a permission. */
async function pasteOutline(page: Page): Promise<void> {
  await pressed('ArrowDown')(page)
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/plain',
      '- It costs sleep.\n  - Con: Only where there is too much.\n- But practice helps',
    )
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.getByRole('dialog').waitFor()
}

function openDialog(button: string): (page: Page) => Promise<void> {
  return async (page) => {
    await waitForGraph(page)
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await page.waitForLoadState('networkidle')
  }
}

async function openKeys(page: Page): Promise<void> {
  await waitForGraph(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
}

async function fillBadly(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('Ada')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByLabel('Password', { exact: true }).fill('password12')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForLoadState('networkidle')
}
