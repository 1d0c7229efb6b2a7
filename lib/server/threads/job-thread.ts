/**
 * A thread of its own for one kind of long work, so that nobody's edit waits for that: laying out large maps, reading files,
 * drawing pictures. One job at a time, a few may wait; what comes on top is refused at once.
 *
 * The thread starts when it is first needed, and ends when nothing was asked of it for a while. A job that takes too long, or
 * more memory than it may, ends it too; what is asked for next starts another.
 */
import { Worker, type Transferable } from 'node:worker_threads'
import { fail, ok, type Result } from '@/lib/domain/result'

/** As it comes to the thread. */
export interface Job<Order> {
  readonly number: number
  readonly order: Order
}

/** As it comes back. */
export interface JobAnswer<Answer> {
  readonly number: number
  readonly answer: Answer
}

/** `busy`: too much is asked for already. `too-long`: its time was up. `broken`: it failed, which is told on the console, or ended. */
export type JobFailure = 'busy' | 'too-long' | 'too-much-memory' | 'broken'

export interface JobThreadOptions {
  /** The script of the thread. */
  readonly script: string
  /** What the console is told of a job that failed. */
  readonly complaint: string
  /** Jobs that may wait while one is done. */
  readonly mostWaiting?: number
  /** Milliseconds that one may take. */
  readonly mostTime?: number
  /** Megabytes that the thread may hold. */
  readonly mostMemory?: number
  /** Milliseconds after which an idle thread ends. */
  readonly mostIdle?: number
}

interface Asked<Order, Answer> {
  readonly order: Order
  readonly transferred: readonly Transferable[]
  readonly resolve: (result: Result<Answer, JobFailure>) => void
}

export class JobThread<Order, Answer> {
  private worker: Worker | undefined
  private readonly waiting: Asked<Order, Answer>[] = []
  private running: (Asked<Order, Answer> & { readonly number: number; readonly timer: NodeJS.Timeout }) | undefined
  private count = 0
  private idle: NodeJS.Timeout | undefined
  /** Why the thread is ended, or ended by itself. */
  private reason: JobFailure = 'broken'

  constructor(private readonly options: JobThreadOptions) {}

  /** What is in `transferred` goes to the thread, and is gone here. */
  run(order: Order, transferred: readonly Transferable[] = []): Promise<Result<Answer, JobFailure>> {
    if (this.waiting.length >= (this.options.mostWaiting ?? 2)) return Promise.resolve(fail('busy'))
    return new Promise((resolve) => {
      this.waiting.push({ order, transferred, resolve })
      this.next()
    })
  }

  /** Ends the thread; what was asked for comes to nothing. */
  async close(): Promise<void> {
    for (const { resolve } of this.waiting.splice(0)) resolve(fail('broken'))
    await this.end('broken')
  }

  private next(): void {
    clearTimeout(this.idle)
    if (this.running) return
    const asked = this.waiting.shift()
    if (!asked) {
      this.idle = setTimeout(() => void this.end('broken'), this.options.mostIdle ?? 300_000).unref()
      return
    }
    const number = ++this.count
    const timer = setTimeout(() => void this.end('too-long'), this.options.mostTime ?? 20_000).unref()
    this.running = { ...asked, number, timer }
    this.worker ??= this.start()
    this.worker.postMessage({ number, order: asked.order } satisfies Job<Order>, asked.transferred)
  }

  private start(): Worker {
    const { script, complaint, mostMemory = 512 } = this.options
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } })
    worker.unref()
    this.reason = 'broken'
    worker.on('message', ({ number, answer }: JobAnswer<Answer>) => {
      if (number === this.running?.number) this.finish(ok(answer))
    })
    // An error ends the thread.
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.reason = 'too-much-memory'
      else console.error(complaint, error)
    })
    worker.on('exit', () => {
      if (this.worker !== worker) return
      this.worker = undefined
      this.finish(fail(this.reason))
    })
    return worker
  }

  private finish(result: Result<Answer, JobFailure>): void {
    const { running } = this
    this.running = undefined
    clearTimeout(running?.timer)
    running?.resolve(result)
    this.next()
  }

  private async end(reason: JobFailure): Promise<void> {
    clearTimeout(this.idle)
    this.reason = reason
    await this.worker?.terminate()
  }
}
