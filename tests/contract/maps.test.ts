/** Maps as a whole: made, copied, renamed, shown to whom, archived, thrown away, brought back, gone for good. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newId, type MapId } from '@/lib/domain/ids'
import type { OperationInput } from '@/lib/operations/registry'
import type { Database } from '@/lib/persistence/client'
import { Mailbox } from '@/lib/realtime/mailbox'
import { mailboxes } from '@/lib/realtime/mailboxes'
import { changeMap, emptyBin } from '@/lib/server/maps/change-map'
import { copyMap, createMap } from '@/lib/server/maps/create-map'
import { listOwnMaps, listPublicMapsOn } from '@/lib/server/maps/list-maps'
import { readMap, readTail } from '@/lib/server/maps/read-map'
import { receiveOperations } from '@/lib/server/maps/receive-operations'
import { makeAccount } from '../support/account-fixtures'
import { asking, makeSharedMap, visitor, type Person } from '../support/map-fixtures'
import { openTestDatabase } from '../support/postgres'
import { readWholeLog } from '../support/stored-map'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})
afterAll(() => close())

const day = 24 * 60 * 60_000
const notFound = { ok: false, error: { code: 'map-not-found' } }
const forbidden = { ok: false, error: { code: 'map-forbidden' } }

async function send(mapId: MapId, person: Person, ...operations: OperationInput[]) {
  const request = { operations: operations.map((operation) => ({ id: newId(), operation })) }
  return receiveOperations(db, mapId, asking(person), request as Parameters<typeof receiveOperations>[3])
}

async function contentOf(id: string, person: Person) {
  const read = await readMap(db, id, asking(person))
  if (!read.ok) throw new Error(`The map was refused: ${read.error.code}`)
  const { claims, arguments: args, sources, citations, positions, details } = read.value.map
  const texts = [...claims].map(([claimId, { text, note, tags, thesis, rank }]) => [
    claimId,
    { text, note, tags, thesis, rank },
  ])
  const inferences = [...args].map(([argumentId, { stance, premises, conclusion }]) => [
    argumentId,
    { stance, premises, conclusion },
  ])
  const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
  return {
    details,
    rows: [texts, inferences, [...sources], [...citations], [...positions]].map((rows) => sorted(rows)),
  }
}

describe('making a map', () => {
  test('gives its maker a private map with the thesis, by operations', async () => {
    const anna = await makeAccount(db)
    const { id } = await createMap(db, anna.id, { title: 'Uniforms', thesis: 'Schools should require uniforms.' })
    const read = await readMap(db, id, asking(anna))
    expect(read.ok && [...read.value.map.claims.values()]).toMatchObject([
      { text: 'Schools should require uniforms.', thesis: true, createdBy: anna.id },
    ])
    expect((await readWholeLog(db, id as MapId)).map(({ actor }) => actor)).toEqual([anna.id])
    expect(await readMap(db, id, visitor())).toEqual(notFound)
    expect(await readMap(db, id, asking(await makeAccount(db)))).toEqual(notFound)
    expect((await listOwnMaps(db, anna.id)).shelf).toMatchObject([{ id, role: 'owner', claims: 1 }])
  })

  test('a new title is an operation, and the lists show it', async () => {
    const { id, people } = await makeSharedMap(db)
    const received = await send(id, people.editor, { kind: 'edit-details', args: { title: 'Renamed' } })
    expect(received).toMatchObject({ ok: true, value: { status: 200 } })
    expect((await listOwnMaps(db, people.viewer.id)).shelf).toMatchObject([{ id, title: 'Renamed', role: 'viewer' }])
    expect((await readWholeLog(db, id)).at(-1)?.operation.kind).toBe('edit-details')
  })
})

describe('a copy', () => {
  test('keeps the ids and the content, and belongs to the copier alone', async () => {
    const { id, people } = await makeSharedMap(db, 'The original')
    await send(
      id,
      people.editor,
      { kind: 'add-claim', args: { id: 'top', text: 'Something else is so.', thesis: true, tags: ['law'] } },
      {
        kind: 'add-reason',
        args: { claimId: 'why', text: 'Because.', argumentId: 'a1', stance: 'pro', conclusion: { claim: 'top' } },
      },
      {
        kind: 'add-reason',
        args: { claimId: 'no', text: 'It is not.', argumentId: 'a2', stance: 'con', conclusion: { argument: 'a1' } },
      },
      { kind: 'add-source', args: { id: 's1', title: 'A report' } },
      { kind: 'cite', args: { id: 'q1', claim: 'why', source: 's1', locator: 'p. 2' } },
      { kind: 'set-positions', args: { pin: [{ id: 'why', x: 10, y: 20 }] } },
    )
    const copied = await copyMap(db, id, asking(people.viewer))
    if (!copied.ok) throw new Error(copied.error.code)
    const [original, copy] = [await contentOf(id, people.viewer), await contentOf(copied.value.id, people.viewer)]
    expect(copy.rows).toEqual(original.rows)
    expect(copy.details.title).toBe('Copy of The original')
    expect(
      await db.contributor.findMany({ where: { mapId: copied.value.id }, select: { userId: true, role: true } }),
    ).toEqual([{ userId: people.viewer.id, role: 'owner' }])
    expect(await readMap(db, copied.value.id, asking(people.owner))).toEqual(notFound)
    // A change of one is no change of the other.
    await send(copied.value.id as MapId, people.viewer, { kind: 'remove-branch', args: { claimId: 'top' } })
    expect((await contentOf(id, people.viewer)).rows).toEqual(original.rows)
  })

  test('has a title of its own among the maps of its owner, also as the copy of a copy', async () => {
    const { id, people } = await makeSharedMap(db, 'Uniforms')
    const copyAs = async (person: Person, of: string) => {
      const copied = await copyMap(db, of, asking(person))
      return copied.ok ? copied.value.id : ''
    }
    const first = await copyAs(people.owner, id)
    await copyAs(people.owner, id)
    await copyAs(people.owner, first)
    await copyAs(people.editor, id)
    const titles = async (person: Person) => (await listOwnMaps(db, person.id)).shelf.map(({ title }) => title).sort()
    expect(await titles(people.owner)).toEqual([
      'Copy of Uniforms',
      'Copy of Uniforms (2)',
      'Copy of Uniforms (3)',
      'Uniforms',
    ])
    expect(await titles(people.editor)).toEqual(['Copy of Uniforms', 'Uniforms'])
  })

  test('is on nobody’s shelf until it is whole', async () => {
    const anna = await makeAccount(db)
    const { id } = await createMap(db, anna.id, { title: 'Uniforms', thesis: 'Schools should require uniforms.' })
    const dying = vi.spyOn(Mailbox.prototype, 'submit').mockRejectedValueOnce(new Error('The server dies here.'))
    await expect(copyMap(db, id, asking(anna))).rejects.toThrow('dies')
    dying.mockRestore()
    const { shelf, bin } = await listOwnMaps(db, anna.id)
    expect([shelf.map((map) => map.id), bin.map((map) => map.title)]).toEqual([[id], ['Copy of Uniforms']])
    await db.debateMap.deleteMany({ where: { copiedFromId: id } })
  })

  test('is for people with an account who may read the map', async () => {
    const { id, people } = await makeSharedMap(db)
    const stranger = asking(await makeAccount(db))
    expect(await copyMap(db, id, stranger)).toEqual(notFound)
    await changeMap(db, id, asking(people.owner), { visibility: 'public' })
    expect((await copyMap(db, id, stranger)).ok).toBe(true)
  })
})

describe('visibility', () => {
  test('private, by link and public, and a link that is replaced ends', async () => {
    const { id, people, linkKey } = await makeSharedMap(db)
    const owner = asking(people.owner)
    const mayRead = async (key?: string) => (await readMap(db, id, visitor(key))).ok
    expect([await mayRead(), await mayRead(linkKey)]).toEqual([false, false])
    await changeMap(db, id, owner, { visibility: 'link' })
    expect([await mayRead(), await mayRead('guess'), await mayRead(linkKey)]).toEqual([false, false, true])
    const renewed = await changeMap(db, id, owner, { newLink: true })
    expect(renewed.ok && renewed.value.linkKey).not.toBe(linkKey)
    expect(await mayRead(linkKey)).toBe(false)
    expect((await listPublicMapsOn(db, 1)).maps.some((map) => map.id === id)).toBe(false)
    await changeMap(db, id, owner, { visibility: 'public' })
    expect(await mayRead()).toBe(true)
    expect((await listPublicMapsOn(db, 1)).maps.some((map) => map.id === id)).toBe(true)
  })

  test('is for owners to change; whoever may not even read learns nothing', async () => {
    const { id, people } = await makeSharedMap(db)
    for (const role of ['editor', 'suggester', 'commenter', 'viewer'] as const)
      expect(await changeMap(db, id, asking(people[role]), { visibility: 'public' })).toEqual(forbidden)
    const stranger = asking(await makeAccount(db))
    expect(await changeMap(db, id, stranger, { visibility: 'public' })).toEqual(notFound)
    expect(await changeMap(db, 'no-such-map', stranger, { visibility: 'public' })).toEqual(notFound)
  })
})

test('what cannot be an id or a slug is no map', async () => {
  const anna = asking(await makeAccount(db))
  for (const id of ['', 'a\u0000b', '\ud800', 'a b', '../x', 'x'.repeat(5_000)])
    expect(await readMap(db, id, anna)).toEqual(notFound)
})

describe('rights to write and to read on', () => {
  test('only owners and editors send operations; a refused request stores nothing', async () => {
    const { id, people } = await makeSharedMap(db)
    const before = await readWholeLog(db, id)
    for (const role of ['suggester', 'commenter', 'viewer'] as const)
      expect(await send(id, people[role], { kind: 'add-claim', args: { id: role, text: 'No.' } })).toEqual(forbidden)
    const stranger = await makeAccount(db)
    expect(await send(id, stranger, { kind: 'add-claim', args: { id: 'x', text: 'No.' } })).toEqual(notFound)
    expect(await readWholeLog(db, id)).toEqual(before)
    for (const role of ['owner', 'editor'] as const) {
      const received = await send(id, people[role], { kind: 'add-claim', args: { id: role, text: 'Yes.' } })
      expect(received).toMatchObject({ ok: true, value: { status: 200 } })
    }
  })

  test('operations that one person wrote are not taken from another who signed in meanwhile', async () => {
    const anna = await makeAccount(db)
    const bert = await makeAccount(db)
    const { id } = await createMap(db, anna.id, { title: 'Uniforms', thesis: 'Schools should require uniforms.' })
    const operation = { kind: 'add-claim', args: { id: 'late', text: 'A late thought.' } }
    const request = { actor: bert.id, operations: [{ id: newId(), operation }] }
    const sent = await receiveOperations(db, id, asking(anna), request as Parameters<typeof receiveOperations>[3])
    expect(sent).toEqual({ ok: false, error: { code: 'other-account' } })
    expect(await readWholeLog(db, id as MapId)).toHaveLength(1)
  })

  test('an operation that is not well formed is answered with its fault, and does not stop the others', async () => {
    const { id, people } = await makeSharedMap(db)
    const long = { id: 'long', text: 'x'.repeat(501) }
    const fine = { id: 'fine', text: 'Fine.' }
    const sent = await send(id, people.owner, { kind: 'add-claim', args: long }, { kind: 'add-claim', args: fine })
    const error = { code: 'invalid-operation', message: 'The text must have at most 500 characters.' }
    expect(sent).toMatchObject({ value: { body: { results: [{ ok: false, error }, { ok: true }] } } })
  })

  test('the tail of the log is for readers', async () => {
    const { id, people } = await makeSharedMap(db)
    await send(id, people.owner, { kind: 'add-claim', args: { id: 'one', text: 'One.' } })
    const tail = await readTail(db, id, asking(people.viewer), 1)
    expect(tail).toMatchObject({ ok: true, value: { kind: 'tail', revision: 2, entries: [{ revision: 2 }] } })
    expect(await readTail(db, id, visitor(), 1)).toEqual(notFound)
    expect(await readTail(db, id, asking(people.viewer), 99)).toMatchObject({ value: { kind: 'behind', revision: 2 } })
  })

  test('a person who is taken off the map is out at once', async () => {
    const { id, people } = await makeSharedMap(db)
    await db.contributor.delete({ where: { mapId_userId: { mapId: id, userId: people.editor.id } } })
    expect(await send(id, people.editor, { kind: 'tidy-up', args: {} })).toEqual(notFound)
  })
})

describe('archive and bin', () => {
  test('an archived map is read and not written, until it is brought back', async () => {
    const { id, people } = await makeSharedMap(db)
    const owner = asking(people.owner)
    await changeMap(db, id, owner, { archived: true })
    expect((await listOwnMaps(db, people.owner.id)).archive.map((map) => map.id)).toEqual([id])
    expect((await readMap(db, id, asking(people.viewer))).ok).toBe(true)
    expect(await send(id, people.owner, { kind: 'tidy-up', args: {} })).toEqual(forbidden)
    await changeMap(db, id, owner, { archived: false })
    expect((await send(id, people.owner, { kind: 'add-claim', args: { id: 'x', text: 'Again.' } })).ok).toBe(true)
  })

  test('a map in the bin is its owner’s alone, and comes back as it was', async () => {
    const { id, people } = await makeSharedMap(db)
    const owner = asking(people.owner)
    await changeMap(db, id, owner, { visibility: 'public' })
    const before = await contentOf(id, people.owner)
    await changeMap(db, id, owner, { deleted: true })
    const own = await listOwnMaps(db, people.owner.id)
    expect([own.shelf.length, own.bin.map((map) => map.id)]).toEqual([0, [id]])
    expect(await readMap(db, id, asking(people.editor))).toEqual(notFound)
    expect(await readMap(db, id, visitor())).toEqual(notFound)
    expect(await send(id, people.owner, { kind: 'tidy-up', args: {} })).toEqual(forbidden)
    expect(await changeMap(db, id, asking(people.editor), { deleted: false })).toEqual(notFound)
    await changeMap(db, id, owner, { deleted: false })
    expect(await contentOf(id, people.editor)).toEqual(before)
  })

  test('after 30 days in the bin a map is gone for good, with everything in it, and others stay', async () => {
    const [old, young, kept] = [await makeSharedMap(db), await makeSharedMap(db), await makeSharedMap(db)]
    await send(
      old.id,
      old.people.owner,
      { kind: 'add-source', args: { id: 's', title: 'A report' } },
      { kind: 'add-claim', args: { id: 'c', text: 'One.' } },
      { kind: 'cite', args: { id: 'q', claim: 'c', source: 's' } },
      { kind: 'set-positions', args: { pin: [{ id: 'c', x: 1, y: 2 }] } },
    )
    for (const map of [old, young]) await changeMap(db, map.id, asking(map.people.owner), { deleted: true })
    const now = new Date()
    expect(await emptyBin(db, new Date(now.getTime() + 30 * day - 60_000))).toBe(0)
    await db.debateMap.update({ where: { id: young.id }, data: { deletedAt: new Date(now.getTime() + day) } })
    expect(await emptyBin(db, new Date(now.getTime() + 30 * day + 60_000))).toBe(1)
    const left = await db.debateMap.findMany({ where: { id: { in: [old.id, young.id, kept.id] } } })
    expect(left.map((map) => map.id).sort()).toEqual([young.id, kept.id].sort())
    const where = { mapId: old.id }
    const counts = [db.claim, db.argument, db.source, db.citation, db.position, db.operation, db.contributor]
    for (const table of counts) expect(await (table.count as (query: object) => Promise<number>)({ where })).toBe(0)
    // The mailbox that was open on it says so, and does not bring it back.
    const mailbox = await mailboxes(db).open(old.id)
    await mailbox?.refresh()
    expect(await send(old.id, old.people.owner, { kind: 'tidy-up', args: {} })).toEqual(notFound)
  })
})
