/** Processes that are killed while they store: whatever the moment, nothing acknowledged is lost and nothing is half stored. */
import { mkdtempSync, chmodSync, rmSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MapId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import { openDatabase, type Database } from '@/lib/persistence/client'
import { migrate } from '@/lib/persistence/migrate'
import { Mailbox } from '@/lib/realtime/mailbox'
import { startLocalPostgres } from '@/lib/server/local-postgres'
import { openTestDatabase } from '../support/postgres'
import { createMap, expectTablesToFollowLog, readWholeLog } from '../support/stored-map'
import { addClaim } from '../support/stored-submission'
import { startWriter, type Writer } from '../support/writer'

let db: Database
let url: string
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, url, close } = await openTestDatabase())
})

afterAll(() => close())

async function expectAcknowledgedToBeStored(database: Database, mapId: MapId, actor: string, writer: Writer) {
  const log = await expectTablesToFollowLog(database, mapId)
  const stored = new Map(log.filter((one) => one.actor === actor).map((one) => [one.id as string, one.revision]))
  for (const [index, revision] of writer.acknowledged) expect(stored.get(`op-${index}`)).toBe(revision)
  return stored
}

/** A client that was not answered sends again: each operation ends up in the log once. */
async function sendAgain(database: Database, mapId: MapId, actor: string, count: number): Promise<void> {
  const mailbox = await Mailbox.open(database, mapId)
  assert(mailbox, 'the map exists')
  const sent = Array.from({ length: count }, (_, index) => addClaim(`${actor}-${index}`, actor, `op-${index}`))
  const answers = await Promise.all(sent.map((one) => mailbox.submit(one)))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const log = await expectTablesToFollowLog(database, mapId)
  expect(log.filter((one) => one.actor === actor)).toHaveLength(count)
}

describe('a process that is killed', () => {
  test.each([
    { moment: 'before', commit: 1, isStored: false },
    { moment: 'before', commit: 4, isStored: false },
    { moment: 'after', commit: 1, isStored: true },
    { moment: 'after', commit: 4, isStored: true },
  ] as const)('$moment its commit $commit', async ({ moment, commit, isStored }) => {
    const mapId = await createMap(db)
    const writer = startWriter({ url, mapId, actor: 'anna', count: 300, dieAt: { moment, commit } })
    expect(await writer.ended).toBeNull()
    const stored = await expectAcknowledgedToBeStored(db, mapId, 'anna', writer)
    // The commit at which it died was never acknowledged; it is stored whole, or not at all.
    if (isStored) expect(stored.size).toBeGreaterThan(writer.acknowledged.size)
    if (commit === 1 && !isStored) expect(stored.size).toBe(0)
    await sendAgain(db, mapId, 'anna', 300)
  })

  test('while Postgres works on its commit', async () => {
    const mapId = await createMap(db)
    for (const [turn, commit] of [1, 2, 3].entries()) {
      const actor = `anna${turn}`
      const dieAt = { moment: 'during', commit } as const
      const writer = startWriter({ url, mapId, actor, count: 200, dieAt })
      expect(await writer.ended).toBeNull()
      await expectAcknowledgedToBeStored(db, mapId, actor, writer)
      await sendAgain(db, mapId, actor, 200)
    }
  })

  test('at any time, again and again, with another that goes on writing', async () => {
    const mapId = await createMap(db)
    const survivor = startWriter({ url, mapId, actor: 'ben', count: 3_000 })
    for (const [turn, after] of [1, 40, 150, 333].entries()) {
      const actor = `anna${turn}`
      const writer = startWriter({ url, mapId, actor, count: 5_000 })
      await writer.reaches(after)
      writer.kill()
      expect(await writer.ended).toBeNull()
      const log = await readWholeLog(db, mapId)
      const stored = new Map(log.filter((one) => one.actor === actor).map((one) => [one.id as string, one.revision]))
      for (const [index, revision] of writer.acknowledged) expect(stored.get(`op-${index}`)).toBe(revision)
    }
    expect(await survivor.ended).toBe(0)
    expect(survivor.acknowledged.size).toBe(3_000)
    await expectAcknowledgedToBeStored(db, mapId, 'ben', survivor)
  }, 120_000)
})

test('a Postgres that is killed while it stores has everything that was acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crux-test-'))
  chmodSync(folder, 0o755)
  const first = await startLocalPostgres(folder)
  let last = first
  try {
    await migrate(first.url)
    const before = openDatabase(first.url, 2)
    const mapId = await createMap(before)
    await before.$disconnect()
    const writer = startWriter({ url: first.url, mapId, actor: 'anna', count: 100_000 })
    await writer.reaches(300)
    process.kill(Number(readFileSync(join(first.directory, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    writer.kill()
    await writer.ended
    last = await startLocalPostgres(folder)
    const after = openDatabase(last.url, 2)
    await expectAcknowledgedToBeStored(after, mapId, 'anna', writer)
    await after.$disconnect()
  } finally {
    await last.stop()
    rmSync(dirname(last.directory), { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
