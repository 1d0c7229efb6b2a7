/** A map in German, read and worked on: nothing that the interface says is left in English. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import type { Page } from '@playwright/test'
import { languageCookie } from '@/lib/language/languages'
import { german } from '@/messages/de/catalogue'
import { english } from '@/messages/en/catalogue'
import type { Catalogue } from '@/messages/translation'
import { sampleArgument, sampleCitation, sampleClaim, mapOf, sampleSource } from '../support/sample-map'
import { expect, fillMap, makeMap, newPerson, openMap, register, test } from './session'

/** What a catalogue says by itself, without what is filled in. */
function wordsIn(catalogue: Catalogue): Set<string> {
  const found = new Set<string>()
  const read = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal) found.add(element.value.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
      if ('options' in element) Object.values(element.options).forEach(({ value }) => read(value))
      if ('children' in element) read(element.children)
    }
  }
  for (const area of Object.values(catalogue)) for (const text of Object.values<string>(area)) read(parse(text))
  return found
}

const ofWhole = (words: string) =>
  new RegExp(String.raw`(?<![\p{L}-])${words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}-])`, 'u')

const germanText = [...wordsIn(german)].join('\n')
/** The words of English texts that no German text has. Short ones are words of German sentences too. */
const onlyEnglish = [...wordsIn(english)]
  .filter((words) => words.length >= 4)
  .map((words) => [words, ofWhole(words)] as const)
  .filter(([, pattern]) => !pattern.test(germanText))

/** All that a page says now, by sight and to screen readers, one thing a line. */
async function saidOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const names = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt']
    const named = [...document.body.querySelectorAll(names.map((name) => `[${name}]`).join())]
    const drawn = [...document.querySelectorAll('svg text, svg title')].map(({ textContent }) => textContent)
    return [
      document.title,
      document.body.innerText,
      ...drawn,
      ...named.flatMap((element) => names.map((name) => element.getAttribute(name) ?? '')),
    ].join('\n')
  })
}

async function expectNoEnglish(page: Page): Promise<void> {
  const said = await saidOn(page)
  expect(onlyEnglish.filter(([, pattern]) => pattern.test(said)).map(([words]) => words)).toEqual([])
}

async function openGermanMap(page: Page): Promise<void> {
  await register(page, newPerson('Greta'))
  const id = await makeMap(page.request, 'Sollen Hausaufgaben abgeschafft werden?')
  await fillMap(
    page.request,
    id,
    mapOf({
      claims: [
        sampleClaim('these', { text: 'Hausaufgaben gehören abgeschafft.', thesis: true }),
        sampleClaim('schlaf', { text: 'Sie kosten Schlaf.', tags: ['gesundheit'] }),
        sampleClaim('geduld', { text: 'Sie üben Geduld.' }),
        sampleClaim('lernen', { text: 'Müde lernt niemand gut.' }),
        sampleClaim('menge', { text: 'Das liegt nur an der Menge.' }),
        sampleClaim('lose', { text: 'Ferien sind kurz.' }),
      ],
      arguments: [
        sampleArgument('a-1', 'pro', ['schlaf', 'lernen'], 'these', { rank: 0 }),
        sampleArgument('a-2', 'con', ['geduld'], 'these', { rank: 0.5 }),
        sampleArgument('a-3', 'con', ['menge'], 'a-1', { rank: 0 }),
        sampleArgument('a-4', 'pro', ['menge'], 'geduld', { rank: 0 }),
      ],
      sources: [sampleSource('studie', { title: 'Eine Studie', publisher: 'Schlafbund' })],
      citations: [sampleCitation('beleg', 'schlaf', 'studie')],
    }),
  )
  await page.context().addCookies([{ name: languageCookie, value: 'de', url: page.url() }])
  await openMap(page, id)
}

const card = (page: Page, id: string) => page.locator(`[data-claim="${id}"]`)

test('finds English where it is', async ({ page }) => {
  await openMap(page, 'school-uniforms')
  await expect(expectNoEnglish(page)).rejects.toThrow('claims shown')
})

test('the graph, the outline, menus and dialogs speak German', async ({ quietPage: page }) => {
  await openGermanMap(page)
  await expect(page.getByText('6 Aussagen gezeigt')).toBeAttached()
  await expect(card(page, 'geduld')).toHaveAccessibleName(
    'Contra: Sie üben Geduld. Gegen „Hausaufgaben gehören abgeschafft.“, hat 1 Antwort.',
  )
  await expectNoEnglish(page)
  await card(page, 'geduld').click()
  await expect(page.getByRole('button', { name: 'Grund dafür' }).first()).toBeVisible()
  await expectNoEnglish(page)

  await test.step('both editors', async () => {
    await page.keyboard.press('Shift+b')
    await expect(page.getByRole('tree', { name: 'Gliederung der Karte' })).toBeVisible()
    await expect(page.getByRole('treeitem').first()).toBeVisible()
    await expectNoEnglish(page)
    await page.keyboard.press('Shift+g')
    await expect(page.getByRole('tree')).toHaveCount(0)
  })

  for (const [key, name] of [
    ['Control+k', 'Befehl suchen'],
    ['?', 'Tasten'],
    ['Shift+e', german.picture.title],
    ['Shift+s', german.share.title],
  ] as const) {
    await test.step(name, async () => {
      await card(page, 'geduld').focus()
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await expectNoEnglish(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name })).toHaveCount(0)
    })
  }

  await test.step('the menu of a claim', async () => {
    await card(page, 'geduld').focus()
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menuitem', { name: 'Zweig entfernen' })).toBeVisible()
    await expectNoEnglish(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menuitem')).toHaveCount(0)
  })
})

test('what is refused, chosen, typed and done is told in German', async ({ quietPage: page }) => {
  await openGermanMap(page)
  await card(page, 'these').click()
  await page.keyboard.press('j')
  await expect(page.getByText('Nur ein Grund kann eine weitere Prämisse haben.')).toBeVisible()
  await expectNoEnglish(page)

  await card(page, 'lose').click()
  await page.keyboard.press('m')
  await expect(page.getByText('Klicke auf die Aussage oder den Pfeil, worum es ihr gehen soll')).toBeVisible()
  await expectNoEnglish(page)
  await page.keyboard.press('Escape')

  await card(page, 'geduld').click()
  await page.keyboard.press('p')
  await expect(page.getByRole('textbox', { name: 'Text der Aussage' })).toBeFocused()
  await expectNoEnglish(page)
  await page.keyboard.type('Geduld hilft.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 Aussage hinzugefügt.')).toBeAttached()
  await card(page, 'lose').click()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Entfernt. Rückgängig holt es zurück.')).toBeVisible()
  await expectNoEnglish(page)
})
