import { expect, test } from 'vitest'
import { makeWorkQueue } from './work-queue'

function makeGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

test('runs no more than allowed at once, in order, and refuses beyond its length', async () => {
  const queue = makeWorkQueue(2, 2)
  const gates = [makeGate(), makeGate(), makeGate(), makeGate()]
  const started: number[] = []
  const runs = gates.map((gate, index) =>
    queue.run(async () => {
      started.push(index)
      await gate.opened
      return index
    }),
  )
  expect(await queue.run(async () => 'too much')).toEqual({ ok: false, error: { code: 'busy' } })
  expect(started).toEqual([0, 1])
  gates[1]?.open()
  await runs[1]
  await Promise.resolve()
  expect(started).toEqual([0, 1, 2])
  for (const gate of gates) gate.open()
  expect((await Promise.all(runs)).map((result) => result.ok && result.value)).toEqual([0, 1, 2, 3])
  expect(await queue.run(async () => 'free again')).toEqual({ ok: true, value: 'free again' })
})

test('a job that throws frees its place', async () => {
  const queue = makeWorkQueue(1, 1)
  await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await queue.run(async () => 1)).toEqual({ ok: true, value: 1 })
})
