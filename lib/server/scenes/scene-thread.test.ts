import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { SceneThread, type LayoutOrder, type SceneThreadOptions } from './scene-thread'

const folder = mkdtempSync(join(tmpdir(), 'crux-thread-'))
const script = join(folder, 'thread.mjs')
/** Answers with what it was given and how many it was given so far, or does what it is told. */
writeFileSync(
  script,
  `import { parentPort } from 'node:worker_threads'
  let count = 0
  parentPort.on('message', ({ number, snapshot }) => {
    const told = Buffer.from(snapshot).toString()
    count++
    if (told === 'fail') throw new Error('It fails.')
    if (told === 'hang') for (;;);
    parentPort.postMessage({ number, packed: Buffer.from(told + count) })
  })`,
)
afterAll(() => rmSync(folder, { recursive: true }))

const threads: SceneThread[] = []
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.close())))

function open(options: Partial<SceneThreadOptions> = {}) {
  const thread = new SceneThread({ script, ...options })
  threads.push(thread)
  return async (told: string) => {
    const view: LayoutOrder['view'] = {
      levels: 'all',
      direction: 'down',
      order: 'stance',
      root: undefined,
      room: 'wide',
    }
    const packed = await thread.layOut({ snapshot: Buffer.from(told), view, language: 'en' })
    return packed && Buffer.from(packed).toString()
  }
}

it('answers one after the other from the same thread', async () => {
  const ask = open()
  expect(await Promise.all([ask('a'), ask('b')])).toEqual(['a1', 'b2'])
  expect(await ask('c')).toBe('c3')
})

it('refuses what comes on top of what waits', async () => {
  const ask = open({ mostWaiting: 1 })
  expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual(['a1', 'b2', undefined])
  expect(await ask('d')).toBe('d3')
})

it('goes on with another thread after one that failed', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const ask = open()
  expect(await Promise.all([ask('fail'), ask('b')])).toEqual([undefined, 'b1'])
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})

it('ends a thread that takes too long', async () => {
  const ask = open({ mostTime: 300 })
  expect(await ask('hang')).toBeUndefined()
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
  expect(await Promise.all(asked)).toEqual([undefined, undefined])
})
