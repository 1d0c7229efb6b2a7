/** What a reader's system asks for: contrast, few colours, no motion. The page follows, and so does the painted graph. */
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { claim, expect, openMap, test } from './session'

const texts = ['--ink', '--ink-2', '--ink-3', '--pro', '--con', '--danger']

/** The least contrast of these tokens with paper and with the surface of cards. */
async function leastContrast(page: Page, tokens: readonly string[]): Promise<number> {
  return page.evaluate((names) => {
    const colourOf = (token: string) => {
      const probe = document.createElement('span')
      probe.style.color = `var(${token})`
      document.body.append(probe)
      const [red = 0, green = 0, blue = 0] = getComputedStyle(probe)
        .color.match(/[\d.]+/g)!
        .map(Number)
      probe.remove()
      return [red, green, blue]
    }
    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    const luminance = (token: string) => {
      const [red, green, blue] = colourOf(token)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
    }
    const ratios = names.flatMap((name) =>
      ['--paper', '--surface'].map((ground) => {
        const [dark, light] = [luminance(name), luminance(ground)].sort((one, other) => one - other)
        return (light! + 0.05) / (dark! + 0.05)
      }),
    )
    return Math.min(...ratios)
  }, tokens)
}

test('in high contrast text is 7:1 at least, and what rings and bounds 3:1', async ({ page }) => {
  await page.goto('/')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' })
    expect(await leastContrast(page, ['--focus']), colorScheme).toBeGreaterThanOrEqual(3)
    await page.emulateMedia({ colorScheme, contrast: 'more' })
    expect(await leastContrast(page, texts), colorScheme).toBeGreaterThanOrEqual(7)
    expect(await leastContrast(page, ['--focus', '--line', '--hit']), colorScheme).toBeGreaterThanOrEqual(3)
  }
})

/** How many pixels of the graph have that colour. */
async function pixelsOf(page: Page, [red, green, blue]: readonly [number, number, number]): Promise<number> {
  const { data } = PNG.sync.read(await page.locator('.graph').screenshot())
  let count = 0
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++
  }
  return count
}

type Colour = readonly number[]

function contrastOf(one: Colour, other: Colour): number {
  const luminance = (colour: Colour) => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(one), luminance(other)].sort((first, second) => first - second)
  return (light! + 0.05) / (dark! + 0.05)
}

/** The words on dimmed cards with their grounds, and how see-through they are. */
function dimmedWords(page: Page): Promise<{ words: Colour; ground: Colour; opacity: number }[]> {
  return page.locator('.claim-node[data-dimmed] .claim-line').evaluateAll((lines) =>
    lines.map((line) => {
      const rgbOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number).slice(0, 3)
      const card = line.closest('.claim-card')!
      const around = [line, card, line.closest('.claim-node')!]
      return {
        words: rgbOf(getComputedStyle(line).color),
        ground: rgbOf(getComputedStyle(card).backgroundColor),
        opacity: Math.min(...around.map((one) => Number(getComputedStyle(one).opacity))),
      }
    }),
  )
}

test('what bounds a text field can be seen, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/sign-in')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const colours = await page
      .getByRole('textbox')
      .first()
      .evaluate((field) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(field)
        field.style.setProperty('border-color', 'var(--ink-3)')
        field.style.setProperty('transition', 'none')
        return { borderTopWidth, borderTopColor, token: getComputedStyle(field).borderTopColor }
      })
    expect(colours).toMatchObject({ borderTopWidth: '1px', borderTopColor: colours.token })
    expect(await leastContrast(page, ['--ink-3'])).toBeGreaterThanOrEqual(3)
    await page.reload()
  }
})

test('what a filter dims can still be read', async ({ page }) => {
  await openMap(page, 'open-model-weights?levels=2&part=con')
  await expect(page.locator('[data-claim][data-dimmed]').first()).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const contrast of ['no-preference', 'more'] as const) {
      await page.emulateMedia({ colorScheme, contrast })
      const all = await dimmedWords(page)
      expect(all.length).toBeGreaterThan(5)
      for (const { words, ground, opacity } of all) {
        expect(opacity).toBe(1)
        expect(contrastOf(words, ground), `${colorScheme}, ${contrast}`).toBeGreaterThanOrEqual(4.5)
      }
    }
    // The painting lays its own colours over the ground, but less of them.
    const mixed = await page.evaluate(() => {
      const probe = document.createElement('span')
      document.body.append(probe)
      const rgbOf = (token: string) => {
        probe.style.color = `var(${token})`
        return (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number).slice(0, 3)
      }
      const share = Number(getComputedStyle(document.documentElement).getPropertyValue('--dimmed'))
      const ground = rgbOf('--surface')
      const words = ['--ink', '--ink-2', '--pro', '--con'].map((token) =>
        rgbOf(token).map((part, index) => share * part + (1 - share) * ground[index]!),
      )
      probe.remove()
      return { ground, words }
    })
    for (const words of mixed.words) expect(contrastOf(words, mixed.ground), colorScheme).toBeGreaterThanOrEqual(4.5)
  }
})

test('the painted graph follows the contrast that is asked for', async ({ page }) => {
  await openMap(page, 'open-model-weights')
  await page.keyboard.press('a')
  await page.keyboard.press('0')
  await expect(page.locator('.graph')).not.toHaveAttribute('data-step', 'near')
  const teal = [0x0b, 0x6e, 0x69] as const
  const darkTeal = [0x00, 0x50, 0x4b] as const
  await expect.poll(() => pixelsOf(page, teal)).toBeGreaterThan(50)
  await page.emulateMedia({ contrast: 'more' })
  await expect.poll(() => pixelsOf(page, darkTeal)).toBeGreaterThan(50)
  expect(await pixelsOf(page, teal)).toBe(0)
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' })
  await expect.poll(() => pixelsOf(page, darkTeal)).toBe(0)
  await expect.poll(() => pixelsOf(page, [0, 0, 0])).toBeGreaterThan(50)
})

test('where colours are forced, focus, selection and side are told by lines', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openMap(page, 'school-uniforms')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const card = page.locator('[data-claim]:focus')
  await expect(card).toHaveCSS('outline-style', 'solid')
  await expect(card).toHaveCSS('outline-width', '3px')
  const edgeOf = (text: string) =>
    claim(page, text)
      .locator('.claim-card')
      .evaluate((element) => getComputedStyle(element, '::before').borderLeftStyle)
  expect(await edgeOf('A uniform rule is fair.')).toBe('solid')
  expect(await edgeOf('A uniform costs families')).toBe('dashed')
})

test('nothing moves for whoever asked for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openMap(page, 'open-model-weights')
  const place = () => page.locator('.react-flow__viewport').getAttribute('style')
  for (const key of ['0', 'ArrowDown', '+', '?']) {
    const before = await place()
    await page.keyboard.press(key)
    if (key === '?') await expect(page.getByRole('dialog')).toBeVisible()
    else if (key !== 'ArrowDown') await expect.poll(place).not.toBe(before)
    // What has no length has ended by the next frame.
    const moving = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return document.getAnimations().map(({ effect }) => effect?.getComputedTiming().duration)
    })
    expect(
      moving.filter((duration) => Number(duration) > 1),
      key,
    ).toEqual([])
  }
})
