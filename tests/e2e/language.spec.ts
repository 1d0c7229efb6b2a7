/** The languages of the interface: chosen, kept, and said everywhere. */
import type { Page } from '@playwright/test'
import { languageCookie, languageNames } from '@/lib/language/languages'
import { english } from '@/messages/en/catalogue'
import { claim, expect, makeMap, newPerson, openMap, register, test } from './session'

const language = (page: Page) => page.locator('html')

/** What a page says, by sight and to screen readers. */
async function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]')]
    const names = named.flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'aria-description'].map((name) => element.getAttribute(name) ?? ''),
    )
    return [document.title, document.body.innerText, ...names].join('\n')
  })
}

const anyKey = new RegExp(String.raw`\b(${Object.keys(english).join('|')})\.[a-z][\w-]+\b`)

test('a reader chooses German, reads it on every page, and keeps it', async ({ quietPage: page }) => {
  await page.goto('/')
  await expect(language(page)).toHaveAttribute('lang', 'en')
  await page.getByRole('combobox', { name: 'Language' }).selectOption(languageNames.de)
  await expect(page.getByRole('heading', { name: 'Sieh, worum es in einer Debatte wirklich geht.' })).toBeVisible()
  await expect(language(page)).toHaveAttribute('lang', 'de')
  await page.reload()
  await expect(language(page)).toHaveAttribute('lang', 'de')
  await page.getByRole('link', { name: 'Öffentliche Karten lesen' }).click()
  await expect(page.getByRole('heading', { name: 'Öffentliche Karten' })).toBeVisible()
  await expect(page).toHaveTitle('Öffentliche Karten · Crux')
  await page.getByRole('link', { name: 'Anmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByText('Gib deine E-Mail-Adresse ein.')).toBeVisible()
  await openMap(page, 'school-uniforms')
  await expect(language(page)).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('link', { name: 'Bearbeiten ausprobieren' })).toBeVisible()
  await expect(
    page
      .locator('.react-flow__node')
      .getByText(/^These · \d+ Aussagen · /)
      .first(),
  ).toBeVisible()
})

test.describe('in a German browser', () => {
  test.use({ locale: 'de-AT' })

  test('Crux speaks German at once, and English where that is chosen', async ({ quietPage: page }) => {
    await page.goto('/maps')
    await expect(page.getByRole('heading', { name: 'Öffentliche Karten' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption(languageNames.en)
    await expect(page.getByRole('heading', { name: 'Public maps' })).toBeVisible()
  })

  test('an account is refused, answered and written to in German', async ({ page }) => {
    await page.goto('/register')
    const person = newPerson('Ada')
    await page.getByLabel('Name', { exact: true }).fill(person.name)
    await page.getByLabel('E-Mail-Adresse').fill(person.email)
    await page.getByLabel('Passwort', { exact: true }).fill('kurz')
    await page.getByRole('button', { name: 'Konto anlegen' }).click()
    await expect(page.getByText('Nimm mindestens 10 Zeichen.')).toBeVisible()
    await page.getByLabel('Passwort', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: 'Konto anlegen' }).click()
    await expect(page.getByRole('heading', { name: 'Meine Karten' })).toBeVisible()
  })
})

test('a person chooses it in their account', async ({ page }) => {
  await register(page, newPerson('Ada'), '/account')
  await page.getByRole('main').getByRole('combobox', { name: 'Language' }).selectOption(languageNames.de)
  await expect(page.getByRole('heading', { name: 'Angemeldete Browser' })).toBeVisible()
})

test('the details and the dialogs of a map speak German', async ({ quietPage: page, context }) => {
  const thesis = 'Hausaufgaben sollten abgeschafft werden.'
  await register(page, newPerson('Ada'))
  const map = await makeMap(page.request, 'Hausaufgaben', thesis)
  await context.addCookies([{ name: languageCookie, value: 'de', url: page.url() }])
  await openMap(page, map)
  await claim(page, thesis).click()
  await expect(page.getByRole('heading', { name: 'Wie es steht' })).toBeVisible()
  const dialogs = [
    ['In zwei teilen', 'In zwei teilen'],
    ['Schlagwort', 'Schlagwort'],
    ['Zweig zur eigenen Karte', 'Zweig zur eigenen Karte machen'],
    ['Gliederung oder Zweig einfügen', 'Unter dieser Aussage einfügen'],
    ['Karte exportieren', 'Exportieren'],
    ['Karte teilen', 'Diese Karte teilen'],
    ['Tasten zeigen', 'Tasten'],
  ] as const
  for (const [command, title] of dialogs) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Name des Befehls' }).fill(command)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: title, exact: true })
    await expect(dialog).toBeVisible()
    expect(await wordsOf(page), title).not.toMatch(anyKey)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

for (const locale of Object.keys(languageNames)) {
  test.describe(`pages in ${locale}`, () => {
    test.use({ locale })

    test('say texts, not their keys', async ({ quietPage: page }) => {
      for (const path of ['/', '/maps', '/sign-in', '/register', '/reset-password', '/maps/school-uniforms/read']) {
        await page.goto(path)
        await expect(language(page)).toHaveAttribute('lang', locale)
        expect(await wordsOf(page), path).not.toMatch(anyKey)
      }
      await openMap(page, 'school-uniforms')
      expect(await wordsOf(page)).not.toMatch(anyKey)
    })
  })
}
