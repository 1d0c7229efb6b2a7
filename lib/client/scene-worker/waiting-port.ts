/**
 * The way to a worker that may not run yet and to which nobody may listen yet. A worker whose script cannot be fetched is
 * made again until it is there, and told again what it was told; what it says waits for whoever listens.
 */
import type { ScenePort } from '../scene-feed'
import type { FromWorker, ToWorker } from './messages'

type Listener = ((event: MessageEvent<FromWorker>) => void) | null

const maxRetry = 30_000

export class WaitingPort implements ScenePort {
  private worker: Worker
  private readonly waiting: MessageEvent<FromWorker>[] = []
  /** What was told before the worker answered for the first time. */
  private told: ToWorker[] | undefined = []
  private listener: Listener = null
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly make: () => Worker) {
    this.worker = this.start()
  }

  get onmessage(): Listener {
    return this.listener
  }

  set onmessage(listener: Listener) {
    this.listener = listener
    // Later than this, so that whoever listens is ready.
    queueMicrotask(() => {
      for (const event of this.waiting.splice(0)) this.listener?.(event)
    })
  }

  postMessage(message: ToWorker): void {
    this.told?.push(message)
    this.worker.postMessage(message)
  }

  terminate(): void {
    this.stopWaiting()
    this.told = undefined
    this.worker.terminate()
  }

  private start(): Worker {
    const worker = this.make()
    worker.onmessage = (event: MessageEvent<FromWorker>) => {
      this.told = undefined
      if (this.listener) this.listener(event)
      else this.waiting.push(event)
    }
    worker.onerror = () => {
      if (!this.told || this.worker !== worker) return
      this.retryLater()
    }
    return worker
  }

  private retryLater(): void {
    this.stopWaiting()
    this.timer = setTimeout(this.retry, Math.min(maxRetry, 500 * 2 ** this.failures++))
    window.addEventListener('online', this.retry)
  }

  private readonly retry = () => {
    this.stopWaiting()
    if (!this.told) return
    this.worker.terminate()
    this.worker = this.start()
    for (const message of this.told) this.worker.postMessage(message)
  }

  private stopWaiting(): void {
    clearTimeout(this.timer)
    window.removeEventListener('online', this.retry)
  }
}
