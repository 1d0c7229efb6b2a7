import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OperationInput } from '@/lib/operations/registry'
import type { Database } from '@/lib/persistence/client'
import { commitBatch } from '@/lib/persistence/map-store'
import { Mailbox, type MailboxOptions } from '@/lib/realtime/mailbox'
import { Mailboxes } from '@/lib/realtime/mailboxes'
import { assert } from '@/lib/domain/result'
import { newId, type MapId } from '@/lib/domain/ids'
import type { Batch } from '@/lib/persistence/commit-statement'
import { openTestDatabase } from '../support/postgres'
import { createMap, expectSameMap, expectTablesToFollowLog } from '../support/stored-map'
import { addClaim, submission } from '../support/stored-submission'

let db: Database
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
})

afterAll(() => close())

async function open(mapId: MapId, options?: MailboxOptions): Promise<Mailbox> {
  const mailbox = await Mailbox.open(db, mapId, options)
  assert(mailbox, 'the map exists')
  return mailbox
}

async function openNew(options?: MailboxOptions): Promise<{ mailbox: Mailbox; mapId: MapId }> {
  const mapId = await createMap(db)
  return { mapId, mailbox: await open(mapId, options) }
}

describe('storing', () => {
  test('what is submitted together is stored in one statement, in order', async () => {
    const batches: Batch[] = []
    const commit = (batch: Batch) => {
      batches.push(batch)
      return commitBatch(db, batch)
    }
    const { mailbox, mapId } = await openNew({ commit })
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => mailbox.submit(addClaim(`c${index}`))))
    expect(answers.map((answer) => answer.ok && answer.value.revision)).toEqual(answers.map((_, index) => index + 1))
    expect(batches).toHaveLength(1)
    await expectTablesToFollowLog(db, mapId)
  })

  test('rows of every table come and go in one batch, whatever refers to them', async () => {
    const { mailbox, mapId } = await openNew()
    const inputs: OperationInput[] = [
      { kind: 'add-claim', args: { id: 'thesis', text: 'It is so.', thesis: true, tags: ['law', 'a "b", {c}\\'] } },
      {
        kind: 'add-reason',
        args: {
          claimId: 'reason',
          text: 'Because “this” \\ {that}, NULL.',
          note: 'First\nsecond 🧠',
          argumentId: 'a1',
          stance: 'pro',
          conclusion: { claim: 'thesis' },
          rank: 0.1,
        },
      },
      {
        kind: 'add-reason',
        args: {
          claimId: 'doubt',
          text: 'It does not follow.',
          argumentId: 'a2',
          stance: 'con',
          conclusion: { argument: 'a1' },
        },
      },
      { kind: 'add-source', args: { id: 's', title: 'A report', date: '2024-02' } },
      { kind: 'cite', args: { id: 'q', claim: 'reason', source: 's', locator: 'p. 3' } },
      { kind: 'set-positions', args: { pin: [{ id: 'reason', x: -4, y: 1_000_000 }] } },
      { kind: 'edit-details', args: { title: 'Another title' } },
    ]
    const added = await Promise.all(inputs.map((input) => mailbox.submit(submission(input))))
    expect(added.every(({ ok }) => ok)).toBe(true)
    await expectTablesToFollowLog(db, mapId)
    const before = mailbox.map

    const remove = submission({ kind: 'remove-claim', args: { claimId: 'reason' } }, 'anna', 'remove')
    const restore = submission({ kind: 'revert', args: { operation: 'remove' } })
    const both = await Promise.all([mailbox.submit(remove), mailbox.submit(restore)])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expectSameMap({ ...mailbox.map, revision: before.revision }, before)

    await mailbox.submit(submission({ kind: 'remove-source', args: { sourceId: 's' } }))
    await mailbox.submit(submission({ kind: 'remove-branch', args: { claimId: 'thesis' } }))
    expect(mailbox.map.claims.size + mailbox.map.arguments.size + mailbox.map.citations.size).toBe(0)
    await expectTablesToFollowLog(db, mapId)
  })

  test('a refused operation stores nothing and does not stop the others', async () => {
    const { mailbox, mapId } = await openNew()
    const answers = await Promise.all([
      mailbox.submit(addClaim('one')),
      mailbox.submit(addClaim('one')),
      mailbox.submit(addClaim('two')),
    ])
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(answers[1]).toEqual({ ok: false, error: { code: 'id-taken', table: 'claim', id: 'one' } })
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(2)
  })

  test('the time of a map never goes back, even where the clock does', async () => {
    let now = 1_800_000_000_000
    const mapId = await createMap(db)
    const first = await open(mapId, { now: () => now })
    await first.submit(addClaim('one'))
    now -= 60_000
    expect(await first.submit(addClaim('two'))).toMatchObject({ value: { at: 1_800_000_000_000 } })
    const reopened = await open(mapId, { now: () => now })
    expect(await reopened.submit(addClaim('three'))).toMatchObject({ value: { at: 1_800_000_000_000 } })
    await expectTablesToFollowLog(db, mapId)
  })

  test('a map that is removed for good answers so', async () => {
    const { mailbox, mapId } = await openNew()
    await mailbox.submit(addClaim('one'))
    await db.debateMap.delete({ where: { id: mapId } })
    expect(await mailbox.submit(addClaim('two'))).toEqual({ ok: false, error: { code: 'map-not-found' } })
    expect(await Mailbox.open(db, mapId)).toBeUndefined()
  })
})

