import { XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { composePicture } from '@/lib/scene/picture'
import type { DisplayList } from '@/lib/scene/paint-command'
import { readSeedMap } from '@/seed/seed-maps'
import { drawSvg } from './draw-svg'
import { nodeMeasurer } from './node-measurer'

const list = composePicture(readSeedMap('school-uniforms'), nodeMeasurer(), { theme: 'light' })

it('has letters as shapes that are all there, and still says its texts', async () => {
  const { svg, missing } = await drawSvg(list, { fonts: 'paths', language: 'en' })
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(missing).toEqual([])
  expect(svg).not.toMatch(/<text|@font-face/)
  const drawn = new Set([...svg.matchAll(/<path id="(glyph-[\d-]+)"/g)].map(([, id]) => id))
  const used = new Set([...svg.matchAll(/<use href="#(glyph-[\d-]+)"/g)].map(([, id]) => id))
  expect(used.size).toBeGreaterThan(30)
  expect(drawn).toEqual(used)
  expect(svg).toContain('aria-label="Schools should require uniforms."')
})

it.each([
  ['https://example.org/?a=1&b="2"', '<a href="https://example.org/?a=1&amp;b=%222%22">'],
  ['mailto:a@example.org', '<a href="mailto:a@example.org">'],
  ['javascript:alert(1)', undefined],
  [' JaVaScript:alert(1)', undefined],
  ['data:text/html,<script>', undefined],
  ['//example.org', undefined],
])('leads to %s only where that is no script', async (href, tag) => {
  const linked: DisplayList = {
    ...list,
    commands: [
      { kind: 'text', text: 'A', x: 0, y: 0, font: 'claim', fill: '#000000', anchor: 'start', href },
      { kind: 'group', id: 'g', label: 'G', commands: [], href },
    ],
  }
  const { svg } = await drawSvg(linked, { fonts: 'none' })
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg.match(/<a /g) ?? []).toHaveLength(tag === undefined ? 0 : 2)
  if (tag !== undefined) expect(svg).toContain(tag)
})
