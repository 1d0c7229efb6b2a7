import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from '@playwright/test'
import { claim, expect, makeMap, newPerson, openMap, register, test, type Person } from './session'

async function signIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** A page of someone else, in a browser of their own. */
async function otherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

const wrong = 'This e-mail address and password do not belong to an account.'
const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })
const section = (page: Page, title: string) =>
  page
    .getByRole('region', { name: title })
    .or(page.locator('section', { has: page.getByRole('heading', { name: title }) }))

/** A field says what is wrong with it to whoever hears the page, too. */
async function expectFault(field: Locator, sentence: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(sentence)
}

test('registering says at each field what is wrong, and keeps what was typed', async ({ quietPage: page }) => {
  await page.goto('/register')
  const [name, email, password] = [
    page.getByLabel('Name', { exact: true }),
    page.getByLabel('E-mail address'),
    page.getByLabel('Password', { exact: true }),
  ]
  await page.getByRole('button', { name: 'Create account' }).click()
  await expectFault(name, 'Enter your name.')
  await expectFault(email, /Enter/)
  await expectFault(password, /at least 10 characters/)
  await expect(name).toBeFocused()

  await name.fill('Ada')
  await email.fill('ada at example')
  await password.fill('short')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expectFault(email, 'Enter an e-mail address, like name@example.org.')
  await expectFault(password, 'Use at least 10 characters.')
  await expect(email).toBeFocused()
  await expect(name).toHaveValue('Ada')
  await expect(email).toHaveValue('ada at example')
  await expect(password).toHaveValue('')

  await page.getByLabel('E-mail address').fill(newPerson('Ada').email)
  await password.fill('1234567890')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expectFault(password, /most common passwords/)
})

test('a taken address is said to be taken and nothing more; its owner signs in as before', async ({
  page,
  browser,
}) => {
  const person = newPerson('Olive Owner')
  await register(page, person)
  const stranger = await otherBrowser(browser)
  await stranger.goto('/register')
  await stranger.getByLabel('Name', { exact: true }).fill('Stranger')
  await stranger.getByLabel('E-mail address').fill(person.email.toUpperCase())
  await stranger.getByLabel('Password', { exact: true }).fill('another long sentence')
  await stranger.getByRole('button', { name: 'Create account' }).click()
  await expect(stranger.getByText('There is already an account with this e-mail address.')).toBeVisible()
  await expect(stranger.getByText('Olive Owner')).toHaveCount(0)
  await signIn(stranger, { email: person.email, password: 'another long sentence' })
  await expect(stranger.getByText(wrong)).toBeVisible()
  await signIn(stranger, person)
  await stranger.waitForURL('**/my-maps')
  await stranger.context().close()
})

test('a wrong password and an unknown address get one and the same answer', async ({ page, browser }) => {
  const person = newPerson('Wanda Wrong')
  await register(page, person)
  const stranger = await otherBrowser(browser)
  for (const email of [person.email, newPerson('Nobody').email]) {
    await signIn(stranger, { email, password: 'not the password' })
    await expect(stranger.getByText(wrong)).toBeVisible()
    await expect(stranger.getByLabel('E-mail address')).toHaveValue(email)
    await expect(stranger.getByLabel('Password', { exact: true })).toHaveValue('')
    await expect(stranger).toHaveURL(/\/sign-in/)
  }
  await stranger.context().close()
})

