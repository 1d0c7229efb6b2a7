import { describe, expect, it } from 'vitest'
import type { DebateMap } from '../domain/debate-map'
import type { ActorId, ClaimId, OperationId } from '../domain/ids'
import { assert } from '../domain/result'
import { inverseOf, type Inverse } from './inverse'
import { applyOperation, type OperationInput } from './registry'
import { contextOf, parsed, prove, refusalOf } from '../../tests/support/prove-operation'
import { anna, ben, sampleMap } from '../../tests/support/sample-map'

function done(map: DebateMap, input: OperationInput, actor: ActorId = anna): { map: DebateMap; inverse: Inverse } {
  const applied = applyOperation(map, parsed(input), contextOf(actor))
  assert(applied.ok, 'the step applies')
  return { map: applied.value.map, inverse: inverseOf(applied.value.changes) }
}

const undone = (map: DebateMap, inverse: Inverse) => prove(map, 'revert', { operation: 'op' }, { inverse })
const undoRefused = (map: DebateMap, inverse: Inverse) => refusalOf(map, 'revert', { operation: 'op' }, { inverse })
const claimIn = (map: DebateMap, id: string) => map.claims.get(id as ClaimId)

describe('revert', () => {
  it('[OP20] looks the inverse up under the operation that it names', () => {
    const asked: OperationId[] = []
    const context = { ...contextOf(anna), findInverse: (id: OperationId) => void asked.push(id) }
    const result = applyOperation(sampleMap(), parsed({ kind: 'revert', args: { operation: 'op-7' } }), context)
    expect(result).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
    expect(asked).toEqual(['op-7'])
  })

  it('[OP20] keeps what someone else wrote in another field', () => {
    const first = done(sampleMap(), { kind: 'set-thesis', args: { claimId: 'harm', thesis: true } })
    const second = done(first.map, { kind: 'tag-claim', args: { claimId: 'harm', tag: 'health' } }, ben)
    expect(claimIn(undone(second.map, first.inverse), 'harm')).toMatchObject({ thesis: false, tags: ['health'] })
  })

  it('[OP20] undoes a rewording though someone else has changed the note since, who stays the last editor', () => {
    const first = done(sampleMap(), { kind: 'edit-claim', args: { claimId: 'shared', text: 'Anna says so.' } })
    const second = done(first.map, { kind: 'edit-claim', args: { claimId: 'shared', note: 'Ben notes.' } }, ben)
    const map = undone(second.map, first.inverse)
    expect(claimIn(map, 'shared')).toMatchObject({
      text: 'The claim shared is true.',
      note: 'Ben notes.',
      editedBy: ben,
    })
  })

  it('[OP20] refuses where someone has changed the same field since', () => {
    const first = done(sampleMap(), { kind: 'edit-claim', args: { claimId: 'harm', text: 'Anna says so.' } })
    const second = done(first.map, { kind: 'edit-claim', args: { claimId: 'harm', text: 'Ben says so.' } }, ben)
    expect(undoRefused(second.map, first.inverse)).toEqual({ code: 'changed-since', table: 'claim', id: 'harm' })
  })

  it('[OP20] refuses to take away what someone has edited, built on or cited', () => {
    const added = done(sampleMap(), { kind: 'add-claim', args: { id: 'new', text: 'New.' } })
    const later: OperationInput[] = [
      { kind: 'tag-claim', args: { claimId: 'new', tag: 'law' } },
      { kind: 'add-argument', args: { id: 'a-n', stance: 'pro', premises: ['new'], conclusion: { claim: 'ban' } } },
      { kind: 'add-argument', args: { id: 'a-n', stance: 'pro', premises: ['loose'], conclusion: { claim: 'new' } } },
      { kind: 'cite', args: { id: 'c9', claim: 'new', source: 'paper' } },
      { kind: 'set-positions', args: { pin: [{ id: 'new', x: 1, y: 1 }] } },
      { kind: 'remove-claim', args: { claimId: 'new' } },
    ]
    const codes = later.map((input) => undoRefused(done(added.map, input, ben).map, added.inverse).code)
    expect(codes).toEqual(['changed-since', 'built-upon', 'built-upon', 'built-upon', 'built-upon', 'changed-since'])
    expect(claimIn(undone(added.map, added.inverse), 'new')).toBeUndefined()
  })

  it('[OP20] brings a branch back whole, and refuses where a part of it cannot stand any more', () => {
    const cut = done(sampleMap(), { kind: 'remove-branch', args: { claimId: 'harm' } })
    expect(undone(cut.map, cut.inverse).arguments.size).toBe(sampleMap().arguments.size)
    const sourceGone = done(cut.map, { kind: 'remove-source', args: { sourceId: 'paper' } }, ben)
    expect(undoRefused(sourceGone.map, cut.inverse)).toEqual({ code: 'source-not-found', sourceId: 'paper' })
    const idTaken = done(cut.map, { kind: 'add-claim', args: { id: 'harm', text: 'Mine now.' } }, ben)
    expect(undoRefused(idTaken.map, cut.inverse)).toEqual({ code: 'changed-since', table: 'claim', id: 'harm' })
  })

  it('[OP20] does again what a revert took back', () => {
    const edit = done(sampleMap(), { kind: 'edit-claim', args: { claimId: 'harm', text: 'Once.' } })
    const undo = applyOperation(
      edit.map,
      parsed({ kind: 'revert', args: { operation: 'op' } }),
      contextOf(anna, edit.inverse),
    )
    assert(undo.ok, 'undone')
    expect(claimIn(undo.value.map, 'harm')?.text).toBe('The claim harm is true.')
    expect(claimIn(undone(undo.value.map, inverseOf(undo.value.changes)), 'harm')?.text).toBe('Once.')
  })

  it('[OP20] a second revert of the same operation is refused', () => {
    const edit = done(sampleMap(), { kind: 'set-stance', args: { argumentId: 'a-harm', stance: 'con' } })
    expect(undoRefused(undone(edit.map, edit.inverse), edit.inverse).code).toBe('changed-since')
  })

  it('[OP20] an operation that changed nothing has nothing to take back, and says so quietly', () => {
    const edit = done(sampleMap(), { kind: 'set-stance', args: { argumentId: 'a-harm', stance: 'pro' } })
    expect(edit.inverse).toEqual([])
    expect(undone(edit.map, edit.inverse).revision).toBe(sampleMap().revision + 2)
  })
})
