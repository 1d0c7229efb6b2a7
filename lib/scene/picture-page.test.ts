/** Pictures in every theme, on every page and in every size of text: nothing cut off, every text in its box, letters as large as can be. */
import { describe, expect, it } from 'vitest'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { paintedIn, wordsIn } from '@/tests/support/picture-geometry'
import { edgeBefore } from '@/tests/support/scene-geometry'
import { mapOf, sampleMap } from '@/tests/support/sample-map'
import { generateMap } from '../../seed/generate-map'
import { readSeedMap } from '../../seed/seed-maps'
import type { DebateMap } from '../domain/debate-map'
import type { ActorId, ClaimId } from '../domain/ids'
import { contains, grow } from './box'
import { buildScene } from './build-scene'
import type { DisplayList } from './paint-command'
import { composePicture, type PictureRequest } from './picture'
import { pageNames } from './picture-pages'
import { pictureThemeNames } from './picture-themes'
import { textSizes } from './text-size'

const measurer = nodeMeasurer()
const teaching = readSeedMap('school-uniforms')
const weights = readSeedMap('open-model-weights')
const generated = generateMap({ claims: 90, seed: 5 })
const day = '2026-11-23'
const link = { address: 'https://crux.example.org/maps/open-model-weights', hasCode: true }
const everything: Partial<PictureRequest> = {
  date: day,
  link,
  sources: 'numbered',
  authors: namesOf(generated, weights),
}

function namesOf(...maps: readonly DebateMap[]): ReadonlyMap<ActorId, string> {
  return new Map(
    maps.flatMap(({ claims }) => [...claims.values()].map(({ createdBy }) => [createdBy, 'Ada of Lovelace'])),
  )
}

const compose = (map: DebateMap, request: Partial<PictureRequest>) =>
  composePicture(map, measurer, { theme: 'light', ...request })

function expectWhole(list: DisplayList): void {
  const { page, sheet } = list
  const painted = paintedIn(list, measurer)
  // Five millimetres of a sheet are out of a printer's reach.
  const free = sheet ? (5 * page.width) / sheet.width : 20
  const reach = grow(page, -free)
  for (const { command, box } of painted) {
    expect(contains(reach, box, 0.01), `${command.kind} ${'text' in command ? command.text : ''} on the page`).toBe(
      true,
    )
  }
  for (const { box: card, group } of painted.filter(
    ({ command, group }) => group.startsWith('claim-') && command.kind === 'rect',
  )) {
    for (const { command, box } of painted.filter((part) => part.group === group)) {
      if (command.kind === 'text') expect(contains(grow(card, -4), box, 0.5), `${command.text} in ${group}`).toBe(true)
      else expect(contains(card, box, 0.01), `${command.kind} in ${group}`).toBe(true)
    }
  }
}

/** Millimetres for a pixel of the map. */
const lettersOf = ({ page, sheet }: DisplayList) => (sheet ? sheet.width / page.width : NaN)

describe('a picture on a page', () => {
  it.each(pageNames)('is whole on %s, in either orientation', (page) => {
    for (const map of [teaching, sampleMap(), mapOf({})]) expectWhole(compose(map, { page }))
    if (page === 'fit') return expectWhole(compose(weights, everything))
    for (const orientation of ['portrait', 'landscape'] as const) {
      const list = compose(weights, { ...everything, page, orientation })
      expectWhole(list)
      const { width, height } = list.page
      expect(width < height).toBe(orientation === 'portrait')
      expect(width / height).toBeCloseTo(list.sheet!.width / list.sheet!.height)
    }
  })

  it.each(textSizes)('keeps its text in its boxes when that is %s', (textSize) => {
    for (const page of ['fit', 'slide', 'a4'] as const) {
      expectWhole(
        compose(generated, { ...everything, textSize, page, orientation: page === 'fit' ? undefined : 'landscape' }),
      )
    }
  })

  it.each(pictureThemeNames)('is whole in the theme %s', (theme) => {
    expectWhole(compose(weights, { theme }))
    expectWhole(compose(teaching, { theme }))
  })

  it('has larger letters where these were asked for, and in the orientation that suits', () => {
    for (const map of [generated]) {
      const [small, usual, large] = textSizes.map((textSize) => lettersOf(compose(map, { textSize, page: 'a3' })))
      expect(small).toBeLessThan(usual!)
      expect(usual).toBeLessThan(large!)
      const turned = (['portrait', 'landscape'] as const).map((orientation) =>
        lettersOf(compose(map, { orientation, page: 'a3' })),
      )
      expect(usual).toBe(Math.max(...turned))
    }
  })

  it('fills a sheet with a map that is large enough', () => {
    for (const page of ['slide', 'a4', 'a1'] as const) {
      const list = compose(weights, { page })
      const cards = paintedIn(list, measurer).filter(({ group }) => group.startsWith('claim-'))
      const left = Math.min(...cards.map(({ box }) => box.x)) - list.page.x
      const top = Math.min(...cards.map(({ box }) => box.y)) - list.page.y
      const [across, down] = [1 - (2 * left) / list.page.width, 1 - top / list.page.height]
      expect(Math.max(across, down), page).toBeGreaterThan(0.75)
    }
  })

  it('does not blow a small map up beyond what its title can bear', () => {
    const list = compose(sampleMap(), { page: 'a0' })
    const heights = paintedIn(list, measurer).flatMap(({ command, box }) =>
      command.kind === 'text' ? [{ font: command.font, height: box.height }] : [],
    )
    const title = heights.find(({ font }) => font === 'title')!
    for (const { font, height } of heights) if (font !== 'title') expect(height, font).toBeLessThan(title.height)
  })
})

