import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyOperation, parseOperation } from '../operations/registry'
import { contextOf, everythingIn } from '../../tests/support/prove-operation'
import { arbitraryChoices, choosingFrom, randomOperation } from '../../tests/support/random-operation'
import { sampleMap } from '../../tests/support/sample-map'
import { changesBetween } from './changes-between'
import { applyChanges, type DebateMap } from './debate-map'

function edited(map: DebateMap, edits: readonly (readonly number[])[]): DebateMap {
  let at = map
  for (const choices of edits) {
    const parsed = parseOperation(randomOperation(at, choosingFrom(choices)))
    const applied = parsed.ok ? applyOperation(at, parsed.value, contextOf()) : parsed
    if (applied.ok) at = applied.value.map
  }
  return at
}

it('finds what leads from any version of a map to any other', () => {
  const edits = fc.array(arbitraryChoices, { maxLength: 12 })
  fc.assert(
    fc.property(edits, edits, (one, other) => {
      const [before, after] = [edited(sampleMap(), one), edited(sampleMap(), other)]
      const there = applyChanges(before, changesBetween(before, after), after.revision)
      expect(everythingIn(there)).toEqual(everythingIn(after))
    }),
  )
})

it('finds nothing between a map and itself, and one change where one claim was edited', () => {
  const map = sampleMap()
  expect(changesBetween(map, map)).toEqual([])
  const [claim] = map.claims.values()
  const after = { ...map, claims: map.claims.set(claim!.id, { ...claim!, text: 'Something else.' }) }
  expect(changesBetween(map, after)).toEqual([
    { table: 'claim', id: claim!.id, before: claim, after: { ...claim, text: 'Something else.' } },
  ])
})
