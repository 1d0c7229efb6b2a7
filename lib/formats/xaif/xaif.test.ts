import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapFromRows, toRows, type DebateMap } from '@/lib/domain/debate-map'
import { listBroken } from '@/lib/domain/invariants'
import { assert } from '@/lib/domain/result'
import { arbitraryMap } from '../../../tests/support/arbitrary-map'
import { shapeOf } from '../../../tests/support/map-shape'
import { mutatedText } from '../../../tests/support/mutated-text'
import { homeworkMap } from '../../../tests/support/sample-map'
import type { ReadMap } from '../format'
import { recognise } from '../readers'
import { harmlessText } from './marked-text'
import { xaifReader } from './read'
import { xaifWriter } from './write'

function read(text: string): ReadMap {
  const result = xaifReader.read(text)
  assert(result.ok, JSON.stringify(result))
  expect(listBroken(result.value.map)).toEqual([])
  return result.value
}

function write(map: DebateMap, original?: string) {
  const { content, losses } = xaifWriter.write(map, { original })
  assert(typeof content === 'string', 'xAIF is text')
  return { content, losses, lost: losses.map(({ code }) => code) }
}

/** As OVA3 saves an analysis. */
const saved = {
  AIF: {
    nodes: [
      { nodeID: '1_77', text: 'Trams are quiet.', type: 'I' },
      { nodeID: '2_77', text: 'Build trams.', type: 'I' },
      { nodeID: '3_77', text: 'Default Inference', type: 'RA' },
      { nodeID: '4_77', text: 'Trams are dear.', type: 'I' },
      { nodeID: '5_77', text: 'Conflict From Cost', type: 'CA' },
      { nodeID: '6_77', text: 'Kim Poe: trams make no noise', type: 'L' },
      { nodeID: '7_77', text: 'Asserting', type: 'YA' },
    ],
    edges: [
      ['1_77', '3_77'],
      ['3_77', '2_77'],
      ['4_77', '5_77'],
      ['5_77', '2_77'],
      ['6_77', '7_77'],
      ['7_77', '1_77'],
    ].map(([fromID, toID], index) => ({ edgeID: index + 1, fromID, toID })),
    schemefulfillments: [
      { nodeID: '3_77', schemeID: '72' },
      { nodeID: '5_77', schemeID: '403' },
      { nodeID: '7_77', schemeID: '74' },
    ],
    participants: [{ participantID: 1, firstname: 'Kim', surname: 'Poe' }],
    locutions: [{ nodeID: '6_77', personID: 1, start: '2024-03-04 10:00:00', end: null }],
    descriptorfulfillments: null,
    cqdescriptorfulfillments: [],
  },
  text: 'Kim: <span class="highlighted" id="node1_77">Trams are quiet.</span><br>',
  OVA: {
    firstname: 'A',
    surname: 'Nalyst',
    url: 'https://example.org/trams',
    nodes: [
      { nodeID: '1_77', visible: true, x: '120', y: 300.5, timestamp: '' },
      { nodeID: '4_77', visible: true, x: 500, y: 300, timestamp: '' },
    ],
    edges: [{ fromID: '1_77', toID: '3_77', visible: true }],
  },
  dialog: true,
  tool: { name: 'x' },
}
const file = JSON.stringify(saved, null, 2)

