import { expect, test } from 'vitest'
import { emptyMap, toRows, type DebateMap } from '../domain/debate-map'
import type { ActorId, MapId } from '../domain/ids'
import { limits } from '../domain/limits'
import { generateMap } from '../../seed/generate-map'
import { mapOf, sampleArgument, sampleClaim, sampleMap } from '../../tests/support/sample-map'
import { operationsToRebuild } from './rebuild'
import { applyOperation, parseOperation } from './registry'

/** Without who wrote what when, which becomes whoever rebuilds. */
function contentOf(map: DebateMap) {
  const written = new Set(['createdBy', 'createdAt', 'editedBy'])
  return JSON.parse(JSON.stringify(toRows(map), (key, value: unknown) => (written.has(key) ? null : value))) as unknown
}

function rebuild(map: DebateMap): DebateMap {
  let built = emptyMap('built' as MapId, map.details)
  for (const input of operationsToRebuild(map)) {
    const operation = parseOperation(input)
    if (!operation.ok) throw new Error(operation.error.code)
    const context = { actor: 'builder' as ActorId, at: 1, findInverse: () => undefined }
    const applied = applyOperation(built, operation.value, context)
    if (!applied.ok) throw new Error(applied.error.code)
    built = applied.value.map
  }
  return built
}

test.each([
  ['a small one', sampleMap()],
  ['a large one', generateMap({ claims: 1_500, seed: 5 })],
  ['an empty one', emptyMap('empty' as MapId, { title: 'Empty', description: '' })],
])('a map is rebuilt as it was: %s', (_name, map) => {
  expect(contentOf(rebuild(map))).toEqual(contentOf(map))
})

test('an undercut comes after what it undercuts, also where it is ranked before it', () => {
  const map = mapOf({
    claims: ['top', 'why', 'no', 'still'].map((id) => sampleClaim(id)),
    arguments: [
      sampleArgument('a-1', 'pro', ['why'], 'top', { rank: 900 }),
      sampleArgument('a-2', 'con', ['no'], 'a-1', { rank: 5 }),
      sampleArgument('a-3', 'con', ['still'], 'a-2'),
      ...Array.from({ length: 300 }, (_, nth) => sampleArgument(`b${nth}`, 'pro', ['no'], 'why', { rank: 10 + nth })),
    ],
  })
  expect(operationsToRebuild(map).length).toBeGreaterThan(2)
  expect(contentOf(rebuild(map))).toEqual(contentOf(map))
})

test('no step is larger than an operation may be', () => {
  const claims = Array.from({ length: 40 }, (_, nth) => sampleClaim(`c${nth}`, { note: '論'.repeat(limits.note) }))
  for (const operation of operationsToRebuild(mapOf({ claims })))
    expect(new TextEncoder().encode(JSON.stringify(operation)).length).toBeLessThanOrEqual(limits.operationBytes)
})
