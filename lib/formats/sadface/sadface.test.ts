import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import { listBroken } from '@/lib/domain/invariants'
import { assert } from '@/lib/domain/result'
import { mutatedText } from '../../../tests/support/mutated-text'
import { recognise } from '../readers'
import { sadfaceReader } from './read'

const atom = (id: string, text: string, sources: readonly object[] = []) => {
  return { id, type: 'atom', text, sources, metadata: { core: {} } }
}
const scheme = (id: string, name: string) => ({ id, type: 'scheme', name, metadata: { core: {} } })
const edges = (...links: readonly string[]) =>
  links.map((link, index) => {
    const [source_id, target_id] = link.split('>')
    return { id: `e${index}`, source_id, target_id }
  })

const document = {
  metadata: { core: { id: 'd', title: 'On trams', notes: 'As heard.', analyst_name: 'Ann' } },
  resources: [
    { id: 'r1', type: 'text', content: 'Trams make no noise, they say.', metadata: { core: {} } },
    { id: 'r2', type: 'uri', content: 'https://example.org/a', metadata: {} },
  ],
  nodes: [
    atom('a1', 'Build trams.'),
    atom('a2', 'Trams are quiet.', [{ resource_id: 'r1', text: 'Trams make no noise', offset: 0, length: 19 }]),
    atom('a3', 'Quiet is good.'),
    atom('a4', 'Trams are dear.', [{ resource_id: 'r2', text: 'Trams are dear.' }]),
    atom('a5', 'Not in the long run.'),
    scheme('s1', 'Practical Reasoning'),
    scheme('s2', 'conflict'),
    scheme('s3', 'Default Conflict'),
  ],
  edges: edges('a2>s1', 'a3>s1', 's1>a1', 'a4>s2', 's2>a1', 'a5>s3', 's3>s2'),
}

function read(text: string) {
  const result = sadfaceReader.read(text)
  assert(result.ok, JSON.stringify(result))
  expect(listBroken(result.value.map)).toEqual([])
  return { ...result.value, rows: toRows(result.value.map) }
}

describe('SADFace', () => {
  it('reads atoms, schemes and where a text is from', () => {
    const { map, rows, losses } = read(JSON.stringify(document))
    expect(map.details).toEqual({ title: 'On trams', description: 'As heard.' })
    expect(
      rows.arguments.map(({ stance, premises, conclusion, scheme: name }) => [stance, premises, conclusion, name]),
    ).toEqual([
      ['pro', ['a2', 'a3'], { claim: 'a1' }, 'Practical Reasoning'],
      ['con', ['a5'], { argument: 's2' }, null],
      ['con', ['a4'], { claim: 'a1' }, null],
    ])
    expect(rows.sources.map(({ title, url }) => [title, url])).toEqual([
      ['Trams make no noise, they say.', ''],
      ['https://example.org/a', 'https://example.org/a'],
    ])
    expect(rows.citations.map(({ claim, locator, note }) => [claim, locator, note])).toEqual([
      ['a2', '0–19', 'Trams make no noise'],
      ['a4', '', ''],
    ])
    expect(losses.map(({ code }) => code)).toEqual(['authors', 'part-unknown'])
    expect(recognise(JSON.stringify(document))[0]?.name).toBe('sadface')
  })

  it('reads older files, and says what cannot be kept', () => {
    const older = {
      analyst_name: 'Ann',
      nodes: [
        { id: 'a', type: 'atom', text: 'A.' },
        { id: 'b', type: 'atom', text: 'B.' },
        { id: 'b', type: 'atom' },
        scheme('s', 'support'),
        7,
      ],
      edges: edges('a>b', 'a>s', 's>gone'),
    }
    expect(read(JSON.stringify(older)).losses.map(({ code, count }) => `${code} ${count}`)).toEqual([
      'authors 1',
      'reference-missing 1',
      'id-twice 1',
      'conclusion-missing 1',
      'relation-unknown 1',
      'part-unknown 1',
    ])
  })

  it('says what is wrong with a file, and where', () => {
    expect(sadfaceReader.read('{"nodes": [}')).toMatchObject({ error: { code: 'not-json', line: 1, column: 12 } })
    expect(sadfaceReader.read('{\n"nodes": {}}')).toMatchObject({ error: { code: 'invalid', path: 'nodes', line: 2 } })
    expect(sadfaceReader.read('[]')).toMatchObject({ error: { code: 'not-this-format' } })
    expect(sadfaceReader.read('{"nodes": []}')).toMatchObject({ error: { code: 'empty' } })
  })

  it('never throws, however broken a file is', () => {
    fc.assert(
      fc.property(mutatedText(JSON.stringify(document, null, 1)), (text) => {
        const result = sadfaceReader.read(text)
        if (result.ok) expect(listBroken(result.value.map)).toEqual([])
      }),
      { numRuns: 400 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
