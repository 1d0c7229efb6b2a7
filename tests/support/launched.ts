/** Runs the npm scripts as a person at a terminal does: real processes, in a group of their own, which Ctrl-C reaches. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { projectRoot } from '@/lib/server/data-folder'
import { childEnvironment } from '@/lib/server/env'
import { freePort } from '@/lib/server/free-port'
import { candidates } from '@/lib/server/postgres-place'

export interface LaunchOptions {
  readonly script?: 'start' | 'reset'
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where the checkout lies; this one by default. */
  readonly root?: string
  readonly node?: readonly string[]
  readonly user?: { readonly uid: number; readonly gid: number }
}

export interface Launched {
  readonly pid: number
  readonly port: number
  readonly url: string
  /** Everything that it has said so far. */
  said(): { out: string; err: string }
  /** Resolves when it says that it is ready; throws where it ends before. */
  ready(): Promise<void>
  /** As a terminal does for Ctrl-C: to every process of the group. */
  pressCtrlC(): void
  kill(): void
  /** As a terminal does that is closed: whoever still writes to it fails. */
  closeTerminal(): void
  readonly ended: Promise<number | null>
}

/** A data folder that does not exist yet; `after` removes it with whatever still runs on it. */
export function freshFolder(name = 'data'): { folder: string; remove(): void } {
  const parent = mkdtempSync(join(tmpdir(), 'crux-launch-'))
  chmodSync(parent, 0o755)
  const folder = join(parent, name)
  return {
    folder,
    remove() {
      const left = postgresOf(folder)
      if (left && isAlive(left.pid)) process.kill(left.pid, 'SIGQUIT')
      for (const path of candidates(folder))
        if (existsSync(path)) rmSync(dirname(path), { recursive: true, force: true })
      rmSync(parent, { recursive: true, force: true })
    },
  }
}

export async function launch(folder: string, options: LaunchOptions = {}): Promise<Launched> {
  const { script = 'start', args = [], root = projectRoot, node = [], user, env = {} } = options
  const port = await freePort()
  const child = spawn(process.execPath, [...node, 'scripts/bootstrap.mjs', script, ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
    env: childEnvironment({
      ...{ DATABASE_URL: '', CRUX_URL: '', CRUX_SECRET: '', NODE_ENV: '' },
      ...{ CRUX_DATA_DIR: folder, PORT: String(port), HOME: dirname(folder) },
      ...env,
    }),
  })
  const pid = child.pid
  if (pid === undefined) throw new Error('It could not be started.')
  const said = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return {
    pid,
    port,
    url: `http://localhost:${env['PORT'] ?? port}`,
    said: () => said,
    async ready() {
      const isReady = new Promise<true>((resolve) => {
        child.stdout.on('data', () => isReadyIn(said.out, env['DATABASE_URL'] === undefined) && resolve(true))
      })
      const code = await Promise.race([isReady, ended])
      if (code !== true) throw new Error(`It ended (${code}) before it was ready:\n${said.out}\n${said.err}`)
    },
    pressCtrlC: () => void process.kill(-pid, 'SIGINT'),
    kill: () => void process.kill(pid, 'SIGKILL'),
    closeTerminal: () => void [child.stdout, child.stderr].map((stream) => stream.destroy()),
    ended,
  }
}

/** Presses Ctrl-C and says how it ended. */
export async function endByCtrlC(run: Launched): Promise<{ code: number | null; err: string }> {
  run.pressCtrlC()
  return { code: await run.ended, err: run.said().err }
}

/** Reads the answer to its end: a server that is told to stop waits for those who still read. */
export async function statusOf(url: string): Promise<number> {
  const response = await fetch(url)
  await response.text()
  return response.status
}

/** The last line of a start tells where the data is, or, with a database elsewhere, who may sign in. */
function isReadyIn(out: string, isOwnDatabase: boolean): boolean {
  return isOwnDatabase ? /^Everything is kept in .*\n/m.test(out) : /^Crux is ready at .*\n/m.test(out)
}

/** Runs a script that is expected to end by itself. */
export async function runToEnd(folder: string, options: LaunchOptions = {}) {
  const run = await launch(folder, options)
  const code = await run.ended
  return { code, port: run.port, ...run.said() }
}

export function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** The Postgres of a data folder, as it wrote itself down. */
export function postgresOf(folder: string): { pid: number; url: string } | undefined {
  const data = candidates(folder).find((path) => existsSync(join(path, 'postmaster.pid')))
  if (data === undefined) return undefined
  const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  const password = readFileSync(join(folder, 'postgres-password'), 'utf8').trim()
  return { pid: Number(lines[0]), url: `postgresql://crux:${password}@127.0.0.1:${lines[3]}/crux` }
}

/** The processes that were started by one, and by those, and so on. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name))
    if (parent !== undefined) parents.set(Number(name), parent)
  }
  const below = (of: number): number[] =>
    [...parents].filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}
