/** The graph as one hears it: one stop for Tab, claims in whole sentences, also those that were only painted before. */
import type { Page } from '@playwright/test'
import { generateMap } from '@/seed/generate-map'
import { sampleArgument, sampleClaim, mapOf } from '../support/sample-map'
import { expect, fillMap, makeMap, newPerson, register, test } from './session'

const graph = (page: Page) => page.getByRole('application', { name: 'Graph of the map' })
const focused = (page: Page) => graph(page).locator('[data-claim]:focus, [data-claim] :focus')

async function openDebate(page: Page): Promise<void> {
  const id = await makeMap(page.request, 'Homework')
  await fillMap(
    page.request,
    id,
    mapOf({
      claims: [
        sampleClaim('thesis', { text: 'Homework should be abolished.', thesis: true }),
        sampleClaim('sleep', { text: 'It costs sleep.', tags: ['health'] }),
        sampleClaim('patience', { text: 'It trains patience.' }),
        sampleClaim('habits', { text: 'It makes habits.' }),
        sampleClaim('learning', { text: 'Tired pupils learn less.' }),
      ],
      arguments: [
        sampleArgument('arg-1', 'pro', ['sleep'], 'thesis', { rank: 0 }),
        sampleArgument('arg-2', 'con', ['patience'], 'thesis', { rank: 0.5 }),
        sampleArgument('arg-3', 'con', ['habits'], 'thesis', { rank: 0.7 }),
        sampleArgument('arg-4', 'pro', ['learning'], 'sleep', { rank: 0 }),
      ],
    }),
  )
  await page.goto(`/maps/${id}?view=graph`)
  await expect(graph(page).getByRole('button', { name: /^Thesis/ })).toBeVisible()
}

async function tabInto(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(focused(page)).toHaveCount(1, { timeout: 200 })
  }).toPass({ intervals: [0] })
}

test('the graph is one stop for Tab, and arrows walk in it', async ({ page }) => {
  await register(page, newPerson('Tabea'))
  await openDebate(page)
  await tabInto(page)
  await expect(focused(page)).toHaveAccessibleName('Thesis: Homework should be abolished. Has 3 replies.')
  await page.keyboard.press('ArrowDown')
  const sleep = 'Pro: It costs sleep. For “Homework should be abolished.”, has 1 reply, tagged health.'
  await expect(focused(page)).toHaveAccessibleName(sleep)
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(focused(page)).toHaveAccessibleName(sleep)
  await page.keyboard.press('Shift+Tab')
  await expect(focused(page)).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(focused(page)).toHaveAccessibleName(/^Con, 1 of 2: It trains patience\./)
  // It stands beneath.
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveAccessibleName(
    'Con, 2 of 2: It makes habits. Against “Homework should be abolished.”.',
  )
  await expect(graph(page)).toHaveAccessibleDescription(/Tab leaves the graph/)
})

test('each claim is a sentence in the accessibility tree, and the sentence follows the map', async ({ page }) => {
  await register(page, newPerson('Hana'))
  await openDebate(page)
  await expect(graph(page)).toMatchAriaSnapshot(`
    - 'button "Thesis: Homework should be abolished. Has 3 replies."'
    - 'button "Pro: It costs sleep. For “Homework should be abolished.”, has 1 reply, tagged health."'
    - 'button "Con, 1 of 2: It trains patience. Against “Homework should be abolished.”."'
    - 'button "Con, 2 of 2: It makes habits. Against “Homework should be abolished.”."'
    - 'button "Pro: Tired pupils learn less. For “It costs sleep.”."'
  `)
  await tabInto(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect(focused(page)).toHaveAccessibleName(/^Con, 1 of 3: It costs sleep\./)
  await page.keyboard.press('Space')
  await expect(focused(page)).toHaveAccessibleName(/1 claim beneath not shown\.$/)
})

test('a claim that was only painted is there to be heard when the focus comes', async ({ page }) => {
  await register(page, newPerson('Paula Painted'))
  const id = await makeMap(page.request, 'Painted')
  await fillMap(page.request, id, generateMap({ claims: 400, seed: 7 }))
  await page.goto(`/maps/${id}?view=graph&levels=all`)
  await expect(graph(page).getByRole('button', { name: /^Thesis/ })).toBeVisible()
  await page.keyboard.press('0')
  await expect(page.locator('.graph')).not.toHaveAttribute('data-step', 'near')
  await expect.poll(() => page.locator('[data-claim]').count()).toBeLessThan(5)
  await tabInto(page)
  const heard = new Set<string>()
  for (const key of ['ArrowDown', 'n', 'n', 'n']) {
    const before = await focused(page).getAttribute('data-claim')
    await page.keyboard.press(key)
    await expect(focused(page)).not.toHaveAttribute('data-claim', before ?? '')
    await expect(focused(page)).toHaveAccessibleName(/^(Pro|Con)(, \d+ of \d+)?(, co-premise)?: .+ (For|Against) “/)
    heard.add((await focused(page).getAttribute('aria-label')) ?? '')
  }
  expect(heard.size).toBe(4)
})
