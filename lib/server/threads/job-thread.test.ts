import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { JobThread, type JobThreadOptions } from './job-thread'

const folder = mkdtempSync(join(tmpdir(), 'crux-thread-'))
const script = join(folder, 'thread.mjs')
/** Answers with what it was told and how many it was told so far, or does what it is told. */
writeFileSync(
  script,
  `import { parentPort } from 'node:worker_threads'
  let count = 0
  parentPort.on('message', ({ number, order }) => {
    count++
    if (order === 'fail') throw new Error('It fails.')
    if (order === 'hang') for (;;);
    if (order === 'grow') for (const all = []; ; ) all.push(Array.from({ length: 100_000 }, Math.random))
    parentPort.postMessage({ number, answer: order + count })
  })`,
)
afterAll(() => rmSync(folder, { recursive: true }))

const threads: JobThread<string, string>[] = []
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.close())))

/** What came of it: the answer, or why there is none. */
function open(options: Partial<JobThreadOptions> = {}) {
  const thread = new JobThread<string, string>({ script, complaint: 'It failed.', ...options })
  threads.push(thread)
  return async (order: string) => {
    const result = await thread.run(order)
    return result.ok ? result.value : result.error
  }
}

it('answers one after the other from the same thread', async () => {
  const ask = open()
  expect(await Promise.all([ask('a'), ask('b')])).toEqual(['a1', 'b2'])
  expect(await ask('c')).toBe('c3')
})

it('refuses what comes on top of what waits', async () => {
  const ask = open({ mostWaiting: 1 })
  expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual(['a1', 'b2', 'busy'])
  expect(await ask('d')).toBe('d3')
})

it('goes on with another thread after one that failed', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const ask = open()
  expect(await Promise.all([ask('fail'), ask('b')])).toEqual(['broken', 'b1'])
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})

it('ends a thread that takes too long', async () => {
  const ask = open({ mostTime: 300 })
  expect(await ask('hang')).toBe('too-long')
  expect(await ask('b')).toBe('b1')
})

it('ends an idle thread, and starts one again', async () => {
  const ask = open({ mostIdle: 1 })
  expect(await ask('a')).toBe('a1')
  await vi.waitFor(async () => expect(await ask('b')).toBe('b1'), { timeout: 10_000, interval: 50 })
})

it('lets go of all who wait when it is closed', async () => {
  const ask = open()
  const asked = [ask('hang'), ask('b')]
  await threads[0]!.close()
  expect(await Promise.all(asked)).toEqual(['broken', 'broken'])
})

it('ends a thread that takes more memory than it may', async () => {
  const ask = open({ mostMemory: 16 })
  expect(await ask('grow')).toBe('too-much-memory')
  expect(await ask('b')).toBe('b1')
})
