import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapFromRows, toRows, type DebateMap } from '@/lib/domain/debate-map'
import { listBroken } from '@/lib/domain/invariants'
import { assert } from '@/lib/domain/result'
import { arbitraryMap } from '../../../tests/support/arbitrary-map'
import { awkwardMap } from '../../../tests/support/awkward-map'
import { shapeOf } from '../../../tests/support/map-shape'
import { mutatedText } from '../../../tests/support/mutated-text'
import { sampleMap } from '../../../tests/support/sample-map'
import type { ReadMap } from '../format'
import { recognise } from '../readers'
import { readCard, writeCard } from './card'
import { canvasReader } from './read'
import { canvasWriter } from './write'

type Row = Record<string, unknown>

function read(text: string): ReadMap {
  const result = canvasReader.read(text)
  assert(result.ok, JSON.stringify(result))
  expect(listBroken(result.value.map)).toEqual([])
  return result.value
}

function write(map: DebateMap, original?: string) {
  const { content, losses } = canvasWriter.write(map, { original })
  assert(typeof content === 'string', 'a canvas is text')
  return { content, losses, lost: losses.map(({ code }) => code) }
}

const lost = ({ losses }: ReadMap) => losses.map(({ code, count }) => `${code} ${count}`)
const card = (id: string, text: string, at: readonly [number, number], more: Row = {}): Row => ({
  id,
  type: 'text',
  text,
  x: at[0],
  y: at[1],
  width: 200,
  height: 60.5,
  ...more,
})
const arrow = (id: string, fromNode: string, toNode: string, more: Row = {}): Row => ({ id, fromNode, toNode, ...more })

const canvas = {
  nodes: [
    { id: 'g', type: 'group', label: 'Costs', x: 900, y: 0, width: 400, height: 400, color: '3' },
    card('a', '## Build trams\nSoon.\n\nIn *all* towns.', [0, 0], { styleAttributes: { border: 'dotted' } }),
    card('b', 'Trams are quiet.\n\n#noise #town/centre', [0, 300]),
    card('c', 'Trams are dear.', [1000, 100]),
    card('d', 'So are cars.', [1000, 600]),
    card('e', 'Quiet is good.', [300, 300]),
    card('s', 'supports: Practical reasoning', [100, 150]),
    { id: 'l', type: 'link', url: 'https://example.org/costs', x: 1500, y: 0, width: 100, height: 100 },
    { id: 'f', type: 'file', file: 'papers/noise.pdf', subpath: '#page=3', x: 1500, y: 200, width: 100, height: 100 },
    { id: 'u', type: 'video', x: 0, y: 0, width: 1, height: 1 },
  ],
  edges: [
    arrow('1', 'b', 's', { toEnd: 'none' }),
    arrow('2', 'e', 's'),
    arrow('3', 's', 'a', { fromSide: 'top', toSide: 'bottom', color: '4' }),
    arrow('4', 'c', 'a', { color: '#e03131', lineStyle: 'wavy' }),
    arrow('5', 'd', 'c', { fromEnd: 'arrow', toEnd: 'none', label: 'attacks: Cost' }),
    arrow('6', 'l', 'c', { label: 'page 3' }),
    arrow('7', 'f', 'e'),
    arrow('8', 'e', 'd', { label: 'Forward\nref' }),
    arrow('9', 'g', 'a'),
  ],
  metadata: { version: '1.0-1.0' },
}
const file = JSON.stringify(canvas, null, '\t')

