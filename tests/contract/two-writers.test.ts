/** Several mailboxes on one map, in one process and in several: the revision decides who was first, and nobody loses anything. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MapId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import type { Database } from '@/lib/persistence/client'
import type { Batch } from '@/lib/persistence/commit-statement'
import { commitBatch } from '@/lib/persistence/map-store'
import { Mailbox, type MailboxOptions } from '@/lib/realtime/mailbox'
import { openTestDatabase } from '../support/postgres'
import { createMap, expectSameMap, expectTablesToFollowLog } from '../support/stored-map'
import { addClaim, submission } from '../support/stored-submission'
import { startWriter } from '../support/writer'

let db: Database
let url: string
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, url, close } = await openTestDatabase())
})

afterAll(() => close())

async function open(mapId: MapId, options?: MailboxOptions): Promise<Mailbox> {
  const mailbox = await Mailbox.open(db, mapId, options)
  assert(mailbox, 'the map exists')
  return mailbox
}

test('who is behind learns what the other stored and is stored after it', async () => {
  const mapId = await createMap(db)
  const [one, other] = [await open(mapId), await open(mapId)]
  await one.submit(addClaim('first'))
  const reworded = { kind: 'edit-claim', args: { claimId: 'first', text: 'Reworded.' } } as const
  const tagged = { kind: 'tag-claim', args: { claimId: 'first', tag: 'law' } } as const
  const answers = await Promise.all(
    [reworded, tagged].map((input) => other.submit({ ...submission(input, 'ben'), seen: 1 })),
  )
  expect(answers.map((answer) => answer.ok && answer.value.revision)).toEqual([2, 3])
  const never = { kind: 'edit-claim', args: { claimId: 'never', text: 'Reworded.' } } as const
  const answer = await one.submit({ ...submission(never), seen: 99 })
  expect(answer).toMatchObject({ error: { code: 'claim-not-found' } })
  await one.refresh()
  expectSameMap(one.map, other.map)
  await expectTablesToFollowLog(db, mapId)
})

test('an operation that was checked on what the other took away is refused, not stored', async () => {
  const mapId = await createMap(db)
  const [one, other] = [await open(mapId), await open(mapId)]
  await one.submit(addClaim('gone'))
  await other.refresh()
  await one.submit(submission({ kind: 'remove-claim', args: { claimId: 'gone' } }))
  const late = submission({ kind: 'edit-claim', args: { claimId: 'gone', text: 'Too late.' } }, 'ben')
  expect(await other.submit(late)).toMatchObject({ error: { code: 'claim-not-found' } })
  expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(2)
})

test('of two commits at the same revision exactly one is stored', async () => {
  const mapId = await createMap(db)
  const batches: Batch[] = []
  const catching = async (batch: Batch) => {
    batches.push(batch)
    return { kind: 'rejected', cause: 'caught' } as const
  }
  const report = () => undefined
  for (const id of ['one', 'two']) await (await open(mapId, { commit: catching, report })).submit(addClaim(id))
  const outcomes = await Promise.all(batches.map((batch) => commitBatch(db, batch)))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['committed', 'stale'])
  expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(1)
})

test('the same operation sent to two mailboxes at once is stored once, and both get its answer', async () => {
  const mapId = await createMap(db)
  const [one, other] = [await open(mapId), await open(mapId)]
  const sent = Array.from({ length: 60 }, (_, index) => addClaim(`c${index}`, 'anna', `op${index}`))
  const answers = await Promise.all([one, other].map((to) => Promise.all(sent.map((each) => to.submit(each)))))
  expect(answers[1]).toEqual(answers[0])
  expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(60)
})

test('100 writers over three mailboxes all come through, in each one’s own order', async () => {
  const mapId = await createMap(db)
  const boxes = await Promise.all([open(mapId), open(mapId), open(mapId, { groupSize: 7 })])
  const write = async (writer: number) => {
    for (let turn = 0; turn < 8; turn++) {
      const box = boxes[(writer + turn) % boxes.length]
      assert(box, 'there are three')
      const answer = await box.submit(addClaim(`w${writer}-${turn}`, `u${writer}`))
      expect(answer.ok).toBe(true)
    }
  }
  await Promise.all(Array.from({ length: 100 }, (_, writer) => write(writer)))
  const log = await expectTablesToFollowLog(db, mapId)
  expect(log).toHaveLength(800)
  for (const writer of [0, 50, 99]) {
    const own = log.filter(({ actor }) => actor === `u${writer}`)
    const ids = own.map(({ operation }) => operation.kind === 'add-claim' && operation.args.id)
    expect(ids).toEqual(Array.from({ length: 8 }, (_, turn) => `w${writer}-${turn}`))
  }
  await Promise.all(boxes.map((box) => box.refresh()))
  for (const box of boxes) expect(box.map.revision).toBe(800)
})

test('three processes race through one map', async () => {
  const mapId = await createMap(db)
  const writers = ['anna', 'ben', 'cleo'].map((actor) => startWriter({ url, mapId, actor, count: 500 }))
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0])
  const log = await expectTablesToFollowLog(db, mapId)
  expect(log).toHaveLength(1_500)
  for (const writer of writers) expect(writer.acknowledged.size).toBe(500)
}, 60_000)
