import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapFromRows, toRows, type DebateMap } from '../domain/debate-map'
import type { ArgumentId } from '../domain/ids'
import { assert } from '../domain/result'
import { applyOperation, parseOperation } from '../operations/registry'
import { arbitraryMap } from '@/tests/support/arbitrary-map'
import { contentOf } from '@/tests/support/map-content'
import { contextOf, prove } from '@/tests/support/prove-operation'
import { arbitraryChoices, choosingFrom, randomOperation } from '@/tests/support/random-operation'
import { sampleMap } from '@/tests/support/sample-map'
import { operationsBetween } from './operations-between'

/** Applies what leads from one map to the other; every step of it is a whole map. */
function led(before: DebateMap, after: DebateMap): DebateMap {
  return operationsBetween(before, after).reduce((map, input) => prove(map, input.kind, input.args as never), before)
}

/** Pins and the order of tags are nobody's business here. */
function said(map: DebateMap) {
  const { claims, positions: _pins, ...rest } = contentOf(map)
  return { ...rest, claims: claims.map((claim) => ({ ...claim, tags: [...claim.tags].sort() })) }
}

function grown(map: DebateMap, all: readonly (readonly number[])[]): DebateMap {
  return all.reduce((now, choices) => {
    const parsed = parseOperation(randomOperation(now, choosingFrom(choices)))
    const applied = parsed.ok ? applyOperation(now, parsed.value, contextOf()) : undefined
    return applied?.ok ? applied.value.map : now
  }, map)
}

describe('operations from one map to another', () => {
  it('are none where both say the same', () => {
    expect(operationsBetween(sampleMap(), sampleMap())).toEqual([])
  })

  it('are one where one thing is another', () => {
    const map = sampleMap()
    const after = prove(map, 'set-stance', { argumentId: 'a-cost', stance: 'pro' })
    expect(operationsBetween(map, after).map(({ kind }) => kind)).toEqual(['move-argument'])
  })

  it('lead from any map to any that came of it, and back', () => {
    const twoMaps = fc.tuple(arbitraryMap(20), fc.array(arbitraryChoices, { maxLength: 15 }))
    fc.assert(
      fc.property(twoMaps, ([map, choices]) => {
        const after = grown(map, choices)
        expect(said(led(map, after))).toEqual(said(after))
        expect(said(led(after, map))).toEqual(said(map))
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('lead to a step that is turned round, with all that is about it', () => {
    const map = sampleMap()
    const study = map.arguments.get('a-study' as ArgumentId)
    assert(study, 'a-study')
    const [premise] = study.premises
    const rows = toRows(map)
    const turned = { ...study, premises: ['harm'], conclusion: { claim: premise! } } as unknown as typeof study
    const after = mapFromRows(map.id, map.revision, map.details, {
      ...rows,
      arguments: rows.arguments.map((row) => (row.id === study.id ? turned : row)),
    })
    expect(said(led(map, after))).toEqual(said(after))
  })
})
