/** Starting, stopping and being killed: nothing is left running that should not, and nothing is lost. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  descendantsOf,
  endByCtrlC,
  freshFolder,
  isAlive,
  launch,
  postgresOf,
  query,
  runToEnd,
  statusOf,
  type Launched,
} from '../support/launched'

let folder: string
let remove: () => void
let runs: Launched[]

beforeEach(() => {
  ;({ folder, remove } = freshFolder('my data'))
  runs = []
})
afterEach(async () => {
  for (const run of runs) if (isAlive(run.pid)) run.kill()
  await Promise.all(runs.map((run) => run.ended))
  remove()
})

async function start(): Promise<Launched> {
  const run = await launch(folder)
  runs.push(run)
  await run.ready()
  return run
}

async function stop(run: Launched): Promise<void> {
  const below = descendantsOf(run.pid)
  const postgres = postgresOf(folder)
  expect(await endByCtrlC(run)).toEqual({ code: 0, err: '' })
  expect([...below, postgres?.pid ?? 0].filter(isAlive)).toEqual([])
  expect(existsSync(join(folder, 'instance.json'))).toBe(false)
}

const ownLine = /^( *\d+\.\d s  |Crux is ready at |Sign in as |Everything is kept in )/
const demoLine = /^Sign in as \S+ with the password \S+$/m

test('a first start seeds and serves, Ctrl-C stops everything, and a second start finds it all', async () => {
  const first = await start()
  expect(first.said().out).toContain(`Crux is ready at ${first.url}`)
  expect(first.said().out).toContain(folder)
  expect(first.said().out).toMatch(demoLine)
  for (const line of first.said().out.trimEnd().split('\n')) expect(line).toMatch(ownLine)
  expect(await statusOf(`${first.url}/readyz`)).toBe(200)
  expect(await (await fetch(`${first.url}/maps/school-uniforms`)).text()).toContain('uniforms')
  await stop(first)

  const second = await start()
  expect(second.said().out).not.toMatch(/Put in|Migrated|Building/)
  expect(demoLine.exec(second.said().out)?.[0]).toBe(demoLine.exec(first.said().out)?.[0])
  expect(await statusOf(`${second.url}/maps/open-model-weights`)).toBe(200)
  await stop(second)
})

test('Ctrl-C in the middle of a first start stops cleanly, and the next start works', async () => {
  for (const wait of [700, 1_600]) {
    const run = await launch(folder)
    runs.push(run)
    await sleep(wait)
    const below = descendantsOf(run.pid)
    // Before Crux listens for it, Ctrl-C ends the process by itself.
    expect(await endByCtrlC(run)).toEqual({ code: expect.toBeOneOf([0, null]) as number, err: '' })
    expect(below.filter(isAlive)).toEqual([])
    expect(postgresOf(folder)).toBeUndefined()
  }
  await stop(await start())
})

test('a killed launcher takes the server along; its Postgres is adopted by the next start, and nothing is lost', async () => {
  const killed = await start()
  const postgres = postgresOf(folder)
  if (!postgres) throw new Error('Postgres does not run.')
  const servers = descendantsOf(killed.pid).filter((pid) => isServer(pid))
  expect(servers).toHaveLength(1)
  await query(postgres.url, `CREATE TABLE kept AS SELECT 'still here' AS text`)
  killed.kill()
  await killed.ended
  await expect.poll(() => servers.filter(isAlive), { timeout: 30_000 }).toEqual([])
  expect(isAlive(postgres.pid)).toBe(true)

  const next = await start()
  expect(next.said().out).toContain('Found Postgres still running')
  expect(postgresOf(folder)?.pid).toBe(postgres.pid)
  expect(await query(postgres.url, 'SELECT text FROM kept')).toEqual([{ text: 'still here' }])
  await stop(next)
})

test.each(['SIGKILL', 'SIGQUIT'] as const)('when Postgres ends by %s, Crux says so and ends too', async (end) => {
  const run = await start()
  const below = descendantsOf(run.pid)
  process.kill(postgresOf(folder)?.pid ?? 0, end)
  expect(await run.ended).toBe(1)
  expect(run.said().err).toBe('Postgres has stopped. Nothing that was saved is lost; run npm start again.\n')
  expect(below.filter(isAlive)).toEqual([])
  expect(existsSync(join(folder, 'instance.json'))).toBe(false)
  await stop(await start())
})

test('when a Postgres that was adopted ends, Crux ends too', async () => {
  const first = await start()
  first.kill()
  await first.ended
  const run = await start()
  expect(run.said().out).toContain('Found Postgres still running')
  process.kill(postgresOf(folder)?.pid ?? 0, 'SIGKILL')
  expect(await run.ended).toBe(1)
  expect(run.said().err).toMatch(/^Postgres has stopped\. .*\n$/)
})

test('a server that lost its launcher, its terminal and its database ends all the same', async () => {
  const killed = await start()
  const servers = descendantsOf(killed.pid).filter(isServer)
  expect(await statusOf(`${killed.url}/readyz`)).toBe(200)
  killed.closeTerminal()
  // The launcher would stop all when Postgres ends; held still, it cannot.
  process.kill(killed.pid, 'SIGSTOP')
  process.kill(postgresOf(folder)?.pid ?? 0, 'SIGQUIT')
  // The server has something to say about that, and nobody to say it to.
  await expect.poll(() => statusOf(`${killed.url}/readyz`), { timeout: 30_000 }).toBe(503)
  await statusOf(`${killed.url}/maps`)
  killed.kill()
  await expect.poll(() => servers.filter(isAlive), { timeout: 60_000 }).toEqual([])
})

test('when everything is killed at once, the next start repairs the database', async () => {
  const killed = await start()
  const postgres = postgresOf(folder)
  if (!postgres) throw new Error('Postgres does not run.')
  await query(postgres.url, `CREATE TABLE kept AS SELECT 'still here' AS text`)
  for (const pid of [killed.pid, postgres.pid, ...descendantsOf(killed.pid)])
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  await killed.ended

  const next = await start()
  expect(await query(postgresOf(folder)?.url ?? '', 'SELECT text FROM kept')).toEqual([{ text: 'still here' }])
  await stop(next)
})

test('a secret that is given is not made and kept, also where there is no data folder yet', async () => {
  const run = await launch(folder, { env: { CRUX_SECRET: 'a secret for tests only, longer than 32' } })
  runs.push(run)
  await run.ready()
  expect(existsSync(join(folder, 'secret'))).toBe(false)
  await stop(run)
})

test('a second instance on the same data says where the first runs, and leaves it alone', async () => {
  const first = await start()
  const second = await runToEnd(folder)
  expect(second.code).toBe(1)
  expect(second.err.trim().split('\n')).toEqual([expect.stringContaining(`Crux runs at ${first.url} already`)])
  expect(await statusOf(`${first.url}/readyz`)).toBe(200)

  const reset = await runToEnd(folder, { script: 'reset', args: ['--yes'] })
  expect(reset.code).toBe(1)
  expect(reset.err).toMatch(/Crux runs on .*Nothing was deleted\.\n$/)
  expect(await statusOf(`${first.url}/maps`)).toBe(200)
  await stop(first)
})

test('reset tells what it would delete, deletes on --yes, and stops a Postgres that was left', async () => {
  const nothing = await runToEnd(folder, { script: 'reset', args: ['--yes'] })
  expect(nothing).toMatchObject({ code: 0, out: expect.stringContaining('nothing to delete') as string })

  const run = await start()
  const password = demoLine.exec(run.said().out)?.[0]
  run.kill()
  await run.ended
  const left = postgresOf(folder)?.pid ?? 0
  expect(isAlive(left)).toBe(true)

  const told = await runToEnd(folder, { script: 'reset' })
  expect(told.code).toBe(0)
  expect(told.out).toContain('Nothing was deleted.')
  expect(told.out).toContain(join(folder, 'secret'))
  expect(readFileSync(join(folder, 'secret'), 'utf8')).not.toBe('')
  expect(isAlive(left)).toBe(true)

  expect(await runToEnd(folder, { script: 'reset', args: ['--yes'] })).toMatchObject({ code: 0, err: '' })
  expect(isAlive(left)).toBe(false)
  expect(existsSync(join(folder, 'secret'))).toBe(false)

  const next = await start()
  expect(next.said().out).toContain('Put in')
  expect(demoLine.exec(next.said().out)?.[0]).not.toBe(password)
  await stop(next)
})

function isServer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.ts')
  } catch {
    return false
  }
}
