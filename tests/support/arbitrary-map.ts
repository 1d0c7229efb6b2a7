/** Whole maps for property tests: grown by random operations, with schemes and notes of several lines among them. */
import fc from 'fast-check'
import { emptyMap, mapFromRows, toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { MapId } from '@/lib/domain/ids'
import { applyOperation, parseOperation } from '@/lib/operations/registry'
import { contextOf } from './prove-operation'
import { arbitraryChoices, choosingFrom, randomOperation } from './random-operation'

/** A map with at least one claim. */
export function arbitraryMap(operations = 40): fc.Arbitrary<DebateMap> {
  return fc
    .array(arbitraryChoices, { minLength: 1, maxLength: operations, size: 'max' })
    .map(grown)
    .filter(({ claims }) => claims.size > 0)
}

function grown(all: readonly (readonly number[])[]): DebateMap {
  let map = emptyMap('random' as MapId, { title: 'A random map', description: '' })
  for (const choices of all) {
    const parsed = parseOperation(randomOperation(map, choosingFrom(choices)))
    const applied = parsed.ok ? applyOperation(map, parsed.value, contextOf()) : undefined
    if (applied?.ok) map = applied.value.map
  }
  const rows = toRows(map)
  const schemes = [null, null, 'Expert opinion', 'by analogy: "so"']
  return mapFromRows(map.id, map.revision, map.details, {
    ...rows,
    claims: rows.claims.map((claim, index) =>
      index % 5 === 2 ? { ...claim, note: `${claim.text}\n\n- one\n  - two\n# three` } : claim,
    ),
    arguments: rows.arguments.map((row, index) => ({ ...row, scheme: schemes[index % 4] ?? null })),
  })
}
