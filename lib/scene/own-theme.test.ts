import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, readHex, type Rgb } from './colour'
import { themeFrom } from './own-theme'
import { pictureThemeNames, pictureThemes } from './picture-themes'
import type { Theme } from './theme'

const rgb = (text: string): Rgb => readHex(text) ?? [NaN, NaN, NaN]
const contrast = (one: string, other: string) => contrastOf(rgb(one), rgb(other))

/** Each ink with the grounds on which it stands. */
function expectReadable(theme: Theme): void {
  for (const ground of [theme.paper, theme.surface]) {
    for (const ink of [theme.ink, theme.ink2, theme.pro, theme.con]) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(theme.ink3, ground), `${theme.ink3} on ${ground}`).toBeGreaterThanOrEqual(3)
  }
  for (const ink of [theme.onThesis, theme.onThesis2]) {
    expect(contrast(ink, theme.thesis), `${ink} on ${theme.thesis}`).toBeGreaterThanOrEqual(4.5)
  }
}

describe('the themes of pictures', () => {
  it.each(pictureThemeNames)('%s can be read', (name) => {
    expectReadable(pictureThemes[name])
  })

  it('print with nothing but greys, and no grey text paler than it may be', () => {
    for (const colour of Object.values(pictureThemes.print).filter((value) => typeof value === 'string')) {
      const [red, green, blue] = rgb(colour)
      expect([green, blue], colour).toEqual([red, red])
    }
  })
})

describe('a theme of own colours', () => {
  it.each([
    ['fffdf5', '1c1b18', '00695c', 'b71c1c'],
    ['#102a43', '#f0f4f8', '#7be0c3', '#ffb3a7'],
    ['fff', '000', '060', 'a00'],
    ['ffffff', '767676', '00695c', 'b71c1c'],
  ])('is readable throughout: %s, %s, %s, %s', (paper, ink, pro, con) => {
    const made = themeFrom({ paper: rgb(paper), ink: rgb(ink), pro: rgb(pro), con: rgb(con) })
    expect(made.ok).toBe(true)
    if (made.ok) expectReadable(made.value)
  })

  it('is readable for any colours, or refused', () => {
    const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    fc.assert(
      fc.property(colour, colour, colour, colour, (paper, ink, pro, con) => {
        const made = themeFrom({ paper, ink, pro, con })
        if (made.ok) expectReadable(made.value)
        else expect(made.error.contrast).toBeLessThan(4.5)
      }),
    )
  })

  it('names the colour that cannot be read', () => {
    const fine = { paper: rgb('fff'), ink: rgb('000'), pro: rgb('060'), con: rgb('a00') }
    expect(themeFrom({ ...fine, con: rgb('ffcc00') })).toEqual({
      ok: false,
      error: { name: 'con', contrast: 1.5, least: 4.5 },
    })
    expect(themeFrom({ ...fine, ink: rgb('999') })).toMatchObject({ error: { name: 'ink' } })
  })
})
