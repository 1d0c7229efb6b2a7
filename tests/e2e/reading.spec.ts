/** A map read as a document: on the page, without scripts, and on paper. */
import { AxeBuilder } from '@axe-core/playwright'
import { generateMap } from '@/seed/generate-map'
import { expect, fillMap, makeMap, newPerson, openMap, register, test } from './session'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test(`a map is read as a document that everyone can read, ${colorScheme} @phone`, async ({ page }) => {
      await page.goto('/maps/school-uniforms/read')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Should schools require uniforms?')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  })
}

test('a map leads to its document, whose contents, footnotes and claims have addresses', async ({
  quietPage: page,
}) => {
  await openMap(page, 'school-uniforms')
  await page.getByRole('button', { name: 'Read as a document' }).click()
  await page.waitForURL(/\/read$/)
  const contents = page.getByRole('navigation', { name: 'Contents' })
  await expect(contents.getByRole('link').nth(1)).toBeVisible()
  const branch = (await contents.getByRole('link').nth(1).textContent()) ?? ''
  await contents.getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/#claim-/)
  await expect(page.locator(':target')).toContainText(branch)
  await expect(page.locator(':target')).toBeInViewport()

  const note = page.locator('sup a').first()
  const number = (await note.textContent()) ?? ''
  await note.click()
  await expect(page.locator(`#source-${number}`)).toBeInViewport()
  await page.locator(`#source-${number} .back a`).first().click()
  await expect(page).toHaveURL(/#cited-/)
  await expect(page.locator(':target')).toBeInViewport()

  await page.getByRole('link', { name: 'Show authors' }).click()
  await expect(page.locator('.small').filter({ hasText: 'Demo teacher' }).first()).toBeAttached()
  await page.getByRole('link', { name: '← To the map' }).click()
  await expect(page.locator('[data-claim]').first()).toBeVisible()
})

test('the document needs no script, and asks for the same rights as the map', async ({ browser, page }) => {
  await register(page, newPerson('Rita Reader'))
  const id = await makeMap(page.request, 'Private thoughts', 'Nobody else reads this.')
  expect((await page.goto(`/maps/${id}/read`))?.status()).toBe(200)
  await expect(page.getByText('Nobody else reads this.').first()).toBeVisible()
  const visitor = await browser.newPage({ javaScriptEnabled: false })
  expect((await visitor.goto(`/maps/${id}/read`))?.status()).toBe(404)
  await visitor.goto('/maps/open-model-weights/read')
  await expect(visitor.getByRole('heading', { level: 2, name: /Thesis/ }).first()).toBeVisible()
  await expect(visitor.getByRole('button', { name: 'Print' })).toBeHidden()
  await visitor.close()
})

test('on paper there are pages with the text and without what is pressed', async ({ page }) => {
  await page.goto('/maps/open-model-weights/read')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light')
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('link', { name: '← To the map' })).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThan(3)
})

test('a map of more than a thousand claims is read too', async ({ page }) => {
  await register(page, newPerson('Lars Long'))
  const id = await makeMap(page.request, 'A long debate')
  await fillMap(page.request, id, generateMap({ claims: 1_200, seed: 6 }))
  await page.goto(`/maps/${id}/read`)
  await expect(page.locator('.claim[id]')).toHaveCount(1_200)
  await page.goto(`/maps/${id}/read#claim-c1100`)
  await expect(page.locator(':target')).toBeInViewport()
  // Once, and not again as data for scripts.
  const asked = await (await page.request.get(`/maps/${id}/read`)).text()
  expect(asked.split('id="claim-c1100"')).toHaveLength(2)
  expect(asked).not.toContain('claim-c1100\\"')
})
