import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { themes } from '../../scene/theme'
import type { FromWorker, ToWorker } from './messages'
import { WaitingPort } from './waiting-port'

/** Only what a port uses of a worker. */
class HeldWorker {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null
  onerror: (() => void) | null = null
  isOver = false
  readonly got: ToWorker[] = []
  postMessage(message: ToWorker): void {
    this.got.push(message)
  }
  terminate(): void {
    this.isOver = true
  }
  say(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent<FromWorker>)
  }
}

const workers: HeldWorker[] = []
const make = () => {
  const worker = new HeldWorker()
  workers.push(worker)
  return worker as unknown as Worker
}
const theme: ToWorker = { kind: 'theme', theme: { ...themes.light, dimmed: 0.25, inkDimmed: themes.light.ink2 } }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  workers.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('keeps what the worker says until somebody listens', async () => {
  const port = new WaitingPort(make)
  workers[0]!.say('first')
  const heard: unknown[] = []
  port.onmessage = ({ data }) => void heard.push(data)
  await Promise.resolve()
  workers[0]!.say('second')
  expect(heard).toEqual(['first', 'second'])
})

it('makes a worker that cannot be fetched again, when online or after a while, and tells it everything', () => {
  const port = new WaitingPort(make)
  port.postMessage(theme)
  workers[0]!.onerror?.()
  vi.advanceTimersByTime(500)
  expect(workers).toHaveLength(2)
  expect(workers.map(({ isOver }) => isOver)).toEqual([true, false])
  expect(workers[1]!.got).toEqual([theme])

  workers[1]!.onerror?.()
  window.dispatchEvent(new Event('online'))
  expect(workers).toHaveLength(3)
  expect(workers[2]!.got).toEqual([theme])
  vi.advanceTimersByTime(60_000)
  expect(workers).toHaveLength(3)
})

it('makes none again that has answered, nor after the end', () => {
  const port = new WaitingPort(make)
  workers[0]!.say('here')
  workers[0]!.onerror?.()
  const over = new WaitingPort(make)
  workers[1]!.onerror?.()
  over.terminate()
  vi.advanceTimersByTime(60_000)
  window.dispatchEvent(new Event('online'))
  expect(workers).toHaveLength(2)
  port.terminate()
})
