import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapFromRows, toRows, type DebateMap } from '../../domain/debate-map'
import { awkwardMap } from '../../../tests/support/awkward-map'
import { shapeOf } from '../../../tests/support/map-shape'
import { expectRoundTrip, expectToSurvive, readSoundly } from '../../../tests/support/round-trip'
import { sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { opmlReader } from './read'
import { opmlWriter } from './write'

const read = (text: string) => readSoundly(opmlReader, text)
const drawn = (map: DebateMap) => [
  ...toRows(map).claims.map(({ id, text, note }) => `${id} ${text}${note === '' ? '' : ` | ${note}`}`),
  ...toRows(map).arguments.map(
    ({ premises, stance, conclusion }) => `${premises.join('&')} ${stance} ${Object.values(conclusion).join()}`,
  ),
]

const foreign = `<?xml version="1.0"?>
<opml version="1.0" xmlns:x="urn:x">
  <head>
    <title>Sundays &amp; libraries</title>
    <ownerName>Ann</ownerName>
  </head>
  <body>
    <outline text="Open on Sundays" _note="First&#10;second" x:mark="a" _status="checked">
      <outline text="Pros">
        <outline text="People ask for it" created="2020"/>
      </outline>
      <outline text="Con: It costs" colour="red">
        <icon name="coin"/>
        <outline type="link" text="Budget" url="https://example.org/b" rank="1"/>
        <outline text="But not much" category="money,law"/>
      </outline>
    </outline>
  </body>
</opml>
`

describe('reading', () => {
  it('has sides by words and groups, notes, tags, sources', () => {
    const { map } = read(foreign)
    expect(map.details.title).toBe('Sundays & libraries')
    expect(drawn(map)).toEqual([
      'o1 Open on Sundays | First\nsecond',
      'o2 People ask for it',
      'o3 It costs',
      'o4 Not much',
      'o2 pro o1',
      'o4 con o3',
      'o3 con o1',
    ])
    expect(toRows(map).sources).toMatchObject([{ title: 'Budget', url: 'https://example.org/b' }])
  })

  it('refuses what declares entities, is broken, too deep or no outline', () => {
    const code = (text: string) => {
      const made = opmlReader.read(text)
      return made.ok ? 'read' : made.error.code
    }
    expect(code(`<!DOCTYPE opml [<!ENTITY a "b">]>${foreign.slice(21)}`)).toBe('invalid')
    expect(code(foreign.slice(0, 300))).toBe('not-xml')
    expect(code(`<opml><body>${'<outline text="x">'.repeat(100)}${'</outline>'.repeat(100)}</body></opml>`)).toBe(
      'too-deep',
    )
    expect(code(`<opml><body>${'<outline text="x">'.repeat(70)}${'</outline>'.repeat(70)}</body></opml>`)).toBe(
      'too-deep',
    )
    expect(code('<html></html>')).toBe('not-this-format')
    expect(code('<opml><body/></opml>')).toBe('empty')
    expect(opmlReader.read('<opml>\n<body>\n</bod></opml>')).toMatchObject({ error: { line: 3 } })
  })
})

describe('writing', () => {
  it('gives what is read again', () => {
    expectRoundTrip(opmlReader, opmlWriter)
  })

  it('into a file keeps what is not ours', () => {
    const { map } = read(foreign)
    const same = opmlWriter.write(map, { original: foreign }).content as string
    for (const kept of ['xmlns:x="urn:x"', '<ownerName>Ann<', 'x:mark="a"', '_status="checked"', 'created="2020"']) {
      expect(same).toContain(kept)
    }
    for (const kept of [
      'colour="red"',
      '<icon name="coin"/>',
      'rank="1"',
      'text="But not much"',
      'text="Pro: People',
    ]) {
      expect(same).toContain(kept)
    }
    expect(shapeOf(read(same).map)).toEqual(shapeOf(map))
    const rows = toRows(map)
    const changed = mapFromRows(
      map.id,
      0,
      { title: 'New', description: 'And said' },
      {
        ...rows,
        claims: [...rows.claims.filter(({ id }) => id !== 'o2'), sampleClaim('new', { rank: 9, note: 'n' })],
        arguments: [
          ...rows.arguments.filter(({ premises }) => !premises.some((id) => id === 'o2')),
          sampleArgument('a-new', 'pro', ['new'], 'o3'),
        ],
      },
    )
    const text = opmlWriter.write(changed, { original: foreign }).content as string
    expect(text).toContain('<ownerName>Ann<')
    expect(text).toContain('colour="red"')
    expect(text).not.toContain('created="2020"')
    expect(shapeOf(read(text).map)).toEqual(shapeOf(changed))
  })

  it('into a file says again what any map says', () => {
    fc.assert(
      fc.property(awkwardMap, awkwardMap, (one, other) => {
        const original = opmlWriter.write(one).content as string
        const { content, losses } = opmlWriter.write(other, { original })
        expect(shapeOf(read(content as string).map, losses)).toEqual(shapeOf(other, losses))
        expect(opmlWriter.write(read(original).map, { original }).content).toBe(original)
      }),
      { numRuns: 60 },
    )
  })
})

it('survives broken files', () => {
  expectToSurvive(opmlReader, opmlWriter.write(sampleMap()).content as string, 200)
  expectToSurvive(opmlReader, foreign, 200)
})
