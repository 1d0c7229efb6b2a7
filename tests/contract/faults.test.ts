/** Every call to the database fails once, in each way in which it can: nothing acknowledged is lost, nothing is stored twice. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { MapId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import { openDatabase, type Database } from '@/lib/persistence/client'
import { Mailbox } from '@/lib/realtime/mailbox'
import type { SubmitAnswer, Submission } from '@/lib/realtime/submissions'
import { faultyDatabase, type Fault } from '../support/faulty-database'
import { openTestDatabase } from '../support/postgres'
import { askServer } from '../support/postgres-server'
import { createMap, expectTablesToFollowLog } from '../support/stored-map'
import { addClaim, submission } from '../support/stored-submission'

let db: Database
/** The client that faults happen to; its connections are the ones that are cut. */
let faulted: Database
let url: string
let close: () => Promise<void>
const report = vi.fn()

beforeAll(async () => {
  ;({ db, url, close } = await openTestDatabase())
  faulted = openDatabase(`${url}?application_name=faulted`)
})

afterEach(() => {
  report.mockClear()
  vi.restoreAllMocks()
})

afterAll(async () => {
  await faulted.$disconnect()
  await close()
})

let cuts = 0

async function cutConnections(): Promise<void> {
  cuts += await askServer(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'faulted'`,
  )
}

async function open(database: Database, mapId: MapId): Promise<Mailbox> {
  // Opening may fail too; whoever asks for a map asks again.
  for (let attempt = 0; ; attempt++) {
    try {
      const mailbox = await Mailbox.open(database, mapId, { groupSize: 4, report })
      assert(mailbox, 'the map exists')
      return mailbox
    } catch (error) {
      if (attempt === 12) throw error
    }
  }
}

const revert = (actor: string, operation: string, id: string) =>
  submission({ kind: 'revert', args: { operation } }, actor, id)

interface Sent {
  readonly submission: Submission
  readonly answer: Promise<SubmitAnswer>
}

/**
 * Two mailboxes take turns on one map, so that each finds itself behind; one queues for the lock in the end. Among what they
 * send are resends, refusals and reverts that must be looked up in the log.
 */
async function play(database: Database, mapId: MapId): Promise<Sent[]> {
  const sent: Sent[] = []
  const send = (mailbox: Mailbox, ...submissions: Submission[]) => {
    const answers = submissions.map((one) => ({ submission: one, answer: mailbox.submit(one) }))
    sent.push(...answers)
    return Promise.all(answers.map(({ answer }) => answer))
  }
  const [one, other] = [await open(database, mapId), await open(database, mapId)]
  await send(one, ...Array.from({ length: 6 }, (_, index) => addClaim(`a${index}`, 'anna', `add${index}`)))
  await send(other, addClaim('b0', 'ben', 'add0'), addClaim('a0', 'ben', 'taken'), revert('ben', 'add0', 'undo'))
  await send(one, addClaim('a6', 'anna', 'add6'), addClaim('a0', 'anna', 'add0'))
  const third = await open(database, mapId)
  await Promise.all([
    send(third, revert('anna', 'add1', 'undo1'), revert('anna', 'never', 'undo2'), addClaim('c0', 'anna', 'c0')),
    send(one, ...Array.from({ length: 5 }, (_, index) => addClaim(`d${index}`, 'ben', `d${index}`))),
    send(other, ...Array.from({ length: 5 }, (_, index) => addClaim(`e${index}`, 'cleo', `e${index}`))),
  ])
  await other.refresh()
  return sent
}

async function expectHonestAnswers(mapId: MapId, sent: readonly Sent[]): Promise<void> {
  const log = await expectTablesToFollowLog(db, mapId)
  const stored = new Map(log.map((one) => [`${one.actor} ${one.id}`, one.revision]))
  for (const { submission: one, answer } of sent) {
    const revision = stored.get(`${one.actor} ${one.id}`)
    const heard = await answer
    if (heard.ok) expect(revision).toBe(heard.value.revision)
    else if (heard.error.code !== 'unavailable') expect(revision).toBeUndefined()
  }
}

const final = (answers: readonly SubmitAnswer[]) => answers.map((answer) => (answer.ok ? 'stored' : answer.error.code))

describe.each(['before', 'after', 'cut'] satisfies Fault[])('a fault %s a call', (fault) => {
  test('at each call of the write path', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const undisturbed = final(await Promise.all((await play(db, await createMap(db))).map(({ answer }) => answer)))
    expect(undisturbed).toContain('id-taken')
    expect(undisturbed).toContain('nothing-to-undo')
    let last = 0
    for (let at = 1; at <= Math.max(last, 1) + 1; at++) {
      const mapId = await createMap(db)
      const { db: faulty, calls } = faultyDatabase(faulted, at, fault, cutConnections)
      const sent = await play(faulty, mapId)
      await expectHonestAnswers(mapId, sent)
      // Whoever heard "unavailable" sends the same again; in the end all is as it would have been without the fault.
      const mailbox = await open(db, mapId)
      const again = await Promise.all(sent.map(({ submission: one }) => mailbox.submit(one)))
      expect(final(again)).toEqual(undisturbed)
      await expectHonestAnswers(mapId, sent)
      last = calls()
    }
    expect(last).toBeGreaterThan(15)
    if (fault === 'cut') expect(cuts).toBeGreaterThan(last)
  }, 120_000)
})

describe('a database that stays away', () => {
  test('is told to everyone who waits, and what was stored meanwhile is found on the next try', async () => {
    const mapId = await createMap(db)
    let isAway = true
    const away = new Proxy(db, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (!isAway) return typeof value === 'function' ? (value.bind(target) as unknown) : value
        if (name === 'operation') return { findMany: () => Promise.reject(new Error('The database is away.')) }
        return () => Promise.reject(new Error('The database is away.'))
      },
    })
    isAway = false
    const mailbox = await open(away, mapId)
    isAway = true
    const sent = Array.from({ length: 6 }, (_, index) => addClaim(`c${index}`, 'anna', `c${index}`))
    const refused = await Promise.all(sent.map((one) => mailbox.submit(one)))
    expect(final(refused)).toEqual(sent.map(() => 'unavailable'))
    expect(report).toHaveBeenCalledWith('The database does not store operations', expect.any(Error))
    isAway = false
    const answers = await Promise.all(sent.map((one) => mailbox.submit(one)))
    expect(final(answers)).toEqual(sent.map(() => 'stored'))
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(6)
  })
})

describe('an operation that Postgres rejects', () => {
  test('does not take the others of its group down', async () => {
    await askServer(url, `ALTER TABLE "Claim" ADD CONSTRAINT "no_poison" CHECK ("text" NOT LIKE '%poison%')`)
    const mapId = await createMap(db)
    const mailbox = await Mailbox.open(db, mapId, { report })
    assert(mailbox, 'the map exists')
    const sent = Array.from({ length: 20 }, (_, index) => addClaim(index % 7 === 3 ? `poison${index}` : `c${index}`))
    const dependent = submission({ kind: 'edit-claim', args: { claimId: 'poison3', note: 'On what is not there.' } })
    const answers = await Promise.all([...sent, dependent].map((one) => mailbox.submit(one)))
    expect(final(answers)).toEqual([
      ...sent.map((_, index) => (index % 7 === 3 ? 'not-stored' : 'stored')),
      'claim-not-found',
    ])
    expect(report).toHaveBeenCalledTimes(3)
    expect(await expectTablesToFollowLog(db, mapId)).toHaveLength(17)
    expect(final([await mailbox.submit(addClaim('after'))])).toEqual(['stored'])
  })
})
