/** Claims in Arabic and Hebrew: from the right on cards, in rows, fields, details, documents and pictures; the page is as it was. */
import type { Locator } from '@playwright/test'
import { sampleArgument, sampleClaim, mapOf } from '../support/sample-map'
import { claim, expect, fillMap, makeMap, newPerson, placeOf, register, test } from './session'

const arabic = 'يجب إلغاء الواجبات المنزلية، لأنها تسرق وقت الأسرة كلها في كل مساء من أيام الأسبوع.'
const hebrew = 'שיעורי בית (כ-3 שעות בשבוע) גוזלים שינה!'
const mixed = 'ميثاق UNICEF يقول (في المادة 31): "للطفل حق اللعب".'
const english = 'Practice makes lessons stick (in Arabic: تدريب).'

const directionOf = (element: Locator) => element.evaluate((node) => getComputedStyle(node).direction)

test('claims written from the right are so wherever they are read or typed', async ({ page }) => {
  await register(page, newPerson('Rania'))
  const id = await makeMap(page.request, 'الواجبات')
  await fillMap(
    page.request,
    id,
    mapOf({
      claims: [
        sampleClaim('arabic', { text: arabic, thesis: true }),
        sampleClaim('hebrew', { text: hebrew }),
        sampleClaim('mixed', { text: mixed }),
        sampleClaim('english', { text: english }),
      ],
      arguments: [
        sampleArgument('arg-1', 'pro', ['hebrew'], 'arabic', { rank: 0 }),
        sampleArgument('arg-2', 'pro', ['mixed'], 'arabic', { rank: 0.5 }),
        sampleArgument('arg-3', 'con', ['english'], 'arabic', { rank: 0.7 }),
      ],
    }),
  )
  await page.goto(`/maps/${id}?view=both`)

  for (const text of [arabic, hebrew, mixed]) {
    const lines = claim(page, text).locator('[data-part="text"]')
    await expect(lines.first()).toHaveAttribute('dir', 'rtl')
    // All lines begin at the same right side, within the card.
    const card = await placeOf(claim(page, text))
    const rights = await lines.evaluateAll((all) => all.map((line) => Math.round(line.getBoundingClientRect().right)))
    expect(new Set(rights).size).toBe(1)
    expect(rights[0]).toBeLessThan(card.x + card.width)
    expect(rights[0]).toBeGreaterThan(card.x + card.width - 40)
    const row = page.getByRole('treeitem').filter({ hasText: text }).locator('.outline-text')
    expect(await directionOf(row)).toBe('rtl')
  }
  await expect(claim(page, english).locator('[data-part="text"]').first()).not.toHaveAttribute('dir', 'rtl')

  await claim(page, hebrew).click()
  const details = page.getByRole('complementary', { name: 'Details' })
  expect(await directionOf(details.getByText(hebrew))).toBe('rtl')
  // The quotation stands apart from the sentence around it.
  await expect(details.getByRole('heading').first()).toContainText('“\u2068')
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Text of the claim')
  expect(await directionOf(field)).toBe('rtl')
  await field.fill('English now')
  expect(await directionOf(field)).toBe('ltr')
  await page.keyboard.press('Escape')

  const svg = await (await page.request.get(`/maps/${id}/image.svg`)).text()
  expect(svg.match(/direction="rtl"/g)!.length).toBeGreaterThanOrEqual(4)
  await page.goto(`/maps/${id}/read`)
  expect(await directionOf(page.locator('#claim-mixed'))).toBe('rtl')
  expect(await directionOf(page.locator('html'))).toBe('ltr')
})
