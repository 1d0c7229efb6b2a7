/**
 * The Postgres that Crux runs by itself when DATABASE_URL is unset: made on first use, listening on 127.0.0.1 only, and
 * stopped cleanly. It runs apart from the terminal, so that Ctrl-C reaches Crux first and Crux may drain before the
 * database goes. A Postgres left by a killed run is adopted, never reset; a crash is repaired by Postgres itself.
 */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { dataFolder, keptSecret, prepareDataFolder } from './data-folder'
import { env } from './env'
import { freePort } from './free-port'
import { isAlive, lockHolder, processStart, waitForLock } from './instance-lock'
import { initialiseCluster, USER } from './postgres-cluster'
import { readLivingPidFile, readPidFile } from './postgres-pid-file'
import { findPlace, type Place } from './postgres-place'
import { reasonFromLog } from './postgres-log'
import { StartFailure } from './start-failure'

const DATABASE = 'crux'
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 30_000
const LOOK_EVERY_MS = 500

export interface LocalPostgres {
  /** Names the database `crux` and carries the password. */
  readonly url: string
  readonly port: number
  /** True where it was running already: left by a killed run, or started by another process. */
  readonly adopted: boolean
  /** Where Postgres keeps its data; not always in the data folder (see postgres-place.ts). */
  readonly directory: string
  /** Fast shutdown: open transactions are rolled back, the data is written, the process is gone when this resolves. */
  stop(): Promise<void>
  /** Resolves once it is gone, for whatever reason. Nobody is kept alive by waiting. */
  ended(): Promise<void>
}

export interface LocalPostgresOptions {
  /** Never for data that anyone wants back: tests skip fsync. */
  readonly throwaway?: boolean
}

/** The file whose living holder is the `npm start` of this data folder. */
export function instanceLockPath(folder: string): string {
  return join(folder, 'instance.json')
}

/** Starts the Postgres of a data folder, or adopts it where it runs already. */
export async function startLocalPostgres(folder: string, options: LocalPostgresOptions = {}): Promise<LocalPostgres> {
  prepareDataFolder(folder)
  return alone(folder, async () => {
    const place = await findPlace(folder)
    const password = keptSecret(folder, 'postgres-password', 24)
    const running = await adopt(place, password)
    if (running) return running
    if (!existsSync(join(place.data, 'PG_VERSION'))) initialiseCluster(place, password, options.throwaway ?? false)
    return launch(place, password, options)
  })
}

/** Stops the Postgres of a data folder where one was left running. */
export async function stopLocalPostgres(folder: string): Promise<void> {
  await alone(folder, async () => {
    const place = await findPlace(folder)
    const left = await adopt(place, keptSecret(folder, 'postgres-password', 24))
    await left?.stop()
  })
}

/** One process at a time decides about the Postgres of a data folder. */
async function alone<T>(folder: string, decide: () => Promise<T>): Promise<T> {
  const lock = await waitForLock(join(folder, 'postgres-start.json'), 'start of Postgres', START_TIMEOUT_MS)
  if (!('release' in lock)) {
    throw new StartFailure(
      `Process ${lock.pid} has been starting Postgres in ${folder} for a minute. Stop it and try again.`,
    )
  }
  try {
    return await decide()
  } finally {
    lock.release()
  }
}

/**
 * Runs `use` with a database: DATABASE_URL where it is set, else the data folder's Postgres, which is joined where it runs
 * and otherwise started for the while. What others use meanwhile is left running.
 */
export async function withDatabase<T>(use: (url: string) => Promise<T>, log?: (line: string) => void): Promise<T> {
  const given = env().DATABASE_URL
  if (given !== undefined) return use(given)
  const folder = dataFolder()
  const postgres = await startLocalPostgres(folder)
  log?.(postgres.adopted ? 'Joined the running Postgres' : 'Started Postgres')
  try {
    return await use(postgres.url)
  } finally {
    const wanted = postgres.adopted || lockHolder(instanceLockPath(folder)) || (await hasOtherClients(postgres.url))
    if (!wanted) await postgres.stop()
  }
}

async function hasOtherClients(url: string): Promise<boolean> {
  const others = `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`
  return (await ask(url, others)).length > 0
}

