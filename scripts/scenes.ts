/** What `npm run photograph` takes pictures of: every page, and the states of it that are worth a look. */
import type { Page } from '@playwright/test'

export const OWN_MAP = '/maps/own'
export const LARGE_MAP = '/maps/large'

export interface Scene {
  readonly name: string
  /** `OWN_MAP` and `LARGE_MAP` at its beginning stand for maps that the member owns. */
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
  { name: 'map-open-model-weights', path: '/maps/open-model-weights', reader: 'both', prepare: waitForMap },
  // The README's picture, on a desktop in the light.
  { name: 'readme', path: '/maps/open-model-weights', reader: 'member', prepare: oneReply },
  { name: 'map-two-levels', path: '/maps/open-model-weights', reader: 'visitor', prepare: pressed('2') },
  {
    name: 'map-everything',
    path: '/maps/open-model-weights?view=graph',
    reader: 'visitor',
    prepare: pressed('a', '0'),
  },
  { name: 'map-branch-opened', path: '/maps/open-model-weights', reader: 'visitor', prepare: openBranch },
  { name: 'map-school-uniforms', path: '/maps/school-uniforms', reader: 'both', prepare: waitForMap },
  { name: 'map-claim-selected', path: '/maps/open-model-weights', reader: 'both', prepare: selectClaim },
  { name: 'map-claim-edited', path: OWN_MAP, reader: 'member', prepare: editClaim },
  { name: 'map-export', path: '/maps/open-model-weights', reader: 'both', prepare: openDialog('Export') },
  { name: 'map-share', path: OWN_MAP, reader: 'member', prepare: openDialog('Share') },
  { name: 'map-find', path: '/maps/open-model-weights', reader: 'visitor', prepare: find },
  { name: 'map-filter', path: '/maps/open-model-weights', reader: 'visitor', prepare: pressed('Control+Shift+F') },
  { name: 'map-paste', path: OWN_MAP, reader: 'member', prepare: pasteOutline },
  { name: 'map-split', path: OWN_MAP, reader: 'member', prepare: pressed('ArrowDown', 's') },
  { name: 'map-merge', path: OWN_MAP, reader: 'member', prepare: mergeTwo },
  { name: 'map-extract', path: OWN_MAP, reader: 'member', prepare: pressed('ArrowDown', 'Shift+M') },
  { name: 'map-palette', path: OWN_MAP, reader: 'member', prepare: pressed('ArrowDown', 'Control+k') },
  { name: 'map-menu', path: OWN_MAP, reader: 'member', prepare: pressed('ArrowDown', 'Shift+F10') },
  { name: 'map-outline', path: '/maps/open-model-weights?view=outline', reader: 'visitor', prepare: waitForOutline },
  { name: 'map-outline-selected', path: `${OWN_MAP}?view=outline`, reader: 'member', prepare: selectRow },
  { name: 'map-both', path: `${OWN_MAP}?view=both`, reader: 'member', prepare: selectInBoth },
  { name: 'map-branch-alone', path: '/maps/open-model-weights', reader: 'visitor', prepare: branchAlone },
  { name: 'map-radial', path: '/maps/open-model-weights?view=graph', reader: 'visitor', prepare: around },
  { name: 'map-large-far', path: `${LARGE_MAP}?view=graph`, reader: 'member', prepare: farOut },
  { name: 'map-large-middle', path: `${LARGE_MAP}?view=graph`, reader: 'member', prepare: zoomedOut(4) },
  { name: 'map-large-near', path: `${LARGE_MAP}?view=graph`, reader: 'member', prepare: zoomedOut(1) },
  { name: 'map-large-outline', path: `${LARGE_MAP}?view=outline`, reader: 'member', prepare: waitForOutline },
  { name: 'reading', path: '/maps/open-model-weights/read', reader: 'visitor' },
  { name: 'reading-print', path: '/maps/open-model-weights/read', reader: 'visitor', prepare: asPrinted },
  { name: 'new-map', path: '/my-maps', reader: 'member', prepare: newMap },
  { name: 'map-keys', path: '/maps/school-uniforms', reader: 'both', prepare: openKeys },
  { name: 'sign-in', path: '/sign-in', reader: 'visitor' },
  { name: 'register', path: '/register', reader: 'visitor' },
  { name: 'register-refused', path: '/register', reader: 'visitor', prepare: fillBadly },
  { name: 'reset-password', path: '/reset-password', reader: 'visitor' },
  { name: 'set-password', path: '/reset-password?token=no-such-token', reader: 'visitor' },
  { name: 'my-maps', path: '/my-maps', reader: 'both' },
  { name: 'account', path: '/account', reader: 'member' },
  { name: 'api-docs', path: '/api-docs', reader: 'visitor' },
  { name: 'goodbye', path: '/goodbye', reader: 'visitor' },
  { name: 'not-found', path: '/no/such/page', reader: 'both' },
  { name: 'outbox', path: '/outbox', reader: 'visitor', needs: 'developer' },
  { name: 'error', path: '/maps', reader: 'visitor', needs: 'broken' },
]