test('signing out leads nowhere but to signing in, and back to where one was going', async ({ quietPage: page }) => {
  const person = newPerson('Sid Signout')
  await register(page, person)
  await page.getByRole('button', { name: 'Your account, Sid Signout' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount/)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await signInButton(page).click()
  await expect(page).toHaveURL(/\/account$/)
})

test('signing out everywhere ends the session of another browser', async ({ page, browser }) => {
  const person = newPerson('Eve Everywhere')
  await register(page, person)
  const id = await makeMap(page.request, 'Private', 'This is private.')
  const other = await otherBrowser(browser)
  await signIn(other, person)
  await other.waitForURL('**/my-maps')
  expect((await other.request.get(`/api/maps/${id}/snapshot`)).status()).toBe(200)
  await page.goto('/account')
  await expect(page.getByRole('button', { name: /^Sign out .*last seen/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  expect((await other.request.get(`/api/maps/${id}/snapshot`)).status()).toBe(404)
  await other.goto('/my-maps')
  await expect(other).toHaveURL(/\/sign-in/)
  await other.context().close()
})

test('one other browser is signed out from the list', async ({ page, browser }) => {
  const person = newPerson('Bea Browser')
  await register(page, person)
  const other = await otherBrowser(browser)
  await signIn(other, person)
  await other.waitForURL('**/my-maps')
  await page.goto('/account')
  await page.getByRole('button', { name: /^Sign out .*last seen/ }).click()
  await expect(page.getByRole('button', { name: /^Sign out .*last seen/ })).toHaveCount(0)
  await other.goto('/my-maps')
  await expect(other).toHaveURL(/\/sign-in/)
  await page.goto('/my-maps')
  await expect(page.getByRole('heading', { name: 'My maps' })).toBeVisible()
  await other.context().close()
})

test('changes of name and password take hold at once, and a changed password ends other sessions', async ({
  quietPage: page,
  browser,
}) => {
  const person = newPerson('Carl Change')
  await register(page, person)
  const other = await otherBrowser(browser)
  await signIn(other, person)
  await other.waitForURL('**/my-maps')
  await page.goto('/account')

  const profile = section(page, 'Profile')
  await profile.getByLabel('Name', { exact: true }).fill('  ')
  await profile.getByRole('button', { name: 'Save name' }).click()
  await expectFault(profile.getByLabel('Name', { exact: true }), 'Enter your name.')
  await profile.getByLabel('Name', { exact: true }).fill('Carla Change')
  await profile.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByText('Saved. You appear as Carla Change.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Your account, Carla Change' })).toBeVisible()

  const form = section(page, 'Password')
  const [current, fresh] = [form.getByLabel('Current password'), form.getByLabel('New password')]
  const next = `${person.password} and more`
  await current.fill('not my password')
  await fresh.fill(next)
  await form.getByRole('button', { name: 'Change password' }).click()
  await expectFault(current, 'This is not your current password.')
  await current.fill(person.password)
  await fresh.fill(next)
  await form.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password was changed, and your other browsers were signed out.')).toBeVisible()

  await other.goto('/my-maps')
  await expect(other).toHaveURL(/\/sign-in/)
  await signIn(other, person)
  await expect(other.getByText(wrong)).toBeVisible()
  await signIn(other, { email: person.email, password: next })
  await other.waitForURL('**/my-maps')
  await other.context().close()
})

test('a server that sends no mail says so, instead of promising a link', async ({ quietPage: page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('link', { name: 'Send me a link instead' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByText('This server does not send e-mail, so it cannot send you a link')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send the link' })).toHaveCount(0)
  expect((await page.request.get('/outbox')).status()).toBe(404)
  await page.goto('/reset-password?token=no-such-token')
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
  await register(page, newPerson('Nell Nomail'))
  await page.goto('/account')
  await expect(section(page, 'E-mail address').getByText('This server does not send e-mail')).toBeVisible()
})

test('my data comes as JSON with my maps and what I did on them', async ({ page, browser }) => {
  const person = newPerson('Dana Data')
  await register(page, person)
  const id = await makeMap(page.request, 'A map of Dana', 'Data belongs to people.')
  await page.goto('/account')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download my data' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
  const text = await readFile(await download.path(), 'utf8')
  const data = JSON.parse(text) as Record<string, unknown>
  expect(data).toMatchObject({
    format: 'crux-account',
    account: { name: 'Dana Data', email: person.email },
    maps: [expect.objectContaining({ id, title: 'A map of Dana' })],
  })
  expect(JSON.stringify(data['operations'])).toContain('Data belongs to people.')
  expect(text).not.toContain('argon2')
  const stranger = await otherBrowser(browser)
  expect((await stranger.request.get('/api/account/download')).status()).toBe(401)
  await stranger.context().close()
})

test('deleting an account asks twice; what one wrote stays on a shared map, as of a former contributor', async ({
  page,
  browser,
}) => {
  await register(page, newPerson('Olga Owner'))
  const id = await makeMap(page.request, 'Shared', 'Sharing is good.')
  const friend = await otherBrowser(browser)
  const person = newPerson('Fred Former')
  await register(friend, person)
  const added = await page.request.post(`/api/maps/${id}/contributors`, {
    data: { email: person.email, role: 'editor' },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(added.ok()).toBe(true)
  await openMap(friend, id)
  await friend.keyboard.press('ArrowDown')
  await friend.keyboard.press('p')
  await friend.getByLabel('Text of the claim').fill('It makes friends.')
  await friend.keyboard.press('Enter')
  await expect(friend.getByText('Saved', { exact: true })).toBeVisible()

  await friend.goto('/account')
  const form = section(friend, 'Delete account')
  const [password, phrase] = [form.getByLabel('Current password'), form.getByLabel(/^Type “delete my account”/)]
  await password.fill(person.password)
  await phrase.fill('please')
  await form.getByRole('button', { name: 'Delete my account' }).click()
  await expectFault(phrase, 'Type “delete my account”.')
  await password.fill('not my password')
  await phrase.fill('delete my account')
  await form.getByRole('button', { name: 'Delete my account' }).click()
  await expectFault(password, 'This is not your current password.')
  await password.fill(person.password)
  await phrase.fill('delete my account')
  await form.getByRole('button', { name: 'Delete my account' }).click()
  await expect(friend.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible()
  await signIn(friend, person)
  await expect(friend.getByText(wrong)).toBeVisible()
  await friend.context().close()

  await openMap(page, id)
  await claim(page, 'It makes friends.').click()
  await expect(page.getByText(/Added by Former contributor/)).toBeVisible()
  await expect(page.getByText('Fred Former')).toHaveCount(0)
  await page.goto(`/maps/${id}/read?authors`)
  await expect(page.locator('.small').filter({ hasText: 'Former contributor' })).toHaveCount(1)
  await page.context().addCookies([{ name: 'crux-language', value: 'de', url: page.url() }])
  await page.reload()
  await expect(page.locator('.small').filter({ hasText: 'Ehemaliges Mitglied' })).toHaveCount(1)
})

test('a program gets a token that is shown once, uses it, and is shut out again', async ({
  quietPage: page,
  request,
}) => {
  await register(page, newPerson('Ada Lovelace'), '/account')
  const programs = section(page, 'Access for programs')
  await programs.getByRole('button', { name: 'Make a token' }).click()
  await expectFault(programs.getByLabel('Name of the token'), /Give it a name/)
  await programs.getByLabel('Name of the token').fill('Reading group')
  await programs.getByLabel('It may also make and change maps').check()
  await programs.getByRole('button', { name: 'Make a token' }).click()
  const secret = await programs.getByLabel('The new token').innerText()
  expect(secret).toMatch(/^crux_[\w-]{43}$/)
  const line = programs.getByRole('listitem').filter({ hasText: 'Reading group' })
  await expect(line).toContainText('May read and change')
  await expect(line).toContainText('Never used')

  const ask = () =>
    request.post('/api/maps', { data: { title: 'By a program' }, headers: { Authorization: `Bearer ${secret}` } })
  expect((await ask()).status()).toBe(201)
  await page.reload()
  await expect(line).toContainText('Last used')
  await expect(page.getByText(secret)).toHaveCount(0)

  await line.getByRole('button', { name: 'Revoke Reading group' }).click()
  await expect(line).toHaveCount(0)
  expect((await ask()).status()).toBe(401)
})
