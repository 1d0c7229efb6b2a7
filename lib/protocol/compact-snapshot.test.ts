import { describe, expect, test } from 'vitest'
import { toRows, type DebateMap } from '../domain/debate-map'
import type { ActorId, ArgumentId, ClaimId, MapId } from '../domain/ids'
import { anna, ben, sampleMap } from '../../tests/support/sample-map'
import { generateMap } from '../../seed/generate-map'
import { decodeSnapshot, encodeSnapshot } from './compact-snapshot'
import { mapFromSnapshot, type Snapshot } from './snapshot'

const names = [
  { id: anna, name: 'Anna' },
  { id: ben, name: 'Ben “the \u2028 odd” 論' },
]

function snapshotOf({ id, revision, details, ...map }: DebateMap): Snapshot {
  return { id, revision, details, ...toRows({ id, revision, details, ...map }), names }
}

describe('a compact snapshot', () => {
  test.each([
    ['sample', sampleMap()],
    ['generated', generateMap({ claims: 400, seed: 3 })],
  ])('gives back every row of a map: %s', (_name, map) => {
    const snapshot = snapshotOf(map)
    const read = decodeSnapshot(encodeSnapshot(snapshot))
    expect(read).toEqual(snapshot)
    expect(toRows(mapFromSnapshot(read))).toEqual(toRows(map))
  })

  test('keeps what few rows have: notes, editors, tags, pins, schemes, further premises, undercuts in any order', () => {
    const by = { createdBy: anna, createdAt: 5 }
    const claim = { note: '', thesis: false, tags: [], rank: 1, ...by, editedBy: null }
    const inference = { scheme: null, rank: 1, ...by }
    const [c1, c2, c3] = ['c1', 'c2', 'c3'] as ClaimId[]
    const [a1, a2] = ['a1', 'a2'] as ArgumentId[]
    const snapshot: Snapshot = {
      id: 'm' as MapId,
      revision: 7,
      details: { title: 'A "title"', description: 'Two\nlines' },
      claims: [
        { ...claim, id: c1!, text: 'One.', thesis: true, rank: -1.5 },
        { ...claim, id: c2!, text: '論 👩‍🏫 عربي', note: 'A note\n\nof two.', tags: ['law', 'cost'], editedBy: ben },
        { ...claim, id: c3!, text: 'Three.', tags: ['law', 'cost'], createdBy: 'other' as ActorId, createdAt: 3 },
      ],
      arguments: [
        { ...inference, id: a1!, stance: 'con', premises: [c3!], conclusion: { argument: a2! }, scheme: 'analogy' },
        { ...inference, id: a2!, stance: 'pro', premises: [c3!, c1!, c2!], conclusion: { claim: c1! } },
      ],
      sources: [],
      citations: [],
      positions: [{ id: c2!, x: -10, y: 0 }],
      names: [],
    }
    expect(decodeSnapshot(encodeSnapshot(snapshot))).toEqual(snapshot)
  })

  test('of an empty map is one of an empty map', () => {
    const empty = { claims: [], arguments: [], sources: [], citations: [], positions: [], names: [] }
    const snapshot: Snapshot = { id: 'm' as MapId, revision: 0, details: { title: 'T', description: '' }, ...empty }
    expect(decodeSnapshot(encodeSnapshot(snapshot))).toEqual(snapshot)
  })

  test('takes less than half of the length of its rows', () => {
    const snapshot = snapshotOf(generateMap({ claims: 1_000, seed: 1 }))
    expect(encodeSnapshot(snapshot).length * 2).toBeLessThan(JSON.stringify(snapshot).length)
  })

  test('is refused where it is something else, of another format, or points at nothing', () => {
    const good = encodeSnapshot(snapshotOf(sampleMap()))
    type Damaged = { format: number; claims: { text: unknown[]; by: unknown[] }; arguments: { premise: unknown[] } }
    const damage = (change: (snapshot: Damaged) => void) => {
      const snapshot = JSON.parse(good) as Damaged
      change(snapshot)
      return JSON.stringify(snapshot)
    }
    const damaged = [
      '',
      '<html>Sign in to this network</html>',
      '{"claims":[]}',
      good.slice(0, -20),
      damage((snapshot) => (snapshot.format = 99)),
      damage((snapshot) => snapshot.claims.text.pop()),
      damage((snapshot) => (snapshot.claims.text[0] = 5)),
      damage((snapshot) => (snapshot.claims.by[0] = 1_000)),
      damage((snapshot) => (snapshot.arguments.premise[0] = 1_000)),
      damage((snapshot) => (snapshot.arguments.premise[0] = null)),
    ]
    for (const text of damaged) expect(() => decodeSnapshot(text)).toThrow()
  })
})
