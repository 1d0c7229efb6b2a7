import { describe, expect, it } from 'vitest'
import type { ClaimId } from '@/lib/domain/ids'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { generateMap } from '../../seed/generate-map'
import { readSeedMap } from '../../seed/seed-maps'
import {
  mapOf,
  sampleArgument,
  sampleCitation,
  sampleClaim,
  sampleMap,
  sampleSource,
} from '../../tests/support/sample-map'
import type { DisplayList, PaintCommand, TextCommand } from './paint-command'
import { composePicture } from './picture'
import { escapeXml, toSvg } from './svg-backend'

const compose = (map = sampleMap(), request = {}) => composePicture(map, nodeMeasurer(), { theme: 'light', ...request })

interface PlacedText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
}

/** Every text of a picture with where it is on the page. */
function textsIn(commands: readonly PaintCommand[], place = { x: 0, y: 0, scale: 1 }): PlacedText[] {
  return commands.flatMap((command) => {
    if (command.kind === 'group') return textsIn(command.commands, command.place ?? place)
    if (command.kind !== 'text') return []
    const left = place.x + leftOf(command) * place.scale
    const right = left + nodeMeasurer().width(command.text, command.font) * place.scale
    return [{ text: command.text, left, right, baseline: place.y + command.y * place.scale }]
  })
}

function leftOf({ anchor, x, text, font }: TextCommand): number {
  const width = nodeMeasurer().width(text, font)
  return anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
}

const wordsOf = (list: DisplayList) => textsIn(list.commands).map(({ text }) => text)

describe('composePicture', () => {
  it('is the same for the same map, and another in the other theme', () => {
    expect(compose(readSeedMap('school-uniforms'))).toEqual(compose(readSeedMap('school-uniforms')))
    expect(compose(sampleMap(), { theme: 'dark' }).background).not.toBe(compose().background)
  })

  it.each([
    ['an empty map', mapOf({})],
    ['a long title', { ...mapOf({}), details: { title: 'A very long question, '.repeat(9), description: '' } }],
    ['the sample', sampleMap()],
    ['the teaching map', readSeedMap('school-uniforms')],
    ['the open-weights map', readSeedMap('open-model-weights')],
    ['a large map', generateMap({ claims: 400, seed: 2 })],
  ])('keeps every text of %s on the page', (_, map) => {
    const { page, commands } = compose(map)
    for (const { text, left, right, baseline } of textsIn(commands)) {
      expect(left, text).toBeGreaterThanOrEqual(page.x + 20)
      expect(right, text).toBeLessThanOrEqual(page.x + page.width - 20)
      expect(baseline, text).toBeGreaterThan(page.y + 20)
      expect(baseline, text).toBeLessThan(page.y + page.height - 20)
    }
  })

  it('is headed by the title and what it shows, in numbers', () => {
    const debate = readSeedMap('open-model-weights')
    const counts = `${debate.claims.size} claims · ${debate.sources.size} sources`
    expect(wordsOf(compose(debate))).toEqual(expect.arrayContaining([debate.details.title, counts]))
    expect(wordsOf(compose(mapOf({})))).toEqual(['A sample', 'No claims yet'])
  })

  it.each([
    ['ban', 'A branch of the map', '7 claims · 2 sources'],
    ['harm', 'A branch of the map. Reason for “The claim ban is true.”', '4 claims · 2 sources'],
    ['cost', 'A branch of the map. Reason against “The claim ban is true.”', '2 claims'],
    ['old', 'A branch of the map. Undercuts an argument about “The claim harm is true.”', '1 claim'],
    ['loose', 'A branch of the map', '1 claim'],
  ])('says what the claim at the top of a branch argues for: %s', (branch, argues, counts) => {
    const list = compose(sampleMap(), { branch: branch as ClaimId })
    expect(wordsOf(list)).toEqual(expect.arrayContaining([argues, counts]))
    expect(list.description).toContain(argues)
  })

  it('explains in its key the signs that occur, and no others', () => {
    const key = ['supports', 'attacks', 'hold only together', 'attacks the step, not the claim', 'supports the step']
    const keyOf = (list: DisplayList) => key.filter((text) => wordsOf(list).includes(text))
    expect(keyOf(compose(readSeedMap('school-uniforms')))).toEqual(key)
    const onlyPro = mapOf({
      claims: [sampleClaim('t', { thesis: true }), sampleClaim('r')],
      arguments: [sampleArgument('a-r', 'pro', ['r'], 't')],
    })
    expect(keyOf(compose(onlyPro))).toEqual(['supports'])
    expect(keyOf(compose(mapOf({})))).toEqual([])
  })

  it('names the sources that it cites, and says how many it leaves out', () => {
    const texts = wordsOf(compose())
    expect(texts).toEqual(expect.arrayContaining(['Sources', 'Report paper', 'Report report, 2025-03']))
    expect(wordsOf(compose(sampleMap(), { branch: 'study' as ClaimId }))).not.toContain('Report report, 2025-03')
    const many = mapOf({
      claims: [sampleClaim('t', { thesis: true })],
      sources: Array.from({ length: 40 }, (_, index) =>
        sampleSource(`s${index + 1}`, { publisher: 'A house with a name that fills the line' }),
      ),
      citations: Array.from({ length: 40 }, (_, index) => sampleCitation(`z${index}`, 't', `s${index + 1}`)),
    })
    const listed = wordsOf(compose(many)).filter((text) => text.startsWith('Report s'))
    expect(listed.slice(0, 3).map((text) => text.split(',')[0])).toEqual(['Report s1', 'Report s2', 'Report s3'])
    expect(wordsOf(compose(many))).toContain(`and ${40 - listed.length} more`)
  })
})

describe('toSvg', () => {
  it('carries title and description, and every claim as a group with its words', () => {
    const svg = toSvg(compose(readSeedMap('school-uniforms')))
    expect(svg).toContain('<title>Should schools require uniforms?</title>')
    expect(svg).toMatch(/<desc>17 claims · 1 source\. Thesis: “Schools should require uniforms\.” For: .* A small map/)
    expect(svg).toContain('<g id="claim-require-uniforms" role="group" aria-label="Schools should require uniforms.">')
  })

  it('needs no style sheet, so that no style policy can undo it', () => {
    expect(toSvg(compose())).not.toMatch(/<style|class=|style=/)
  })

  it('lets nothing through that XML does not know', () => {
    expect(escapeXml('<a href="x">&\'</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;')
    expect(escapeXml('a\u0000b\u001fc\ud800d\uffffe\t\n😀')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\t\n😀')
  })
})