/** One branch is open, and one of its claims selected with its buttons. */
async function oneReply(page: Page): Promise<void> {
  await waitForMap(page)
  const reason = page.locator('.react-flow__node', { hasText: 'Publishing weights brings' })
  if (!(await reason.isVisible())) return
  await reason.getByRole('button', { name: /^Show what is beneath/ }).click()
  await page.locator('[data-claim][aria-label*="Open models improve faster"]').click()
}

/** The graph, or what a phone begins with. */
async function waitForMap(page: Page): Promise<void> {
  await page.locator('[data-claim], [role="treeitem"]').first().waitFor()
}

function pressed(...keys: readonly string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await waitForMap(page)
    for (const key of keys) await page.keyboard.press(key)
  }
}

async function waitForOutline(page: Page): Promise<void> {
  await page.getByRole('treeitem').first().waitFor()
}

async function selectRow(page: Page): Promise<void> {
  await waitForOutline(page)
  await page.getByRole('treeitem').nth(1).click()
}

/** On a phone one of the two is on the page. */
async function selectInBoth(page: Page): Promise<void> {
  await waitForMap(page)
  if (await page.getByRole('treeitem').first().isVisible()) await selectRow(page)
}

/** The branch of the thesis’ first reason. */
async function branchAlone(page: Page): Promise<void> {
  await selectClaim(page)
  await page.keyboard.press('f')
}

/** Everything is open, and one stands where the map begins. */
function zoomedOut(steps: number): (page: Page) => Promise<void> {
  return async (page) => {
    await pressed('a')(page)
    await page.locator('[data-shown-claims="600"]').waitFor({ state: 'attached' })
    for (let step = 0; step < steps; step++) await page.keyboard.press('-')
  }
}

async function farOut(page: Page): Promise<void> {
  await zoomedOut(0)(page)
  await page.keyboard.press('0')
}

/** A command that has no key, through the palette. */
function chosen(words: string): (page: Page) => Promise<void> {
  return async (page) => {
    await pressed('ArrowDown', 'Control+k')(page)
    await page.getByRole('combobox').fill(words)
    await page.getByRole('option').first().click()
    await page.waitForLoadState('networkidle')
  }
}

async function around(page: Page): Promise<void> {
  await chosen('Grow around')(page)
  await page.keyboard.press('a')
  await page.keyboard.press('0')
}

async function mergeTwo(page: Page): Promise<void> {
  await pressed('ArrowDown', 'g')(page)
  await page.locator('[data-claim], [role="treeitem"]').nth(3).click()
  await page.getByRole('dialog').waitFor()
}

async function asPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
}

async function newMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New map' }).first().click()
}

async function openBranch(page: Page): Promise<void> {
  await waitForMap(page)
  const opener = page.getByRole('button', { name: /^Show what is beneath/ }).first()
  if (await opener.isVisible()) await opener.click()
  else await page.keyboard.press('2')
}

async function selectClaim(page: Page): Promise<void> {
  await waitForMap(page)
  // The thesis is in sight; its first reason is the next one down.
  await page.locator('[data-claim][aria-label^="Thesis:"], [role="treeitem"]').first().click()
  await page.keyboard.press('ArrowDown')
  const details = page.getByRole('button', { name: 'Details', exact: true })
  if (await details.first().isVisible()) await details.first().click()
}

async function editClaim(page: Page): Promise<void> {
  await waitForMap(page)
  await page.locator('[data-claim], [role="treeitem"]').first().click()
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
    await waitForMap(page)
    await pressOrChoose(page, button)
    await page.getByRole('dialog').waitFor()
    await page.waitForLoadState('networkidle')
  }
}

/** A button of the header, or where that has no room the entry of its menu. */
async function pressOrChoose(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  if (await button.isVisible()) return button.click()
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
}

async function openKeys(page: Page): Promise<void> {
  await waitForMap(page)
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
