import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '@/lib/persistence/client'
import { startHousekeeping } from '@/lib/server/housekeeping'
import { makeAccount, makeSession } from '../support/account-fixtures'
import { makeSharedMap } from '../support/map-fixtures'
import { openTestDatabase } from '../support/postgres'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())

const day = 24 * 60 * 60_000

test('what is too old goes round by round, and nothing else', async () => {
  const [old, fresh, kept] = [await makeSharedMap(db), await makeSharedMap(db), await makeSharedMap(db)]
  const inBin = (id: string, days: number) =>
    db.debateMap.update({ where: { id }, data: { deletedAt: new Date(Date.now() - days * day) } })
  await inBin(old.id, 31)
  await inBin(fresh.id, 29)
  const account = await makeAccount(db)
  const [expired, valid] = [await makeSession(db, account), await makeSession(db, account)]
  await db.accountSession.update({ where: { id: expired.sid }, data: { expiresAt: new Date(Date.now() - 1) } })

  const housekeeping = startHousekeeping(db, { firstAfterMs: 1, everyMs: 5 })
  const mapsLeft = async () => (await db.debateMap.findMany({ select: { id: true } })).map(({ id }) => id).sort()
  await vi.waitFor(async () => expect(await mapsLeft()).toEqual([fresh.id, kept.id].sort()))
  expect((await db.accountSession.findMany()).map(({ id }) => id)).toEqual([valid.sid])
  await inBin(fresh.id, 31)
  await vi.waitFor(async () => expect(await mapsLeft()).toEqual([kept.id]))
  await housekeeping.stop()
  await inBin(kept.id, 31)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await mapsLeft()).toEqual([kept.id])
})

test('a database that is away stops no server and ends no round', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const failing = { accountSession: { deleteMany: () => Promise.reject(new Error('The database is away.')) } }
  const housekeeping = startHousekeeping(failing as unknown as Database, { firstAfterMs: 1, everyMs: 1 })
  await vi.waitFor(() => expect(warn.mock.calls.length).toBeGreaterThan(2))
  await housekeeping.stop()
  warn.mockRestore()
})
