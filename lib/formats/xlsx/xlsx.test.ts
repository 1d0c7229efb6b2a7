import { unzipSync, strFromU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRows, type DebateMap } from '../../domain/debate-map'
import { assert } from '../../domain/result'
import { generateMap } from '../../../seed/generate-map'
import { awkwardMap } from '../../../tests/support/awkward-map'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../../tests/support/sample-map'
import { readXml, textOfElement, type XmlElement } from '../xml-text'
import { columnName } from './flow'
import { xlsxWriter } from './write'

function partsOf(map: DebateMap): Map<string, XmlElement> {
  const files = unzipSync(xlsxWriter.write(map).content as Uint8Array)
  return new Map(
    Object.entries(files).map(([name, bytes]) => {
      const xml = readXml(strFromU8(bytes))
      assert(xml.ok, `${name}: ${JSON.stringify(xml)}`)
      return [name, xml.value]
    }),
  )
}

function elements(root: XmlElement, name: string): XmlElement[] {
  const below = root.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child, name)))
  return root.name === name ? [root, ...below] : below
}

/** The cells of a sheet by their places. */
function cellsOf(map: DebateMap, sheet = 1): Map<string, string> {
  const cells = elements(partsOf(map).get(`xl/worksheets/sheet${sheet}.xml`)!, 'c')
  return new Map(cells.map((cell) => [cell.attributes.get('r')!, textOfElement(cell)]))
}

describe('a flow', () => {
  it('has a column a speech, answers beside what they answer, and reasons under what they support', () => {
    expect([...cellsOf(sampleMap())]).toEqual([
      ['A1', 'A sample'],
      ['A2', '1 For'],
      ['B2', '2 Against'],
      ['A3', 'Thesis: The claim ban is true.'],
      ['A4', 'Pro: The claim harm is true. [1]'],
      ['A5', 'Pro: The claim study is true. [2]'],
      ['B5', 'Undercut: The claim old is true.'],
      ['A6', 'And: The claim sound is true.'],
      ['A7', 'Pro: see B9, “The claim shared is true.”'],
      ['B8', 'Con: The claim cost is true.'],
      ['B9', 'Pro: The claim shared is true.'],
      ['A11', 'Claim: The claim loose is true.'],
    ])
    expect([...cellsOf(sampleMap(), 2).values()]).toContain('A. Author')
  })

  it('puts an answer on the row of what it answers, and never two claims into one cell', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          awkwardMap,
          fc.nat(50).map((seed) => generateMap({ claims: 80, seed })),
        ),
        (map) => {
          const cells = elements(partsOf(map).get('xl/worksheets/sheet1.xml')!, 'c').map(({ attributes }) =>
            attributes.get('r'),
          )
          expect(new Set(cells).size).toBe(cells.length)
          const said = [...cellsOf(map).values()].join('\n')
          for (const { text } of toRows(map).claims) expect(said).toContain(text)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('the workbook', () => {
  it('has the parts that Office Open XML asks for, each of them named', () => {
    const parts = partsOf(sampleMap())
    const named = elements(parts.get('[Content_Types].xml')!, 'Override').map(({ attributes }) =>
      attributes.get('PartName'),
    )
    expect(named.sort()).toEqual(
      [...parts.keys()]
        .filter((name) => name.startsWith('xl/') && !name.includes('_rels'))
        .map((name) => `/${name}`)
        .sort(),
    )
    const targets = elements(parts.get('xl/_rels/workbook.xml.rels')!, 'Relationship').map(({ attributes }) =>
      attributes.get('Target')!,
    )
    for (const target of targets) expect(parts.has(`xl/${target}`)).toBe(true)
  })

  it('has texts alone, whatever the map says', () => {
    const evil = ['=1+1', '+SUM(A1)', '-2', '@cmd', '=HYPERLINK("http://x")', '_x003D_1', '<f>1</f>', '\t=1']
    const map = mapOf({
      claims: evil.map((text, index) => sampleClaim(`c${index}`, { text, thesis: index === 0 })),
      arguments: [sampleArgument('a-1', 'con', ['c1'], 'c0')],
    })
    const sheet = partsOf(map).get('xl/worksheets/sheet1.xml')!
    expect(elements(sheet, 'f')).toEqual([])
    for (const cell of elements(sheet, 'c')) expect(cell.attributes.get('t')).toBe('inlineStr')
    expect([...cellsOf(map).values()]).toContain('Claim: _x005F_x003D_1')
    for (const text of cellsOf(map).values()) expect(text).not.toMatch(/^[=+\-@\t\r]/)
    for (const format of elements(partsOf(map).get('xl/styles.xml')!, 'xf').slice(1)) {
      expect(format.attributes.get('quotePrefix')).toBe('1')
    }
  })

  it('is the same bytes for the same map', () => {
    expect(xlsxWriter.write(sampleMap()).content).toEqual(xlsxWriter.write(sampleMap()).content)
  })
})
