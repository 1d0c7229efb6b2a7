/** A branch becomes a map of its own, for whoever may read it, with a link to where it comes from. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import { newId, type ClaimId } from '@/lib/domain/ids'
import type { OperationInput } from '@/lib/operations/registry'
import type { Database } from '@/lib/persistence/client'
import { extractBranch } from '@/lib/server/maps/extract-branch'
import { readMap } from '@/lib/server/maps/read-map'
import { receiveOperations } from '@/lib/server/maps/receive-operations'
import { makeAccount } from '../support/account-fixtures'
import { asking, makeSharedMap, type Person, type SharedMap } from '../support/map-fixtures'
import { openTestDatabase } from '../support/postgres'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())

async function debate(): Promise<SharedMap> {
  const shared = await makeSharedMap(db, 'The whole debate')
  const operations: OperationInput[] = [
    { kind: 'add-claim', args: { id: 'top', text: 'Schools should require uniforms.', thesis: true } },
    {
      kind: 'add-reason',
      args: { claimId: 'why', text: 'They level.', argumentId: 'n1', stance: 'pro', conclusion: { claim: 'top' } },
    },
    {
      kind: 'add-reason',
      args: { claimId: 'no', text: 'They hide.', argumentId: 'n2', stance: 'con', conclusion: { claim: 'why' } },
    },
    { kind: 'add-source', args: { id: 's1', title: 'A report' } },
    { kind: 'cite', args: { id: 'q1', claim: 'no', source: 's1', locator: 'p. 2' } },
  ]
  const request = { operations: operations.map((operation) => ({ id: newId(), operation })) }
  await receiveOperations(
    db,
    shared.id,
    asking(shared.people.owner),
    request as Parameters<typeof receiveOperations>[3],
  )
  return shared
}

async function rowsOf(id: string, person: Person) {
  const read = await readMap(db, id, asking(person))
  if (!read.ok) throw new Error(read.error.code)
  return { ...toRows(read.value.map), details: read.value.map.details }
}

test('a reader takes a branch out into a private map of their own, with ids, sources and the way back', async () => {
  const { id, people } = await debate()
  const before = await rowsOf(id, people.owner)
  const made = await extractBranch(db, id, asking(people.viewer), { claimId: 'why' as ClaimId })
  if (!made.ok) throw new Error(made.error.code)
  const rows = await rowsOf(made.value.id, people.viewer)
  expect(rows.details.title).toBe('They level.')
  expect(rows.claims.map((claim) => [claim.id, claim.thesis, claim.createdBy])).toEqual([
    ['why', true, people.viewer.id],
    ['no', false, people.viewer.id],
  ])
  expect(rows.arguments).toMatchObject([{ id: 'n2', stance: 'con', premises: ['no'], conclusion: { claim: 'why' } }])
  const origin = rows.sources.find(({ url }) => url.endsWith(`/maps/${id}`))
  expect(origin?.title).toBe('The whole debate')
  expect(rows.citations).toContainEqual(expect.objectContaining({ claim: 'why', source: origin?.id }))
  expect(rows.citations).toContainEqual(expect.objectContaining({ id: 'q1', claim: 'no', source: 's1' }))
  expect(made.value.url).toMatch(new RegExp(`/maps/${made.value.id}$`))
  // The map itself is as it was, and the new one is nobody else's.
  expect(await rowsOf(id, people.owner)).toEqual(before)
  expect((await readMap(db, made.value.id, asking(people.owner))).ok).toBe(false)
})

test('a title may be given; a claim that is not there and a map that may not be read are refused', async () => {
  const { id, people } = await debate()
  const named = await extractBranch(db, id, asking(people.owner), { claimId: 'why' as ClaimId, title: 'A new title' })
  expect(named).toMatchObject({ ok: true, value: { title: 'A new title' } })
  const missing = await extractBranch(db, id, asking(people.owner), { claimId: 'nothing' as ClaimId })
  expect(missing).toMatchObject({ ok: false, error: { code: 'claim-not-found' } })
  const stranger = asking(await makeAccount(db))
  const refused = await extractBranch(db, id, stranger, { claimId: 'why' as ClaimId })
  expect(refused).toMatchObject({ ok: false, error: { code: 'map-not-found' } })
})