describe('resends', () => {
  const edit = submission({ kind: 'edit-claim', args: { claimId: 'one', text: 'Reworded.' } }, 'anna', 'edit')
  const otherEdit = submission({ kind: 'edit-claim', args: { claimId: 'one', text: 'Otherwise.' } }, 'anna', 'edit')

  test.each([
    ['while it is recent', async (_mapId: MapId, mailbox: Mailbox) => mailbox],
    ['after a restart', async (mapId: MapId) => open(mapId)],
  ])('an operation sent again gets the first answer, %s', async (_name, reopen) => {
    const { mailbox, mapId } = await openNew()
    const add = addClaim('one', 'anna', 'add')
    const first = [await mailbox.submit(add), await mailbox.submit(edit)]
    expect(first.every(({ ok }) => ok)).toBe(true)
    const again = await reopen(mapId, mailbox)
    // The first does not fit the map any more, the second does: the log knows them both.
    expect(await Promise.all([again.submit(add), again.submit(edit)])).toEqual(first)
    const reused = { ok: false, error: { code: 'operation-id-reused' } }
    expect(await Promise.all([again.submit(addClaim('two', 'anna', 'add')), again.submit(otherEdit)])).toEqual([
      reused,
      reused,
    ])
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(2)
  })

  test('an operation sent twice at once is stored once', async () => {
    const { mailbox, mapId } = await openNew()
    const add = addClaim('one')
    const [first, second] = await Promise.all([mailbox.submit(add), mailbox.submit({ ...add })])
    expect(second).toEqual(first)
    const other = { ...addClaim('other'), id: add.id }
    const waiting = { ...addClaim('three'), id: newId<typeof add.id>() }
    const answers = await Promise.all([
      mailbox.submit(other),
      mailbox.submit(waiting),
      mailbox.submit({ ...other, id: waiting.id }),
    ])
    expect(answers.map((answer) => (answer.ok ? 'stored' : answer.error.code))).toEqual([
      'operation-id-reused',
      'stored',
      'operation-id-reused',
    ])
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(2)
  })

  test('two people may use the same id', async () => {
    const { mailbox, mapId } = await openNew()
    const answers = await Promise.all([
      mailbox.submit(addClaim('one', 'anna', 'x')),
      mailbox.submit(addClaim('two', 'ben', 'x')),
    ])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(2)
  })

  test('resends in another order, mixed with new operations, change nothing', async () => {
    const { mailbox, mapId } = await openNew()
    const sent = Array.from({ length: 120 }, (_, index) => addClaim(`c${index}`, 'anna', `op${index}`))
    const first = await Promise.all(sent.map((one) => mailbox.submit(one)))
    const reopened = await open(mapId)
    const fresh = Array.from({ length: 60 }, (_, index) => addClaim(`new${index}`))
    const mixed = sent
      .toReversed()
      .flatMap((one, index) => [one, ...fresh.slice(index / 2, index % 2 ? 0 : index / 2 + 1)])
    const answers = await Promise.all(mixed.map((one) => reopened.submit(one)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const firstAgain = await Promise.all(sent.map((one) => reopened.submit(one)))
    expect(firstAgain).toEqual(first)
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(180)
  })
})

describe('undo', () => {
  test('takes back what is still on its way', async () => {
    const { mailbox, mapId } = await openNew()
    const answers = await Promise.all([
      mailbox.submit(addClaim('one', 'anna', 'add')),
      mailbox.submit(submission({ kind: 'revert', args: { operation: 'add' } }, 'anna')),
    ])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(mailbox.map.claims.size).toBe(0)
    await expectTablesToFollowLog(db, mapId)
  })

  test('reaches back across a restart, and again, and keeps its place in the order', async () => {
    const { mailbox, mapId } = await openNew()
    await mailbox.submit(addClaim('one', 'anna', 'add'))
    await mailbox.submit(submission({ kind: 'tag-claim', args: { claimId: 'one', tag: 'law' } }, 'anna', 'tag'))
    const reopened = await open(mapId)
    const answers = await Promise.all([
      reopened.submit(submission({ kind: 'revert', args: { operation: 'tag' } }, 'anna', 'untag')),
      reopened.submit(submission({ kind: 'revert', args: { operation: 'add' } }, 'anna', 'remove')),
      reopened.submit(addClaim('two', 'ben')),
      reopened.submit(submission({ kind: 'revert', args: { operation: 'remove' } }, 'anna')),
    ])
    expect(answers.map((answer) => answer.ok && answer.value.revision)).toEqual([3, 4, 5, 6])
    expect([...reopened.map.claims.keys()].sort()).toEqual(['one', 'two'])
    await expectTablesToFollowLog(db, mapId)
  })

  test('of something that is not there, or is not one’s own, is refused', async () => {
    const { mailbox } = await openNew()
    await mailbox.submit(addClaim('one', 'ben', 'add'))
    for (const operation of ['add', 'never']) {
      const answer = await mailbox.submit(submission({ kind: 'revert', args: { operation } }, 'anna'))
      expect(answer).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
    }
  })
})

describe('many', () => {
  test('100 writers on one map are all answered, and nothing is lost', async () => {
    const { mailbox, mapId } = await openNew()
    const write = async (writer: number) => {
      const answers = []
      for (let turn = 0; turn < 20; turn++)
        answers.push(await mailbox.submit(addClaim(`w${writer}-${turn}`, `u${writer}`)))
      return answers
    }
    const all = (await Promise.all(Array.from({ length: 100 }, (_, writer) => write(writer)))).flat()
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect(new Set(all.map((answer) => answer.ok && answer.value.revision)).size).toBe(2_000)
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(2_000)
  })

  test('more than may wait are refused, and those that wait are stored', async () => {
    const { mailbox, mapId } = await openNew({ capacity: 100 })
    const answers = await Promise.all(Array.from({ length: 150 }, (_, index) => mailbox.submit(addClaim(`c${index}`))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(100)
    expect(answers[149]).toEqual({ ok: false, error: { code: 'busy' } })
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(100)
  })
})

describe('mailboxes', () => {
  test('one a map, opened once, forgotten when idle, kept while somebody listens', async () => {
    const all = new Mailboxes(db, { maxOpen: 2 })
    const [first, second, third] = [await createMap(db), await createMap(db), await createMap(db)]
    const [one, same] = await Promise.all([all.open(first), all.open(first)])
    expect(one).toBe(same)
    const stop = one?.subscribe(() => undefined)
    await all.open(second)
    await all.open(third)
    expect(all.size).toBe(2)
    expect(all.find(first)).toBe(one)
    expect(all.find(second)).toBeUndefined()
    stop?.()
    all.sweep(Date.now() + 3_600_000)
    expect(all.size).toBe(0)
    expect(await all.open(newId<MapId>())).toBeUndefined()
    expect(all.size).toBe(0)
  })

  test('draining stores what was accepted and refuses the rest', async () => {
    const all = new Mailboxes(db)
    const mapId = await createMap(db)
    const mailbox = await all.open(mapId)
    const accepted = Array.from({ length: 200 }, async (_, index) => mailbox?.submit(addClaim(`c${index}`)))
    const drained = all.drain()
    expect(await mailbox?.submit(addClaim('late'))).toEqual({ ok: false, error: { code: 'stopping' } })
    await drained
    const answers = await Promise.all(accepted)
    expect(answers.every((answer) => answer?.ok)).toBe(true)
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(200)
  })
})