describe('xAIF', () => {
  it('reads what OVA saves, with who said what', () => {
    const { map, losses } = read(file)
    const rows = toRows(map)
    expect(rows.arguments.map(({ id, stance, scheme }) => [id, stance, scheme])).toEqual([
      ['3_77', 'pro', null],
      ['5_77', 'con', 'Conflict From Cost'],
    ])
    expect(rows.citations.map(({ claim, speaker, note }) => [claim, speaker, note])).toEqual([
      ['1_77', 'Kim Poe', 'trams make no noise'],
    ])
    expect(rows.sources).toMatchObject([{ title: 'Dialogue', url: 'https://example.org/trams' }])
    expect(losses.map(({ code, count }) => [code, count])).toEqual([
      ['part-unknown', 1],
      ['layout-of-file', 1],
      ['dialogue', 2],
    ])
    expect(recognise(file)[0]?.name).toBe('xaif')
  })

  it('writes an unchanged file as it was, in every variant', () => {
    const { AIF, OVA, ...rest } = saved
    const variants = [
      saved,
      { ...rest, aif: AIF, ova: [] },
      { ...rest, AIF, OVA: [], text: { txt: '<b>x</b>', url: '' } },
      { AIF: { nodes: AIF.nodes, edges: AIF.edges, schemefulfillments: null } },
      { ...rest, AIF: { ...AIF, propositionClassifier: [1] }, OVA: { ...OVA, extra: {} } },
      JSON.parse(file.replace(/"(\d)_77"/g, '$1')) as object,
    ]
    for (const variant of variants) {
      const text = JSON.stringify(variant)
      expect(JSON.parse(write(read(text).map, text).content)).toEqual(variant)
    }
  })

  it('takes what is gone out of every list, and adds what is new with its scheme and place', () => {
    const { map } = read(file)
    const rows = toRows(map)
    const changed = mapFromRows(map.id, 1, map.details, {
      ...rows,
      claims: [
        ...rows.claims.filter(({ id }) => id !== '1_77'),
        { ...rows.claims[0]!, id: 'n' as never, text: 'New.' },
      ],
      arguments: [
        { ...rows.arguments[1]!, scheme: null },
        { ...rows.arguments[0]!, id: 'r' as never, premises: ['n' as never] },
      ],
      sources: [],
      citations: [],
      positions: [{ id: '4_77' as never, x: 10, y: 20 }],
    })
    const { AIF, OVA } = JSON.parse(write(changed, file).content) as typeof saved
    expect(AIF.nodes.map(({ nodeID, type }) => `${nodeID} ${type}`)).toEqual([
      '2_77 I',
      '4_77 I',
      '5_77 CA',
      'n I',
      'r RA',
    ])
    expect(AIF.schemefulfillments).toEqual([
      { nodeID: '5_77', schemeID: '71' },
      { nodeID: 'r', schemeID: '72' },
    ])
    expect([AIF.locutions, AIF.participants, AIF.descriptorfulfillments]).toEqual([[], saved.AIF.participants, null])
    expect(AIF.edges.map(({ fromID, toID }) => `${fromID}>${toID}`)).toEqual([
      '4_77>5_77',
      '5_77>2_77',
      'n>r',
      'r>2_77',
    ])
    expect(OVA.nodes.map(({ nodeID }) => nodeID).sort()).toEqual(['4_77', 'n', 'r'])
    expect(OVA.nodes[0]).toEqual({ nodeID: '4_77', visible: true, x: 10, y: 20, timestamp: '' })
    expect(OVA.edges.some(({ fromID }) => fromID === '1_77')).toBe(false)
  })

  it('passes no mark on that can do anything', () => {
    const safe = 'a < b <span class="x" id="node1">c</span><br/><p>d</p>'
    expect(harmlessText('<span id="n" onclick="x()">a</span><script>x()</script><img src=x onerror=y>')).toBe(
      '<span id="n">a</span>x()',
    )
    expect(harmlessText(safe)).toBe(safe)
    expect(harmlessText('<<x>script>')).toBe('&lt;script>')
    const hostile = JSON.stringify({ ...saved, text: '<a href="javascript:x">y</a>' })
    expect(write(read(hostile).map, hostile)).toMatchObject({ lost: ['characters-replaced'] })
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', 'script', ' on', 'x="', '"', '/', 'span', ' id="a"', '\n', 'p')),
        (parts) => {
          const text = harmlessText(parts.join(''))
          expect(text).not.toMatch(/<(?=[A-Za-z/!?])(?!\/?(?:span|p)[\s/>])/)
          expect(text).not.toMatch(/<[A-Za-z/][^>]*\son/)
          expect(harmlessText(text)).toBe(text)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('places what it writes', () => {
    const { OVA, AIF } = JSON.parse(write(homeworkMap()).content) as typeof saved
    expect(OVA.nodes).toHaveLength(AIF.nodes.length)
    const places = OVA.nodes.map(({ x, y }) => `${x} ${y}`)
    expect(new Set(places).size).toBe(places.length)
    expect(OVA.edges).toHaveLength(AIF.edges.length)
  })

  it('says what is wrong with a file, and where', () => {
    const errorOf = (text: string) => {
      const result = xaifReader.read(text)
      assert(!result.ok, 'the file is refused')
      return result.error
    }
    expect(errorOf('{"AIF": {"nodes": [')).toMatchObject({ code: 'not-json', line: 1 })
    expect(errorOf('{"AIF": {\n"nodes": {}}}')).toMatchObject({
      code: 'invalid',
      path: 'AIF.nodes',
      line: 2,
      column: 10,
    })
    expect(errorOf('{"nodes": []}').code).toBe('not-this-format')
    expect(errorOf('{"AIF": {"nodes": []}}').code).toBe('empty')
  })

  it('reads what it wrote, into a new file or an old one, but for what it said it could not write', () => {
    fc.assert(
      fc.property(arbitraryMap(25), arbitraryMap(25), (before, map) => {
        for (const { content, losses } of [write(map), write(map, write(before).content)])
          expect(shapeOf(read(content).map, losses)).toEqual(shapeOf(map, losses))
      }),
      { numRuns: 50 },
    )
  })

  it('never throws, and writes into any file, however broken', () => {
    fc.assert(
      fc.property(mutatedText(file), (text) => {
        const result = xaifReader.read(text)
        if (!result.ok) {
          expect(result.error.message).not.toContain('undefined')
          return
        }
        const again = read(write(result.value.map, text).content)
        expect(shapeOf(again.map)).toEqual(shapeOf(result.value.map))
      }),
      { numRuns: 400 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  const samples = '/work/shared/samples'
  it.skipIf(!existsSync(samples))('keeps all of real files (skipped where the samples are not there)', () => {
    const text = readFileSync(`${samples}/xaif-tutorial-1.json`, 'utf8')
    const { map } = read(text)
    expect([map.claims.size, map.arguments.size]).toEqual([3, 1])
    expect(JSON.parse(write(map, text).content)).toEqual(JSON.parse(text))
    expect(xaifReader.read(readFileSync(`${samples}/xaif-tutorial-0.json`, 'utf8'))).toMatchObject({
      error: { code: 'empty' },
    })
  })
})
