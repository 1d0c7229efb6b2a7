import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRows, type DebateMap } from '../../domain/debate-map'
import { assert } from '../../domain/result'
import { mapFromRows } from '../../domain/debate-map'
import { awkwardMap } from '../../../tests/support/awkward-map'
import { contentOf } from '../../../tests/support/map-content'
import { shapeOf } from '../../../tests/support/map-shape'
import { expectRoundTrip, expectToSurvive, readSoundly } from '../../../tests/support/round-trip'
import { sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { csvReader } from './read'
import { readTable, writeTable } from './table'
import { csvWriter } from './write'

const read = (text: string) => readSoundly(csvReader, text)
const drawn = (map: DebateMap) =>
  toRows(map).arguments.map(
    ({ premises, stance, conclusion }) => `${premises.join('&')} ${stance} ${Object.values(conclusion).join()}`,
  )

describe('a table', () => {
  it('is read as RFC 4180 says, and as spreadsheets write it', () => {
    const rows = (text: string) => {
      const table = readTable(text)
      assert(table.ok, JSON.stringify(table))
      return table.value.rows
    }
    expect(rows('a,b\r\n"1, ""x""\r\n2",\r\n')).toEqual([
      ['a', 'b'],
      ['1, "x"\r\n2', ''],
    ])
    expect(rows('\ufeffa;b\n1;"2;3"')).toEqual([
      ['a', 'b'],
      ['1', '2;3'],
    ])
    expect(rows('sep=;\na,b;c\n')).toEqual([['a,b', 'c']])
    expect(rows('a\tb\r1\t2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(readTable('a,b\n1,"2\n3')).toMatchObject({ ok: false, error: { code: 'invalid', line: 2, column: 3 } })
  })

  it('comes back exactly, and has no cell that is reckoned with', () => {
    const cell = fc.oneof(
      fc.constantFrom('=1+1', '+x', '-1', '@a', "'=x", "''", '\tx', '\rx', '"', ',;', 'a\r\nb', ' x '),
      fc.string({ unit: 'grapheme' }),
    )
    const table = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      hasByteOrderMark: fc.boolean(),
      rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(table, ({ rows, ...rest }) => {
        const made = { ...rest, lineEnd: '\r\n', rows: [['id', 'text', 'type'], ...rows] }
        const text = writeTable(made)
        const back = readTable(text)
        assert(back.ok, text)
        expect(back.value.rows).toEqual(made.rows)
        for (const raw of text.split(/[,;\t\r\n]+/)) expect(raw).not.toMatch(/^"?[=@]/)
      }),
    )
  })
})

describe('reading', () => {
  it('knows columns by their names, in any order, and parents by id or text', () => {
    const { map } = read(
      'Stance;Claim;Parent ID;Nr;Comment\n;Top;;1;\ncontra;One;1;2;so\nsupports;Two;One;3;\nThesis;Other;;4;\n',
    )
    expect(drawn(map)).toEqual(['2 con 1', '3 pro 2'])
    expect(toRows(map).claims.map(({ note }) => note)).toEqual(['', 'so', '', ''])
  })

  it('has co-premises, several parents, undercuts of undercuts, and sources', () => {
    const { map } = read(
      `id,text,type,parent,relation,argument,sources
t,Top,thesis,,,,
a,A,claim,t,pro,x,"r | page 3 | Ann
https://example.org/free"
b,B,claim,t,pro,x,
c,C,claim,x,undercut,y,
d,D,claim,y,undercut,,
e,E,claim,"t;c",con,,
r,Report,source,,,,
`,
    )
    expect(drawn(map).sort()).toEqual(['a&b pro t', 'c con x', 'd con y', 'e con c', 'e con t'])
    expect(toRows(map).citations).toMatchObject([{ source: 'r', locator: 'page 3', speaker: 'Ann' }, {}])
  })

  it('takes an undercut of a claim for one of the step from it', () => {
    const { map } = read('id,text,parent,relation\nt,Top,,\nu,U,a,undercuts\na,A,t,pro\n')
    expect(drawn(map).sort()).toEqual(['a pro t', 'u con a-a'])
  })

  it('says what it cannot keep', () => {
    const { losses } = read('id,text,parent,relation\nt,Top,,\na,A,gone,pro\nb,B,t,mumbles\nt,Other,,\nc,C,c,pro\n')
    expect(losses.map(({ code }) => code)).toEqual([
      'id-twice',
      'argument-about-itself',
      'conclusion-missing',
      'premise-missing',
      'relation-unknown',
    ])
  })

  it('is refused where the first row names no columns', () => {
    expect(csvReader.read('1,2\n3,4')).toMatchObject({ ok: false, error: { code: 'not-this-format', line: 1 } })
    expect(csvReader.recognise({ text: 'Hello, world\nid, text', json: undefined })).toBe(0)
    expect(csvReader.recognise({ text: 'id,text\n1,2', json: undefined })).toBe(0.9)
  })
})

describe('writing', () => {
  it('gives what is read again, with its ids', () => {
    expectRoundTrip(csvReader, csvWriter)
    fc.assert(
      fc.property(awkwardMap, (map) => {
        const back = read(csvWriter.write(map).content as string).map
        expect(
          toRows(back)
            .arguments.map(({ id }) => id)
            .sort(),
        ).toEqual([...map.arguments.keys()].sort())
        expect(contentOf(back).claims).toEqual(contentOf(map).claims)
      }),
      { numRuns: 30 },
    )
  })

  it('into a file keeps its columns, their order, and what they say', () => {
    const original =
      'Owner;Claim;Nr;Parent ID;Stance\nAnn;Top;1;;\nBen;=One;b c;1;contra\n;Two;3;1; supports \nx;;;;\nCy;Three;4;b c, 3;+\n'
    const { map } = read(original)
    expect(csvWriter.write(map, { original }).content).toBe(original.replace('=One', "'=One").replace(';+\n', ";'+\n"))
    const rows = toRows(map)
    const changed = mapFromRows(map.id, 0, map.details, {
      ...rows,
      claims: [
        ...rows.claims.map((claim) => (claim.id === '3' ? { ...claim, text: 'Two!', tags: ['new'] } : claim)),
        sampleClaim('five', { rank: 9 }),
      ],
      arguments: [
        ...rows.arguments.filter(({ conclusion }) => !('claim' in conclusion && conclusion.claim === 'b-c')),
        sampleArgument('a-five', 'con', ['five'], 'b-c'),
      ],
    })
    const text = csvWriter.write(changed, { original }).content as string
    expect(text).toContain('Ann;Top;1;;')
    expect(text).toContain("Ben;'=One;b c;1;contra")
    expect(text).toContain(';Two!;3;1; supports ')
    expect(shapeOf(read(text).map)).toEqual(shapeOf(changed))
  })

  it('into a file says again what any map says', () => {
    fc.assert(
      fc.property(awkwardMap, awkwardMap, (one, other) => {
        const original = csvWriter.write(one).content as string
        const { content, losses } = csvWriter.write(other, { original })
        expect(shapeOf(read(content as string).map, losses)).toEqual(shapeOf(other, losses))
        expect(csvWriter.write(read(original).map, { original }).content).toBe(original)
      }),
      { numRuns: 60 },
    )
  })
})

it('survives broken files', () => {
  expectToSurvive(csvReader, csvWriter.write(sampleMap()).content as string)
})
