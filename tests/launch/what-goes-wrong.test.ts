/** Each thing that can go wrong at a start gets one line that says what to do, and changes nothing. */
import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '@/lib/server/data-folder'
import { startLocalPostgres } from '@/lib/server/local-postgres'
import { buildSources } from '@/scripts/build'
import { createTestDatabase } from '../support/postgres'
import {
  endByCtrlC,
  freshFolder,
  isAlive,
  launch,
  postgresOf,
  query,
  runToEnd,
  statusOf,
  type LaunchOptions,
} from '../support/launched'

const NOBODY = { uid: 65_534, gid: 65_534 }
const stopped = { code: 0, err: '' }
const SECRET = 'a secret for tests only, longer than 32'

let folder: string
let remove: () => void
beforeEach(() => ({ folder, remove } = freshFolder()))
afterEach(() => remove())

/** Starts, expects the start to give up, and returns the one line that it said about that. */
async function refusal(env: Record<string, string>, options: LaunchOptions = {}): Promise<string> {
  const run = await runToEnd(folder, { ...options, env })
  expect(run.code).toBe(1)
  expect(run.err.trimEnd().split('\n')).toHaveLength(1)
  expect(run.out).not.toContain('Crux is ready')
  return run.err.trimEnd()
}

test('a taken port', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, resolve))
  const { port } = holder.address() as { port: number }
  expect(await refusal({ PORT: String(port) })).toMatch(
    new RegExp(`^Port ${port} is taken by \\S+ \\(process ${process.pid}\\).*PORT=${port + 1} npm start$`),
  )
  expect(existsSync(folder)).toBe(false)
  await new Promise((resolve) => holder.close(resolve))
})

test('a port that is none', async () => {
  expect(await refusal({ PORT: '123456' })).toMatch(/^The environment is not valid\. PORT: /)
})