describe('JSON Canvas', () => {
  it('reads cards, arrows, cards between arrows, groups, links and files', () => {
    const { map, losses } = read(file)
    const rows = toRows(map)
    expect(rows.claims.map(({ id, text, note, tags }) => [id, text, note, tags])).toEqual([
      ['a', 'Build trams', 'Soon.\n\nIn *all* towns.', []],
      ['b', 'Trams are quiet.', '', ['noise', 'town/centre']],
      ['c', 'Trams are dear.', '', ['costs']],
      ['d', 'So are cars.', '', []],
      ['e', 'Quiet is good.', '', []],
    ])
    expect(
      rows.arguments.map(({ id, stance, premises, conclusion, scheme }) => [id, stance, premises, conclusion, scheme]),
    ).toEqual([
      ['5', 'con', ['c'], { claim: 'd' }, 'Cost'],
      ['s', 'pro', ['b', 'e'], { claim: 'a' }, 'Practical reasoning'],
      ['4', 'con', ['c'], { claim: 'a' }, null],
      ['8', 'pro', ['e'], { claim: 'd' }, 'Forward ref'],
    ])
    expect(rows.sources.map(({ url, file: name, title }) => [url, name, title])).toEqual([
      ['', 'papers/noise.pdf#page=3', 'noise.pdf#page=3'],
      ['https://example.org/costs', '', 'https://example.org/costs'],
    ])
    expect(rows.citations.map(({ claim, source, locator }) => [claim, source, locator])).toEqual([
      ['c', 'l', 'page 3'],
      ['e', 'f', ''],
    ])
    expect(lost({ map, losses })).toEqual([
      'relation-unknown 1',
      'part-unknown 1',
      'layout-of-file 1',
      'relation-guessed 1',
    ])
    expect(recognise(file)[0]?.name).toBe('json-canvas')
  })

  it('writes an unchanged file as it was, with all that it does not know', () => {
    const written = write(read(file).map, file)
    expect(JSON.parse(written.content)).toEqual(canvas)
    expect(written.lost).toEqual([])
  })

  it('changes in a file what was changed, and lays what is new beside it', () => {
    const { map } = read(file)
    const rows = toRows(map)
    const changed = mapFromRows(map.id, 1, map.details, {
      ...rows,
      claims: [
        ...rows.claims
          .filter(({ id }) => id !== 'd')
          .map((claim) => (claim.id === 'b' ? { ...claim, note: 'Mostly.' } : claim)),
        { ...rows.claims[0]!, id: 'n' as never, text: '# New', note: '#really', thesis: false, rank: 9 },
      ],
      arguments: [
        ...rows.arguments.filter(({ id }) => id === 's').map((row) => ({ ...row, stance: 'con' as const })),
        ...rows.arguments
          .filter(({ id }) => id === '4')
          .map((row) => ({ ...row, conclusion: { claim: 'b' as never } })),
        { ...rows.arguments[0]!, id: 'x' as never, premises: ['n' as never], conclusion: { argument: '4' as never } },
      ],
      positions: [{ id: 'c' as never, x: 1100, y: 120 }],
    })
    const { content, lost: gone } = write(changed, file)
    const { nodes, edges, metadata } = JSON.parse(content) as { nodes: Row[]; edges: Row[]; metadata: object }
    const nodeOf = (id: string) => nodes.find((node) => node.id === id)
    expect(nodes.map(({ id }) => id)).toEqual(['g', 'a', 'b', 'c', 'e', 's', 'l', 'f', 'u', 'n', '4'])
    expect(nodeOf('a')).toEqual(canvas.nodes[1])
    expect(nodeOf('b')).toMatchObject({ text: 'Trams are quiet.\n\nMostly.\n\n#noise #town/centre' })
    expect(nodeOf('c')).toMatchObject({ x: 1100, y: 120, text: 'Trams are dear.' })
    expect(nodeOf('s')).toMatchObject({ text: 'attacks: Practical reasoning', x: 100 })
    expect(nodeOf('n')).toMatchObject({ text: '\\# New\n\n\\#really' })
    expect(Number(nodeOf('n')?.x)).toBeGreaterThan(1600)
    expect(edges.map(({ id }) => id)).toContain('9')
    expect(metadata).toEqual(canvas.metadata)
    expect(gone).toEqual(['pins'])
    expect(shapeOf(read(content).map, ['pins', 'order'])).toEqual(shapeOf(changed, ['pins', 'order']))
  })

  it('writes cards that read as the same claim', () => {
    const word = fc.constantFrom('#tag', '# x', '\\', '\\#x', 'supports', 'attacks: y', 'a', ' ', '\n', '\n\n', '  - b')
    const text = fc.array(word, { maxLength: 6 }).map((parts) => parts.join('').trim())
    const line = text.map((one) => one.replace(/\s+/g, ' ') || 'x')
    const tags = fc.constantFrom([], ['law'], ['a-b', 'größe/2'])
    fc.assert(
      fc.property(line, text, tags, (one, note, marks) => {
        const claim = { text: one, note, tags: marks }
        expect(readCard(writeCard(claim))).toEqual(claim)
      }),
      { numRuns: 1_000 },
    )
  })

  it('says what is wrong with a file, and where', () => {
    expect(canvasReader.read('{"nodes": [}')).toMatchObject({ error: { code: 'not-json', line: 1, column: 12 } })
    expect(canvasReader.read('{\n"nodes": 1}')).toMatchObject({ error: { code: 'invalid', path: 'nodes', line: 2 } })
    expect(canvasReader.read('[]')).toMatchObject({ error: { code: 'not-this-format' } })
    expect(canvasReader.read('{}')).toMatchObject({ error: { code: 'empty' } })
  })

  it('reads what it wrote, but for what it said it could not write', () => {
    expect(write(sampleMap()).lost).toEqual(['authors', 'pins', 'sources', 'citation-details', 'title'])
    fc.assert(
      fc.property(fc.oneof(arbitraryMap(30), awkwardMap), (map) => {
        const { content, losses } = write(map)
        expect(shapeOf(read(content).map, losses)).toEqual(shapeOf(map, losses))
      }),
      { numRuns: 80 },
    )
  })

  it('writes a changed map into the file it comes from, whatever was changed', () => {
    fc.assert(
      fc.property(arbitraryMap(25), arbitraryMap(25), (before, after) => {
        const original = write(before).content
        const { content, losses } = write(after, original)
        expect(shapeOf(read(content).map, losses)).toEqual(shapeOf(after, losses))
      }),
      { numRuns: 60 },
    )
  })

  it('never throws, and writes into any file, however broken', () => {
    fc.assert(
      fc.property(mutatedText(file), (text) => {
        const result = canvasReader.read(text)
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
  it.skipIf(!existsSync(samples)).each(['hesprs-demo.canvas', 'obsidianmd-sample.canvas'])(
    'keeps all of %s (skipped where the samples are not there)',
    (name) => {
      const text = readFileSync(`${samples}/${name}`, 'utf8')
      const { map } = read(text)
      expect(map.claims.size).toBeGreaterThan(0)
      expect(JSON.parse(write(map, text).content)).toEqual(JSON.parse(text))
    },
  )
})
