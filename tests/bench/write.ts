/**
 * One map, 100 writers: how many operations a second are stored and acknowledged, and how long an acknowledgement takes.
 *
 * Four ways in one run, each on a database of its own: the mailbox through Prisma, the same mailbox sending the same
 * statements through bare `pg`, a transaction an operation, and such a one that reads nothing under its lock. They take
 * turns, five seconds each, so that whatever else the machine does meanwhile falls on all of them alike.
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
import { closedLoop, openLoop, summarise, type LoadResult, type Send, type Stretch } from './load'
import { NaiveStore } from './naive-store'

const WRITERS = 100
const RATE = 1_000
const TURN_SECONDS = 5

interface Way {
  readonly map: () => DebateMap
  readonly submit: (submission: { actor: ActorId; id: OperationId; operation: Operation }) => Promise<boolean>
  /** Operations that may wait in the open loop before more are dropped. */
  readonly maxWaiting: number
}

type OpenWay = (db: Database, url: string, mapId: MapId) => Promise<Way>

/** A way with its map begun, under load. */
interface Running {
  readonly name: Name
  readonly send: Send
  readonly maxWaiting: number
  readonly closed: Stretch[]
  readonly open: Stretch[]
}

interface Measured {
  readonly closed: LoadResult
  readonly open: LoadResult
}

const ways = {
  mailbox: (db, _url, mapId) => openMailbox(db, mapId),
  barePg: (db, url, mapId) => openMailbox(db, mapId, commitThroughPg(url)),
  naive: (db, _url, mapId) => openNaive(db, mapId, false),
  blind: (db, _url, mapId) => openNaive(db, mapId, true),
} satisfies Record<string, OpenWay>

type Name = keyof typeof ways
const names = Object.keys(ways) as Name[]

export const bench: Bench = async ({ isQuick, say }) => {
  const seconds = isQuick ? TURN_SECONDS : 30
  const measured = await withDatabase((server) =>
    withWays(server, names, [], async (running) => {
      for (let second = 0; second < seconds; second += TURN_SECONDS) {
        for (const { send, closed } of running) closed.push(await closedLoop(WRITERS, TURN_SECONDS, send))
      }
      for (let second = 0; second < seconds; second += TURN_SECONDS) {
        for (const { send, open, maxWaiting } of running) {
          open.push(await openLoop(RATE, TURN_SECONDS, WRITERS, maxWaiting, send))
        }
      }
      const found = running.map(({ name, closed, open }) => {
        const result: Measured = { closed: summarise(closed), open: summarise(open) }
        say(`${name}: ${WRITERS} writers ${describe(result.closed)}; ${RATE}/s offered ${describe(result.open)}`)
        return [name, result] as const
      })
      return Object.fromEntries(found) as Record<Name, Measured>
    }),
  )
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

/** Opens each of the ways on a database of its own, lets them run, and checks that each has stored what it acknowledged. */
async function withWays<T>(
  server: string,
  [name, ...rest]: readonly Name[],
  running: readonly Running[],
  use: (running: readonly Running[]) => Promise<T>,
): Promise<T> {
  if (name === undefined) return use(running)
  return withScratchDatabase(server, async (url) => {
    await migrate(url)
    const db = openDatabase(url)
    const mapId = newId<MapId>()
    await db.debateMap.create({ data: { id: mapId, title: 'One map', linkKey: newId() } })
    const way = await ways[name](db, url, mapId)
    const work = new BusyClass(1)
    const submit = (writer: number, operation: Operation) =>
      way.submit({ actor: `writer-${writer}` as ActorId, id: newId(), operation })
    for (const operation of work.beginning()) assert(await submit(0, operation), 'the map can be made')
    const send: Send = (writer) => submit(writer, work.next(way.map()))
    const started: Running = { name, send, maxWaiting: way.maxWaiting, closed: [], open: [] }
    const result = await withWays(server, rest, [...running, started], use)

    const stored = await loadMap(db, mapId)
    const isSame = JSON.stringify(sortedRows(stored?.map)) === JSON.stringify(sortedRows(way.map()))
    assert(isSame && stored?.map.revision === way.map().revision, 'the tables hold what was acknowledged')
    await db.$disconnect()
    return result
  })
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

async function openNaive(db: Database, mapId: MapId, isBlind: boolean): Promise<Way> {
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