describe('with a database elsewhere', () => {
  test('that does not answer; its password is not told', async () => {
    const url = 'postgresql://ada:hunter2@127.0.0.1:1/debates'
    const line = await refusal({ DATABASE_URL: url, CRUX_SECRET: SECRET })
    expect(line).toMatch(
      /^The database debates at 127\.0\.0\.1:1 does not answer \(.*ECONNREFUSED.*\)\. .*DATABASE_URL\.$/,
    )
    expect(line).not.toContain('hunter2')
  })

  test('that is not an address', async () => {
    expect(await refusal({ DATABASE_URL: 'debates', CRUX_SECRET: SECRET })).toMatch(/DATABASE_URL/)
  })

  test('and no secret', async () => {
    const line = await refusal({ DATABASE_URL: 'postgresql://127.0.0.1:1/debates' })
    expect(line).toMatch(/^With DATABASE_URL, Crux needs CRUX_SECRET too/)
    expect(existsSync(folder)).toBe(false)
  })

  test('of a newer version', async () => {
    const { url, drop } = await createTestDatabase()
    await query(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ('newer', 'x', '29990101000000_from_the_future', now(), now(), 1)`,
    )
    const line = await refusal({ DATABASE_URL: url, CRUX_SECRET: SECRET })
    expect(line).toMatch(/belongs to a newer version of Crux \(it has 29990101000000_from_the_future\)\. Update Crux/)
    expect(await query(url, `SELECT count(*)::int AS maps FROM "DebateMap"`)).toEqual([{ maps: 0 }])
    await drop()
  })

  test('it is seeded, served, and left alone on the way out; reset does not touch it', async () => {
    const { url, drop } = await createTestDatabase()
    const env = { DATABASE_URL: url, CRUX_SECRET: SECRET }
    const run = await launch(folder, { env })
    await run.ready()
    expect(await statusOf(`${run.url}/maps/school-uniforms`)).toBe(200)
    expect(await endByCtrlC(run)).toEqual(stopped)
    const reset = await runToEnd(folder, { script: 'reset', args: ['--yes'], env })
    expect(reset).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Crux resets only a database of its own.*\n$/) as string,
    })
    expect(await query(url, `SELECT count(*)::int AS maps FROM "DebateMap"`)).toEqual([{ maps: 2 }])
    await drop()
  })
})

test('a database that goes away: one line a failure, under the id that the page shows', async () => {
  const postgres = await startLocalPostgres(join(dirname(folder), 'elsewhere'), { throwaway: true })
  const run = await launch(folder, { env: { DATABASE_URL: postgres.url, CRUX_SECRET: SECRET } })
  await run.ready()
  await postgres.stop()
  rmSync(dirname(postgres.directory), { recursive: true, force: true })
  const pages = ['/', '/maps', '/maps/school-uniforms', '/maps/school-uniforms/image.svg']
  const answers = await Promise.all(pages.map(async (path) => (await fetch(`${run.url}${path}`)).text()))
  expect(await endByCtrlC(run)).toMatchObject({ code: 0 })
  const lines = run.said().err.trimEnd().split('\n')
  for (const line of lines) expect(line).toMatch(/^Failed \S+: the database does not answer \(.+\)\. See that it runs/)
  for (const answer of answers) expect(lines.some((line) => answer.includes(line.split(/[ :]+/)[1] ?? '-'))).toBe(true)
})

test('an old Node', async () => {
  const pretend = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.4" } })'
  const line = await refusal({}, { node: ['--import', `data:text/javascript,${pretend}`] })
  expect(line).toBe(
    'Crux needs Node 20.19 or newer; this is 18.20.4. Install it from nodejs.org and run npm start again.',
  )
})

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && tryToMount()

test.skipIf(!mayMount)('a full disk; with more room the next start works', async () => {
  mkdirSync(folder)
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=755', 'crux-test', folder]).status).toBe(0)
  try {
    expect(await refusal({})).toMatch(/^The disk is full.*Free some space and start again\.$/)
    spawnSync('mount', ['-o', 'remount,size=500m', folder])
    const run = await launch(folder)
    await run.ready()
    expect(await endByCtrlC(run)).toEqual(stopped)
  } finally {
    spawnSync('umount', ['-l', folder])
  }
})

function tryToMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'crux-mount-'))
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'crux-test', folder]).status === 0
  if (isMounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return isMounted
}

describe('for root and for others', () => {
  const isRoot = process.getuid?.() === 0

  test.skipIf(!isRoot || !mayRead(projectRoot))('an ordinary user starts it on a folder of their own', async () => {
    chownSync(dirname(folder), NOBODY.uid, NOBODY.gid)
    const run = await launch(folder, { user: NOBODY })
    await run.ready()
    expect(await statusOf(`${run.url}/maps/school-uniforms`)).toBe(200)
    const postgres = postgresOf(folder)?.pid ?? 0
    expect(await endByCtrlC(run)).toEqual(stopped)
    expect(isAlive(postgres)).toBe(false)
  })

  test.skipIf(!isRoot || !mayRead(projectRoot))('a folder that may not be written is named', async () => {
    const line = await refusal({}, { user: NOBODY })
    expect(line).toBe(
      `Crux cannot write to its data folder ${folder}. Make it writable or set CRUX_DATA_DIR to another folder.`,
    )
  })

  test.skipIf(!isRoot)('root may keep the data where nobody else can enter', async () => {
    const closed = join(dirname(folder), 'closed')
    mkdirSync(closed, { mode: 0o700 })
    folder = join(closed, 'data')
    const run = await launch(folder)
    await run.ready()
    expect(run.said().out).toMatch(/Started Postgres on \/var\/lib\/crux\//)
    const data = /Started Postgres on (.*)/.exec(run.said().out)?.[1] ?? ''
    expect(await endByCtrlC(run)).toEqual(stopped)
    expect(await runToEnd(folder, { script: 'reset', args: ['--yes'] })).toMatchObject({ code: 0 })
    expect(existsSync(data)).toBe(false)
    rmSync(dirname(data), { recursive: true })
  })
})

test('a checkout in a folder with spaces', async () => {
  const root = join(dirname(folder), 'my own crux')
  copyCheckout(root)
  const run = await launch(join(root, '.data'), { root })
  await run.ready()
  expect(run.said().out).not.toContain('Building')
  expect(await statusOf(`${run.url}/maps/school-uniforms`)).toBe(200)
  expect(await endByCtrlC(run)).toEqual(stopped)
})

/**
 * Copies what a start reads, by name: in the project's folder itself, programs that run at the same time keep files that come
 * and go.
 */
function copyCheckout(root: string): void {
  for (const name of [...buildSources, 'package.json', 'prisma', 'scripts', 'server.ts', '.next']) {
    const from = join(projectRoot, name)
    if (!existsSync(from)) continue
    cpSync(from, join(root, name), { recursive: true, filter: (path) => !besideTheBuild.has(path) })
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
}

/** What `next dev`, type checks and running servers write next to the build. */
const besideTheBuild = new Set(['cache', 'dev', 'types', 'diagnostics'].map((name) => join(projectRoot, '.next', name)))

function mayRead(path: string): boolean {
  return spawnSync('test', ['-r', join(path, 'package.json')], NOBODY).status === 0
}
