import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapFromRows, toRows, type DebateMap } from '@/lib/domain/debate-map'
import { listBroken } from '@/lib/domain/invariants'
import { assert } from '@/lib/domain/result'
import { arbitraryMap } from '../../../tests/support/arbitrary-map'
import { shapeOf } from '../../../tests/support/map-shape'
import { mutatedText } from '../../../tests/support/mutated-text'
import { sampleMap } from '../../../tests/support/sample-map'
import type { ReadMap } from '../format'
import { recognise } from '../readers'
import { aifReader } from './read'
import { aifWriter } from './write'

type Row = Record<string, unknown>

const node = (nodeID: unknown, type: string, text = `${type} ${String(nodeID)}`, more: Row = {}): Row => ({
  nodeID,
  text,
  type,
  timestamp: '2020-02-02 02:02:02',
  ...more,
})

function file(nodes: readonly Row[], links: readonly string[], more: Row = {}): string {
  const edges = links.map((link, index) => {
    const [fromID, toID] = link.split('>')
    return { edgeID: String(index + 1), fromID, toID, formEdgeID: null }
  })
  return JSON.stringify({ nodes, edges, locutions: [], ...more }, null, 1)
}

function read(text: string): ReadMap {
  const result = aifReader.read(text)
  assert(result.ok, JSON.stringify(result))
  expect(listBroken(result.value.map)).toEqual([])
  return result.value
}

function write(map: DebateMap, original?: string) {
  const { content, losses } = aifWriter.write(map, { original })
  assert(typeof content === 'string', 'AIF is text')
  return { content, losses, lost: losses.map(({ code }) => code) }
}

const lost = ({ losses }: ReadMap) => losses.map(({ code, count }) => `${code} ${count}`)

/** The map as short lines: `pro 1 (2 + 3 → 4)`. */
function said({ map }: ReadMap): string[] {
  return toRows(map)
    .arguments.map(({ id, stance, premises, conclusion, scheme }) => {
      const target = 'claim' in conclusion ? conclusion.claim : `step ${conclusion.argument}`
      return `${stance} ${id} (${premises.join(' + ')} → ${target})${scheme === null ? '' : ` ${scheme}`}`
    })
    .sort()
}

/** Nodes and edges as sets of JSON, whatever their order. */
function graphIn(text: string) {
  const { nodes, edges, ...rest } = JSON.parse(text) as Record<string, Row[]>
  return {
    nodes: nodes!.map((row) => JSON.stringify(row)).sort(),
    edges: edges!.map((row) => JSON.stringify(row)).sort(),
    rest,
  }
}

const everything = file(
  [
    node('1', 'I', 'Smoking &amp; drinking harm &#39;you&#39;.'),
    node('2', 'I', 'It harms the lungs.'),
    node('3', 'I', 'Lungs matter.'),
    node('4', 'I', 'My uncle lived to 90.'),
    node('5', 'I', 'One case proves nothing.'),
    node('6', 'I', 'It damages the lungs.'),
    node('10', 'RA', 'Argument From Cause To Effect', { scheme: 'CauseToEffect', schemeID: '9', custom: [1] }),
    node('11', 'CA', 'Default Conflict', { scheme: 'Default Conflict', schemeID: '71' }),
    node('12', 'CA', 'Undercut'),
    node('13', 'RA', 'RA'),
    node('14', 'MA', 'Default Rephrase', { scheme: 'Default Rephrase', schemeID: '144' }),
    node('20', 'L', 'Ann Lee : Smoking and drinking do harm you'),
    node('21', 'L', 'Bob : My uncle lived to 90.'),
    node('22', 'L', 'Chris: Ann Lee : It harms the lungs'),
    node('30', 'YA', 'Asserting', { schemeID: '74' }),
    node('31', 'YA', 'Asserting', { schemeID: '74' }),
    node('32', 'YA', 'Disagreeing'),
    node('33', 'YA', 'Asserting'),
    node('40', 'TA', 'Default Transition', { schemeID: '82' }),
  ],
  [
    ...['2>10', '3>10', '10>1', '4>11', '11>1', '5>12', '12>11', '3>13', '13>10', '6>14', '14>2'],
    ...['20>30', '30>1', '21>31', '31>4', '20>40', '40>21', '40>32', '32>11', '22>33', '33>2'],
  ],
  {
    locutions: [{ nodeID: '20', personID: '7', timestamp: '2020-01-01', start: '10:04', end: null, source: null }],
    madeBy: { version: 3 },
  },
)

