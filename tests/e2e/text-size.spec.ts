/** Text at 200%, windows of 720 and of 320 pixels (WCAG 1.4.4, 1.4.10): nothing is cut, and no page is scrolled sideways. */
import { chromium, type Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, makeMap, newPerson, openMap, register, test } from './session'

const pages = ['/', '/maps', '/my-maps', '/account', '/reset-password', '/maps/school-uniforms/read', '/no-such-page']
const editors = ['/maps/school-uniforms?view=outline', '/maps/school-uniforms?view=graph']

/** Words that lie beyond the window, or of which a part is cut off without a sign of it. */
async function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.documentElement.scrollWidth > innerWidth ? ['the page is scrolled sideways'] : []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const hasWords = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())
      if (!hasWords || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (element.closest('.react-flow, .first-paint, .sr-only, svg, [aria-hidden="true"]')) continue
      const { position, overflowX, textOverflow, clipPath } = getComputedStyle(element)
      // Only heard.
      if (position === 'absolute' && clipPath !== 'none') continue
      const { right, left } = element.getBoundingClientRect()
      const isCut =
        overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
      if (right > innerWidth + 1 || left < -1 || isCut) found.push(element.textContent.trim().slice(0, 60))
    }
    return found
  })
}

for (const [width, height] of [
  [320, 640],
  [720, 450],
] as const) {
  test(`nothing is cut in a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const path of ['/sign-in', '/register']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect.soft(await cutWords(page), path).toEqual([])
    }
    await register(page, newPerson('Zoe Zoom'))
    await makeMap(page.request, 'A map with a title that is as long as titles of debates in a class tend to be')
    for (const path of [...pages, ...editors]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (editors.includes(path)) await expect(page.locator('[data-claim], [role="treeitem"]').first()).toBeVisible()
      expect.soft(await cutWords(page), path).toEqual([])
    }
  })
}

test('with letters twice as large nothing is cut, and the graph opens twice as large', async ({
  baseURL,
  launchOptions,
}, testInfo) => {
  const profile = testInfo.outputPath('profile')
  mkdirSync(join(profile, 'Default'), { recursive: true })
  // As a reader sets it in the browser, so that breakpoints in rem follow.
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ webkit: { webprefs: { default_font_size: 32, default_fixed_font_size: 26 } } }),
  )
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport: { width: 1440, height: 900 },
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  try {
    const page = await context.newPage()
    await register(page, newPerson('Greta Great'))
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    for (const path of [...pages, ...editors]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (editors.includes(path)) await expect(page.locator('[data-claim], [role="treeitem"]').first()).toBeVisible()
      expect.soft(await cutWords(page), path).toEqual([])
    }
    await openMap(page, await makeMap(page.request, 'Large', 'What is small is shown large.'))
    // 120% is the most at which a map opens for everyone else.
    await expect(page.locator('.react-flow__viewport')).toHaveAttribute('style', /scale\(2\.4\)/)
    await page.keyboard.press('0')
    await expect(page.locator('.react-flow__viewport')).toHaveAttribute('style', /scale\(2\.4\)/)
  } finally {
    await context.close()
  }
})
