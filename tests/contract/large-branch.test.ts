/** A branch of thousands through the real path: it is one operation of the log, stored whole, and one step takes it back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limits } from '@/lib/domain/limits'
import { newId, type MapId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import type { Database } from '@/lib/persistence/client'
import { readLog } from '@/lib/persistence/map-store'
import { submitRequest } from '@/lib/protocol/messages'
import { Mailbox } from '@/lib/realtime/mailbox'
import { submitOperations } from '@/lib/server/submit-operations'
import { openTestDatabase } from '../support/postgres'
import { createMap, expectTablesToFollowLog } from '../support/stored-map'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})

afterAll(() => close())

function branchOf(count: number, note = '') {
  const claims = Array.from({ length: count }, () => ({ id: newId<string>(), text: 'A reason of some length.', note }))
  const reasons = claims.slice(1).map(({ id }, nth) => ({
    id: newId<string>(),
    stance: nth % 3 === 0 ? 'con' : 'pro',
    premises: [id],
    conclusion: { claim: claims[nth >> 1]?.id },
  }))
  return { kind: 'add-parts', args: { claims, arguments: reasons } }
}

async function send(mapId: MapId, operation: { kind: string; args: unknown }, id = newId<string>()) {
  const request = submitRequest.parse({ operations: [{ id, operation }] })
  const answer = await submitOperations({ database: db, mapId, userId: 'anna', mayEdit: true, request })
  assert(answer, 'the map exists')
  return answer.results[0]
}

test('as many claims as are added at once become one operation, and one undo takes them back', async () => {
  const mapId = await createMap(db)
  expect(await send(mapId, branchOf(limits.claimsAtOnce), 'pasted')).toMatchObject({ ok: true, revision: 1 })
  expect(await db.claim.count({ where: { mapId } })).toBe(limits.claimsAtOnce)
  expect(await send(mapId, { kind: 'revert', args: { operation: 'pasted' } })).toMatchObject({ ok: true, revision: 2 })
  expect(await db.claim.count({ where: { mapId } })).toBe(0)
  expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(2)
})

test('what is larger than an operation may be is refused, and nothing of it is stored', async () => {
  const mapId = await createMap(db)
  const tooLarge = { error: { code: 'too-large' } }
  expect(await send(mapId, branchOf(700, 'n'.repeat(limits.note)))).toMatchObject(tooLarge)
  const edit = { kind: 'edit-claim', args: { claimId: 'c', text: 'x'.repeat(limits.operationBytes) } }
  expect(await send(mapId, edit)).toMatchObject(tooLarge)
  expect(await db.claim.count({ where: { mapId } })).toBe(0)
})

test('a log of large operations is read in parts, each with one at least', async () => {
  const mapId = await createMap(db)
  for (let nth = 0; nth < 3; nth++) await send(mapId, branchOf(5))
  const revisions = async (since: number, bytes?: number) =>
    (await readLog(db, mapId, since, 10, bytes)).map(({ revision }) => revision)
  expect(await revisions(0)).toEqual([1, 2, 3])
  expect([await revisions(0, 1), await revisions(1, 1), await revisions(3, 1)]).toEqual([[1], [2], []])
  const behind = await Mailbox.open(db, mapId)
  expect(await behind?.tail(0)).toHaveLength(3)
})
