/** Every kind of operation through the real path, by two people at once, many in a group: the tables are what the log says. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assert } from '@/lib/domain/result'
import type { DebateMap } from '@/lib/domain/debate-map'
import { newId } from '@/lib/domain/ids'
import { operationKinds, type OperationInput } from '@/lib/operations/registry'
import type { Database } from '@/lib/persistence/client'
import { Mailbox } from '@/lib/realtime/mailbox'
import { openTestDatabase } from '../support/postgres'
import { arbitraryChoices, choosingFrom, randomOperation } from '../support/random-operation'
import { createMap, expectSameMap, expectTablesToFollowLog } from '../support/stored-map'
import { submission } from '../support/stored-submission'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})

afterAll(() => close())

/** Plays random operations, `together` at once, each sixth of them an undo of an earlier one; gives the kinds that were stored. */
async function play(seed: number, steps: number, together: number): Promise<Set<string>> {
  const mapId = await createMap(db)
  const mailbox = await Mailbox.open(db, mapId)
  assert(mailbox, 'the map exists')
  const done: { actor: string; id: string }[] = []
  const samples = fc.sample(arbitraryChoices, { numRuns: steps, seed })
  const inputOf = (map: DebateMap, choices: readonly number[], actor: string): OperationInput => {
    const choose = choosingFrom(choices)
    const own = done.filter((one) => one.actor === actor)
    const earlier = choose(6) === 0 ? own[choose(Math.max(1, own.length))] : undefined
    return earlier ? { kind: 'revert', args: { operation: earlier.id } } : randomOperation(map, choose)
  }
  while (samples.length > 0) {
    const sent = samples.splice(0, together).map((choices, index) => {
      const actor = index % 2 === 0 ? 'anna' : 'ben'
      return submission(inputOf(mailbox.map, choices, actor), actor, newId())
    })
    const answers = await Promise.all(sent.map((one) => mailbox.submit(one)))
    for (const [index, { actor, id }] of sent.entries()) if (answers[index]?.ok) done.push({ actor, id })
  }
  const log = await expectTablesToFollowLog(db, mapId)
  expect(log).toHaveLength(done.length)
  const reopened = await Mailbox.open(db, mapId)
  assert(reopened, 'the map exists')
  expectSameMap(reopened.map, mailbox.map)
  return new Set(log.map(({ operation }) => operation.kind))
}

test('every kind of operation is stored as the log says', async () => {
  const kinds = await play(11, 1_500, 12)
  expect([...kinds].sort()).toEqual([...operationKinds].sort())
})

test.each([1, 2, 3, 4, 5, 6])('random sequences, seed %i', async (seed) => {
  const kinds = await play(seed, 200, 1 + seed * 8)
  expect(kinds.size).toBeGreaterThan(15)
})