describe('AIF', () => {
  it('reads claims, steps about claims and about steps, and who said what', () => {
    const { map, losses } = read(everything)
    expect(said({ map, losses })).toEqual([
      'con 11 (4 → 1)',
      'con 12 (5 → step 11) Undercut',
      'pro 10 (2 + 3 → 1) Argument From Cause To Effect',
      'pro 13 (3 → step 10)',
      'pro 14 (6 → 2) Default Rephrase',
    ])
    expect(toRows(map).claims.map(({ text }) => text)[0]).toBe("Smoking & drinking harm 'you'.")
    expect(toRows(map).sources.map(({ title }) => title)).toEqual(['Dialogue'])
    expect(toRows(map).citations.map(({ claim, speaker, note, locator }) => [claim, speaker, note, locator])).toEqual([
      ['1', 'Ann Lee', 'Smoking and drinking do harm you', '10:04'],
      ['4', 'Bob', '', ''],
      ['2', 'Ann Lee', '', ''],
    ])
    expect(lost({ map, losses })).toEqual(['rephrases 1', 'dialogue 8'])
    expect(recognise(everything)[0]?.name).toBe('aif')
  })

  it('writes an unchanged file as it was, with all that it does not know', () => {
    const written = write(read(everything).map, everything)
    expect(JSON.parse(written.content)).toEqual(JSON.parse(everything))
    expect(written.lost).toEqual([])
  })

  it('keeps what was not changed, takes out what is gone with its speech, and adds what is new', () => {
    const { map } = read(everything)
    const rows = toRows(map)
    const changed = mapFromRows(map.id, 1, map.details, {
      ...rows,
      claims: [
        ...rows.claims
          .filter(({ id }) => id !== '4' && id !== '5')
          .map((claim) => (claim.id === '3' ? { ...claim, text: 'Lungs & hearts matter &amp;.' } : claim)),
        { ...rows.claims[0]!, id: 'new' as never, text: 'New.', thesis: false, rank: 99 },
      ],
      arguments: [
        ...rows.arguments
          .filter(({ id }) => id !== '11' && id !== '12')
          .map((row) => (row.id === '13' ? { ...row, stance: 'con' as const } : row)),
        { ...rows.arguments[0]!, id: 'step' as never, premises: ['new' as never], conclusion: { claim: '3' as never } },
      ],
      citations: rows.citations.filter(({ claim }) => claim !== '4'),
    })
    const { content, lost: gone } = write(changed, everything)
    const [before, after] = [graphIn(everything), graphIn(content)]
    const ids = after.nodes.map((text) => (JSON.parse(text) as Row).nodeID)
    expect(ids.sort()).toEqual(['1', '10', '13', '14', '2', '20', '22', '3', '30', '33', '6', 'new', 'step'].sort())
    expect(
      after.nodes.filter((text) => !before.nodes.includes(text)).map((text) => JSON.parse(text) as Row),
    ).toMatchObject([
      { nodeID: '13', type: 'CA', text: 'Default Conflict', timestamp: '2020-02-02 02:02:02' },
      { nodeID: '3', text: 'Lungs &amp; hearts matter &amp;amp;.' },
      { nodeID: 'new', type: 'I' },
      { nodeID: 'step', type: 'RA' },
    ])
    expect(after.rest).toEqual(before.rest)
    expect(gone).toEqual([])
    expect(shapeOf(read(content).map, ['order'])).toEqual(shapeOf(changed, ['order']))
  })

  it('makes of one step with several conclusions several arguments, and one step of them again', () => {
    const text = file([node('1', 'I'), node('2', 'I'), node('3', 'I'), node('9', 'RA', 'RA')], ['1>9', '9>2', '9>3'])
    const { map, losses } = read(text)
    expect(said({ map, losses })).toEqual(['pro 9 (1 → 2)', 'pro 9-2 (1 → 3)'])
    expect(lost({ map, losses })).toEqual(['several-conclusions 1'])
    expect(JSON.parse(write(map, text).content)).toEqual(JSON.parse(text))
    const rows = toRows(map)
    const apart = {
      ...rows,
      arguments: rows.arguments.map((row, at) => (at === 0 ? row : { ...row, stance: 'con' as const })),
    }
    const parted = write(mapFromRows(map.id, 1, map.details, apart), text)
    expect(said(read(parted.content))).toEqual(['con 9-2 (1 → 3)', 'pro 9 (1 → 2)'])
  })

  it('leaves out what hangs in the air and says so, but keeps it in the file', () => {
    const text = file(
      [
        ...['1', '2', '3'].map((id) => node(id, 'I')),
        ...[node('4', 'RA'), node('5', 'RA'), node('6', 'RA'), node('7', 'CA'), node('8', 'MA'), node('9', 'PA')],
        node('1', 'I', 'Again.'),
        { text: 'No id.', type: 'I' },
      ],
      ['1>2', '1>4', '5>2', '6>7', '7>6', '1>6', '1>7', '8>8', '1>8', '9>1', '1>404', '3>3'],
    )
    const result = read(text)
    expect(said(result)).toEqual([])
    expect(lost(result)).toEqual([
      'reference-missing 1',
      'id-twice 1',
      'argument-about-itself 2',
      'conclusion-missing 1',
      'premise-missing 1',
      'relation-unknown 3',
      'part-unknown 2',
      'rephrases 1',
    ])
    expect(graphIn(write(result.map, text).content)).toEqual(graphIn(text))
  })

  it('says what is wrong with a file, and where', () => {
    const errorOf = (text: string) => {
      const result = aifReader.read(text)
      assert(!result.ok, 'the file is refused')
      return result.error
    }
    expect(errorOf('{"nodes": [{"nodeID": "1",]}')).toMatchObject({ code: 'not-json', line: 1, column: 27 })
    expect(errorOf('{\n "nodes": 3 }')).toMatchObject({ code: 'invalid', path: 'nodes', line: 2, column: 11 })
    expect(errorOf('[1]').code).toBe('not-this-format')
    expect(errorOf('{"nodes": [], "edges": []}').code).toBe('empty')
    expect(errorOf(`{"nodes":${'['.repeat(100)}`).code).toBe('too-deep')
    expect(errorOf(' '.repeat(10_000_001)).code).toBe('too-large')
  })

  it('reads what it wrote, but for what it said it could not write', () => {
    expect(write(sampleMap()).lost).toEqual(['authors', 'pins', 'notes', 'tags', 'sources', 'title'])
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const { content, losses } = write(map)
        expect(shapeOf(read(content).map, losses)).toEqual(shapeOf(map, losses))
      }),
      { numRuns: 40 },
    )
  })

  it('writes a changed map into the file it comes from, whatever was changed', () => {
    fc.assert(
      fc.property(arbitraryMap(25), arbitraryMap(25), (before, after) => {
        const original = write(before).content
        const { content, losses } = write(after, original)
        expect(shapeOf(read(content).map, losses)).toEqual(shapeOf(after, losses))
      }),
      { numRuns: 40 },
    )
  })

  it('never throws, and writes into any file, however broken', () => {
    fc.assert(
      fc.property(mutatedText(everything), (text) => {
        const result = aifReader.read(text)
        if (!result.ok) {
          expect(result.error.message).not.toContain('undefined')
          return
        }
        expect(listBroken(result.value.map)).toEqual([])
        const again = read(write(result.value.map, text).content)
        expect(shapeOf(again.map)).toEqual(shapeOf(result.value.map))
      }),
      { numRuns: 300 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('reads 10,000 claims in one go', () => {
    const nodes = Array.from({ length: 10_000 }, (_, at) => [node(`i${at}`, 'I'), node(`r${at}`, 'RA')]).flat()
    const links = Array.from({ length: 9_999 }, (_, at) => [`i${at + 1}>r${at}`, `r${at}>i${at % 50}`]).flat()
    const text = file(nodes, links)
    const result = aifReader.read(text)
    assert(result.ok, 'the file is read')
    const { map } = result.value
    expect([map.claims.size, map.arguments.size]).toEqual([10_000, 9_999])
    const again = JSON.parse(write(map, text).content) as { nodes: Row[]; edges: Row[] }
    expect([again.nodes.length, again.edges.length]).toEqual([20_000, 19_998])
  })

  const sample = '/work/shared/samples/aif-6064-original.json'
  it.skipIf(!existsSync(sample))('keeps all of a real file (skipped where the samples are not there)', () => {
    const text = readFileSync(sample, 'utf8')
    const { map } = read(text)
    expect([map.claims.size, map.arguments.size]).toEqual([9, 5])
    expect(JSON.parse(write(map, text).content)).toEqual(JSON.parse(text))
  })
})
