/**
 * One map, 100 writers: how many operations a second are stored and acknowledged, and how long an acknowledgement takes.
 *
 * Four ways in one run, each on a database of its own: the mailbox through Prisma, the same mailbox sending the same
 * statements through bare `pg`, a transaction an operation, and such a one that reads nothing under its lock.
 */
import pg from 'pg'
import type { ActorId, MapId, OperationId } from '@/lib/domain/ids'
import { newId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { Operation } from '@/lib/operations/registry'
import { openDatabase, type Database } from '@/lib/persistence/client'
import { commitStatement } from '@/lib/persistence/commit-statement'
import { loadMap, outcomeOf, type CommitBatch } from '@/lib/persistence/map-store'
import { migrate } from '@/lib/persistence/migrate'
import { withScratchDatabase } from '@/lib/persistence/scratch-database'
import { Mailbox } from '@/lib/realtime/mailbox'
import { withDatabase } from '@/lib/server/local-postgres'
import { atLeast, atMost, type Bench } from './bench'
import { BusyClass } from './busy-class'
import { closedLoop, openLoop, type LoadResult } from './load'
import { NaiveStore } from './naive-store'

const WRITERS = 100
const RATE = 1_000

interface Way {
  readonly map: () => DebateMap
  readonly submit: (submission: { actor: ActorId; id: OperationId; operation: Operation }) => Promise<boolean>
  /** Operations that may wait in the open loop before more are dropped. */
  readonly maxWaiting: number
}

interface Measured {
  readonly closed: LoadResult
  readonly open: LoadResult
}

export const bench: Bench = async ({ isQuick, say }) => {
  const seconds = isQuick ? 5 : 30
  const measured = await withDatabase(async (server) => {
    const run = async (name: string, open: (db: Database, url: string, mapId: MapId) => Promise<Way>) => {
      const result = await withScratchDatabase(server, (url) => measure(url, seconds, open))
      say(`${name}: ${WRITERS} writers ${describe(result.closed)}; ${RATE}/s offered ${describe(result.open)}`)
      return result
    }
    return {
      mailbox: await run('Mailbox through Prisma', (db, _url, mapId) => openMailbox(db, mapId)),
      barePg: await run('Mailbox through bare pg', async (db, url, mapId) =>
        openMailbox(db, mapId, commitThroughPg(url)),
      ),
      naive: await run('A transaction an operation', async (db, _url, mapId) => openNaive(db, mapId, false)),
      blind: await run('A transaction an operation, reading nothing', async (db, _url, mapId) =>
        openNaive(db, mapId, true),
      ),
    }
  })
  const { mailbox, barePg, naive, blind } = measured
  const checks = [
    atLeast(
      'throughput against a transaction an operation',
      mailbox.closed.perSecond / naive.closed.perSecond,
      20,
      '×',
    ),
    atLeast(
      'throughput against a transaction an operation that reads nothing',
      mailbox.closed.perSecond / blind.closed.perSecond,
      20,
      '×',
    ),
    atLeast('throughput against bare pg', (100 * mailbox.closed.perSecond) / barePg.closed.perSecond, 60, '%'),
    atMost(`p95 of the acknowledgement at ${RATE} operations/s`, mailbox.open.p95, 30, 'ms'),
    atLeast(
      `operations stored a second at ${RATE} offered`,
      mailbox.open.perSecond + mailbox.open.refused / seconds,
      0.98 * RATE,
      '/s',
    ),
  ]
  return { checks, raw: { writers: WRITERS, seconds, offered: RATE, ...measured } }
}

async function measure(
  url: string,
  seconds: number,
  open: (db: Database, url: string, mapId: MapId) => Promise<Way>,
): Promise<Measured> {
  await migrate(url)
  const db = openDatabase(url)
  const mapId = newId<MapId>()
  await db.debateMap.create({ data: { id: mapId, title: 'One map', linkKey: newId() } })
  const way = await open(db, url, mapId)
  const work = new BusyClass(1)
  const send = (writer: number, operation: Operation) =>
    way.submit({ actor: `writer-${writer}` as ActorId, id: newId(), operation })
  for (const operation of work.beginning()) assert(await send(0, operation), 'the map can be made')

  const closed = await closedLoop(WRITERS, seconds, (writer) => send(writer, work.next(way.map())))
  const offered = await openLoop(RATE, seconds, WRITERS, way.maxWaiting, (writer) => send(writer, work.next(way.map())))

  const stored = await loadMap(db, mapId)
  const isSame = JSON.stringify(sortedRows(stored?.map)) === JSON.stringify(sortedRows(way.map()))
  assert(isSame && stored?.map.revision === way.map().revision, 'the tables hold what was acknowledged')
  await db.$disconnect()
  return { closed, open: offered }
}

function sortedRows(map: DebateMap | undefined): unknown {
  assert(map, 'the map exists')
  const rows = toRows(map)
  return Object.values(rows).map((list: readonly object[]) => list.map((row) => Object.entries(row).sort()))
}

async function openMailbox(db: Database, mapId: MapId, commit?: CommitBatch): Promise<Way> {
  const mailbox = await Mailbox.open(db, mapId, commit ? { commit } : {})
  assert(mailbox, 'the map exists')
  return {
    map: () => mailbox.map,
    submit: async (submission) => (await mailbox.submit(submission)).ok,
    maxWaiting: 4_000,
  }
}

function openNaive(db: Database, mapId: MapId, isBlind: boolean): Way {
  const store = new NaiveStore(db, mapId, 'One map', isBlind)
  return { map: () => store.map, submit: (submission) => store.submit(submission), maxWaiting: 200 }
}

function commitThroughPg(url: string): CommitBatch {
  const pool = new pg.Pool({ connectionString: url, max: 2, statement_timeout: 5_000, lock_timeout: 2_000 })
  // The database is dropped under it in the end.
  pool.on('error', () => undefined)
  return async (batch) => {
    const { text, values } = commitStatement(batch)
    try {
      const { rowCount } = await pool.query(text, values)
      return { kind: rowCount === 0 ? 'stale' : 'committed' }
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

function describe({ perSecond, p50, p95, p99, refused, dropped }: LoadResult): string {
  return `${perSecond}/s, p50 ${p50} p95 ${p95} p99 ${p99} ms, ${refused} refused, ${dropped} dropped`
}