async function launch(place: Place, password: string, options: LocalPostgresOptions): Promise<LocalPostgres> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const settings: Record<string, string | number> = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...(options.throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
    }
    if (existsSync(place.log) && statSync(place.log).size > 5_000_000) rmSync(place.log)
    const log = openSync(place.log, 'a')
    const logStart = statSync(place.log).size
    const child = spawn(
      place.binaries.postgres,
      ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...place.account, cwd: place.data, detached: true, stdio: ['ignore', log, log], windowsHide: true },
    )
    closeSync(log)
    let ended = false
    child.once('exit', () => (ended = true))
    child.once('error', () => (ended = true))
    child.unref()

    if (child.pid !== undefined && (await becomesReady(place, child.pid, () => ended))) {
      const postgres = handle(place, child.pid, port, password, false)
      await createDatabase(postgres)
      return postgres
    }
    const output = readFileSync(place.log, 'utf8').slice(logStart)
    if (attempt < 5 && output.includes('Address already in use')) continue
    throw new StartFailure(reasonFromLog(output, 'Postgres did not start', place))
  }
}

/** Postgres itself writes its state into the last line of postmaster.pid, where one that was killed left another's. */
async function becomesReady(place: Place, pid: number, ended: () => boolean): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline && !ended()) {
    const file = readPidFile(place)
    if (file?.pid === pid && file.status === 'ready') return true
    await sleep(15)
  }
  return false
}

/** The Postgres that already runs on this data; undefined where none does. Throws where it runs but is not usable. */
async function adopt(place: Place, password: string): Promise<LocalPostgres | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const left = await readLivingPidFile(place)
    if (!left) return undefined
    if (left.status === 'ready') {
      const postgres = handle(place, left.pid, left.port, password, true)
      if (await isOurs(postgres, place)) {
        await createDatabase(postgres)
        return postgres
      }
    }
    if (left.status === 'ready' || Date.now() > deadline) {
      throw new StartFailure(
        `Process ${left.pid} seems to be a Postgres on ${place.data} that Crux cannot use. Stop it (kill ${left.pid}); ` +
          `if it is another program, delete ${join(place.data, 'postmaster.pid')}. Then start again.`,
      )
    }
    await sleep(50)
  }
}

async function isOurs(postgres: LocalPostgres, place: Place): Promise<boolean> {
  try {
    const [row] = await ask(maintenanceUrl(postgres.url), 'SHOW data_directory')
    return realpathSync(String(row?.['data_directory'])) === realpathSync(place.data)
  } catch {
    return false
  }
}

function handle(place: Place, pid: number, port: number, password: string, adopted: boolean): LocalPostgres {
  return {
    url: `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`,
    port,
    adopted,
    directory: place.data,
    stop: () => stop(place, pid),
    ended: () => endOf(pid),
  }
}

async function stop(place: Place, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(place.binaries.pg_ctl, ['stop', '-D', place.data, '-m', 'fast', '-w'], { stdio: 'ignore' })
    return
  }
  if (!isAlive(pid)) return
  // SIGINT is Postgres's "fast" shutdown.
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + STOP_TIMEOUT_MS
  while (processStart(pid) !== undefined) {
    if (Date.now() > deadline)
      throw new StartFailure(`Postgres (process ${pid}) does not stop. Its log is ${place.log}.`)
    await sleep(15)
  }
}

/** Looks again and again, since one that was adopted is nobody's child here and sends no word. */
function endOf(pid: number): Promise<void> {
  // Elsewhere than on Linux asking for the start costs a process each time.
  const mark = () => (process.platform === 'linux' ? processStart(pid) : isAlive(pid) ? 'alive' : undefined)
  const first = mark()
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (first !== undefined && mark() === first) return
      clearInterval(timer)
      resolve()
    }, LOOK_EVERY_MS)
    timer.unref()
  })
}

async function createDatabase(postgres: LocalPostgres): Promise<void> {
  const url = maintenanceUrl(postgres.url)
  const found = await ask(url, `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`)
  if (found.length === 0) await ask(url, `CREATE DATABASE "${DATABASE}"`)
}

function maintenanceUrl(url: string): string {
  return url.replace(/\/[^/]*$/, '/postgres')
}

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(query)).rows
  } finally {
    await client.end()
  }
}
