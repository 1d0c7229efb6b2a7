/**
 * From nothing to a running Crux: what is missing is made, what is left over is adopted, and on the way out everything that
 * was started is stopped in reverse order. Cheap checks come first. Crux ends with its Postgres: a new one would listen
 * elsewhere.
 */
import { createHmac } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrate } from '../lib/persistence/migrate'
import { dataFolder, keptSecret, prepareDataFolder } from '../lib/server/data-folder'
import { env } from '../lib/server/env'
import { lockHolder, takeLock, type HeldLock, type LockHolder } from '../lib/server/instance-lock'
import { instanceLockPath, startLocalPostgres, type LocalPostgres } from '../lib/server/local-postgres'
import { StartFailure } from '../lib/server/start-failure'
import { buildNext, generateClient } from './build'
import { buildScripts } from './build-scripts'
import { assertPortFree } from './port'
import { startProgress, type Progress } from './progress'
import { serve } from './serve'
import { aborted, listenForStop } from './stop-signal'

export type Mode = 'production' | 'development'

const commands = { production: 'npm start', development: 'npm run dev' } satisfies Record<Mode, string>

interface Launch {
  readonly mode: Mode
  readonly folder: string
  readonly signal: AbortSignal
  readonly progress: Progress
  /** What was started, in order. */
  readonly started: { stop(): Promise<void> | void }[]
}

interface Running {
  /** Resolves when a part has ended by itself, with what to say about it. */
  readonly failed: Promise<StartFailure>
}

/** Runs Crux until it is told to stop; returns the exit code. */
export async function launch(mode: Mode): Promise<number> {
  const started: Launch['started'] = []
  const signal = listenForStop(() => {
    // Each of these sends its signal at once; nobody waits for the end.
    for (const part of started) void part.stop()
    console.error('Forced to stop.')
    process.exit(1)
  })
  try {
    const { failed } = await start({ mode, folder: dataFolder(), signal, progress: startProgress(), started })
    const failure = await Promise.race([failed, aborted(signal)])
    if (failure) throw failure
    console.log('\nStopping …')
    return 0
  } catch (error) {
    // What breaks while everything is being stopped is no news. Ctrl-C reaches programs that Crux waits for as well: they
    // may fail before Crux has heard of it itself.
    await sleep(50)
    if (signal.aborted) return 0
    throw error
  } finally {
    for (const part of started.reverse()) await part.stop()
  }
}

async function start(launch: Launch): Promise<Running> {
  const { mode, folder, signal, progress, started } = launch
  const { PORT: port, DATABASE_URL: given, CRUX_URL: publicUrl } = env()
  // What only looks comes before what writes, so that a start that is refused leaves nothing behind.
  assertSecretGiven(mode)
  const holder = given === undefined ? lockHolder(instanceLockPath(folder)) : undefined
  if (holder) throw alreadyRuns(folder, holder)
  await assertPortFree(port)
  if (needsFolder()) prepareDataFolder(folder)
  const secret = env().CRUX_SECRET ?? keptSecret(folder, 'secret', 32)
  const lock = given === undefined ? lockInstance(launch) : undefined
  await generateClient(progress, signal)
  if (mode === 'production') await buildNext(progress, signal)
  else await buildScripts()
  signal.throwIfAborted()

  const postgres = given === undefined ? await ownPostgres(launch) : { url: given, ended: neverEnds }
  const databaseUrl = postgres.url
  signal.throwIfAborted()
  const applied = await migrate(databaseUrl)
  if (applied.length > 0) progress(`Migrated the database (${applied.join(', ')})`)
  const demo = await seed(databaseUrl, given === undefined ? folder : undefined, secret, progress)
  signal.throwIfAborted()

  const here = `http://localhost:${port}`
  const server = await serve({ mode, port, databaseUrl, secret, publicUrl: publicUrl ?? here, dataFolder: folder })
  started.push(server)
  lock?.announce(publicUrl ?? here)
  progress('Started the server')
  console.log(`Crux is ready at ${here}`)
  if (demo) console.log(`Sign in as ${demo.email} with the password ${demo.password}`)
  if (given === undefined) console.log(`Everything is kept in ${folder}. Ctrl-C stops Crux.`)
  const serverFailed = server.ended.then(
    (code) => new StartFailure(`The server ended by itself (exit code ${code}). Start it again.`),
  )
  const postgresFailed = postgres
    .ended()
    .then(() => new StartFailure(`Postgres has stopped. Nothing that was saved is lost; run ${commands[mode]} again.`))
  return { failed: Promise.race([serverFailed, postgresFailed]) }
}

function assertSecretGiven(mode: Mode): void {
  const { CRUX_SECRET: chosen, DATABASE_URL: given } = env()
  if (chosen !== undefined || given === undefined || mode !== 'production') return
  throw new StartFailure(
    'With DATABASE_URL, Crux needs CRUX_SECRET too (32 characters or more, kept the same): openssl rand -base64 32',
  )
}

/** With a database elsewhere and a secret that is given, nothing is kept here. */
function needsFolder(): boolean {
  return env().DATABASE_URL === undefined || env().CRUX_SECRET === undefined
}

function lockInstance({ mode, folder, started }: Launch): HeldLock {
  const lock = takeLock(instanceLockPath(folder), commands[mode])
  if (!('release' in lock)) throw alreadyRuns(folder, lock)
  started.push({ stop: () => lock.release() })
  return lock
}

function alreadyRuns(folder: string, { url, what, pid }: LockHolder): StartFailure {
  const where = url === undefined ? 'is starting' : `runs at ${url}`
  return new StartFailure(
    `Crux ${where} already on ${folder} (${what}, process ${pid}). Use that one, or stop it with Ctrl-C first.`,
  )
}

/** A database elsewhere may go and come back; Crux waits for it. */
function neverEnds(): Promise<void> {
  return new Promise(() => undefined)
}

async function ownPostgres({ folder, started, progress }: Launch): Promise<LocalPostgres> {
  const postgres = await startLocalPostgres(folder)
  started.push(postgres)
  progress(`${postgres.adopted ? 'Found Postgres still running' : 'Started Postgres'} on ${postgres.directory}`)
  return postgres
}

/** Fills an empty database. With Postgres of our own, a file says that this was done and spares the look. */
async function seed(
  databaseUrl: string,
  folder: string | undefined,
  secret: string,
  progress: Progress,
): Promise<{ email: string; password: string } | undefined> {
  const done = folder === undefined ? undefined : join(folder, 'seeded')
  // On a database elsewhere there is no folder that lasts; so its demo password follows from the secret.
  const password =
    folder === undefined
      ? createHmac('sha256', secret).update('demo account').digest('base64url').slice(0, 12)
      : keptSecret(folder, 'demo-password', 9)
  if (done !== undefined && existsSync(done)) return { email: readFileSync(done, 'utf8').trim(), password }
  const { seedDatabase } = await import('../seed/run')
  const { seeded, demoEmail } = await seedDatabase({ databaseUrl, demoPassword: password, log: progress })
  if (done !== undefined && seeded) writeFileSync(done, `${demoEmail}\n`)
  return seeded || done !== undefined ? { email: demoEmail, password } : undefined
}