describe.each(textSizes)('arrows, with %s text', (textSize) => {
  it.each([0.6, 1, 1.7])('end on the boxes of their claims where the whole is %f as wide as high', (aspect) => {
    for (const map of [teaching, weights, generated]) {
      for (const direction of ['down', 'right'] as const) {
        const scene = buildScene(map, measurer, { textSize, aspect, direction })
        const cards = new Map(scene.claims.map((claim) => [claim.id, claim]))
        for (const { kind, conclusion, end, argumentId } of scene.arrows) {
          if (kind !== 'reason' || !('claim' in conclusion)) continue
          expect(edgeBefore(end, cards.get(conclusion.claim)!), argumentId).not.toBe('')
        }
      }
    }
  })
})

describe('what stands around a map', () => {
  it('is there or not, as asked', () => {
    const bare = wordsIn(compose(weights, { hasTitle: false, hasLegend: false, sources: 'none' }))
    expect(bare).not.toEqual(expect.arrayContaining([weights.details.title]))
    expect(bare).not.toContain('supports')
    expect(bare).not.toContain('Sources')
    expect(wordsIn(compose(weights, { date: day })).some((text) => text.endsWith('· November 23, 2026'))).toBe(true)
    expect(wordsIn(compose(weights, { link }))).toContain('crux.example.org/maps/open-model-weights')
  })

  it('names on each card the numbers of its sources, and lists all of them with these numbers', () => {
    const list = compose(sampleMap(), { sources: 'numbered' })
    const words = wordsIn(list)
    const cited = sampleMap().citations.size
    expect(words.filter((text) => /^\d+(,\u2009\d+)*$/.test(text)).length).toBeGreaterThan(0)
    expect(words.filter((text) => text.startsWith('Report ')).length).toBe(
      new Set([...sampleMap().citations.values()].map(({ source }) => source)).size,
    )
    expect(cited).toBeGreaterThan(0)
    expect(words.some((text) => /\d sources?$/.test(text) && !text.includes('claim'))).toBe(false)
  })

  it('shows who wrote a claim only where that is asked for', () => {
    const authors = new Map([['anna' as ActorId, 'Anna Example']])
    expect(wordsIn(compose(sampleMap(), {}))).not.toContain('Anna Example')
    expect(wordsIn(compose(sampleMap(), { authors })).filter((text) => text === 'Anna Example').length).toBe(
      [...sampleMap().claims.values()].filter(({ createdBy }) => createdBy === 'anna').length,
    )
  })

  it('leaves the ground transparent on request', () => {
    expect(compose(teaching, { isTransparent: true }).background).toBeNull()
  })

  it('shows chosen claims with the arrows between them, and says how many of all', () => {
    const claims = new Set(['ban', 'harm', 'cost'] as ClaimId[])
    const list = compose(sampleMap(), { only: { claims, said: 'those about harm' } })
    const groups = list.commands.flatMap((command) => (command.kind === 'group' ? [command.id] : []))
    expect(groups.filter((id) => id.startsWith('claim-')).sort()).toEqual(['claim-ban', 'claim-cost', 'claim-harm'])
    expect(wordsIn(list).some((text) => text.startsWith('3 of 8 claims: those about harm'))).toBe(true)
    expect(wordsIn(compose(sampleMap(), { depth: 0 })).some((text) => text.includes('without their reasons'))).toBe(
      true,
    )
  })
})

describe('a picture without hue', () => {
  it('tells for from against by edge, line and head', () => {
    const list = compose(teaching, { theme: 'print' })
    const scene = buildScene(teaching, measurer)
    const edges = (role: 'pro' | 'con') =>
      scene.claims
        .filter((claim) => claim.role === role)
        .map(({ id }) => {
          const group = list.commands.find((command) => command.kind === 'group' && command.id === `claim-${id}`)
          return group?.kind === 'group' ? group.commands.filter(({ kind }) => kind === 'path').length : 0
        })
    expect(new Set(edges('pro'))).toEqual(new Set([1]))
    // An outline and its hatching.
    expect(new Set(edges('con'))).toEqual(new Set([2]))
    const heads = list.commands.filter(
      (command) => command.kind === 'path' && command.path.length === 4 && command.path[3]?.kind === 'close',
    )
    const fills = new Set(heads.map((command) => command.kind === 'path' && command.fill))
    expect(fills).toEqual(new Set(['#000000', '#FFFFFF']))
  })
})
