/** A map as files of other programs, written in a real thread: for whom, what they hold, what they lose. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClaimId } from '@/lib/domain/ids'
import { readCruxJson } from '@/lib/formats/crux-json/read'
import { writeCruxJson } from '@/lib/formats/crux-json/write'
import { writers } from '@/lib/formats/writers'
import type { Database } from '@/lib/persistence/client'
import { exportFile } from '@/lib/server/exports/export-file'
import { importMap } from '@/lib/server/imports/import-map'
import { buildThreads } from '@/scripts/build-scripts'
import { makeAccount } from '../support/account-fixtures'
import { asking, visitor, type Person } from '../support/map-fixtures'
import { openTestDatabase } from '../support/postgres'
import { sampleMap } from '../support/sample-map'

let db: Database
let close: () => Promise<void>
let owner: Person
let id: string

beforeAll(async () => {
  await buildThreads()
  ;({ db, close } = await openTestDatabase())
  owner = await makeAccount(db, 'exporter')
  const made = await importMap(db, owner.id, new TextEncoder().encode(writeCruxJson(sampleMap())))
  if (!made.ok) throw new Error(made.error.code)
  id = made.value.id
})
afterAll(() => close())

async function textOf(format: (typeof writers)[number]['name'], branch?: ClaimId): Promise<string> {
  const made = await exportFile(db, id, asking(owner), { format, branch })
  if (!made.ok) throw new Error(made.error.code)
  return new TextDecoder().decode(made.value.content)
}

test('Crux JSON is the map itself', async () => {
  const read = readCruxJson(await textOf('crux-json'))
  if (!read.ok) throw new Error(read.error.message)
  expect([...read.value.map.claims.keys()]).toEqual([...sampleMap().claims.keys()])
})

test('a branch is its claim with what is under it', async () => {
  const read = readCruxJson(await textOf('crux-json', 'cost' as ClaimId))
  if (!read.ok) throw new Error(read.error.message)
  const { map } = read.value
  expect(map.claims.get('cost' as ClaimId)?.thesis).toBe(true)
  expect(map.claims.size).toBeLessThan(sampleMap().claims.size)
})

test('every format that is written holds the claims', async () => {
  for (const { name } of writers) expect((await textOf(name)).length, name).toBeGreaterThan(20)
})

test('nobody has it who may not export the map, and no claim is made up', async () => {
  const asked = { format: 'crux-json' } as const
  expect(await exportFile(db, id, visitor(), asked)).toEqual({ ok: false, error: { code: 'map-not-found' } })
  const branch = 'nowhere' as ClaimId
  expect(await exportFile(db, id, asking(owner), { ...asked, branch })).toEqual({
    ok: false,
    error: { code: 'claim-not-found' },
  })
})
