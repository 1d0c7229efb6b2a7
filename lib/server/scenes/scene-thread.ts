/**
 * A thread of its own in which large maps are laid out, so that nobody's edit waits for that. One map at a time, a few may
 * wait; what comes on top is refused, and the browser that asked lays out by itself.
 *
 * The thread starts when it is first needed, and ends when nothing was asked of it for a while.
 */
import { Worker } from 'node:worker_threads'
import type { Language } from '@/lib/language/languages'
import type { PackedView } from '@/lib/scene/packed-scene'

export interface LayoutOrder {
  /** A compact snapshot, compressed. */
  readonly snapshot: Uint8Array
  readonly view: PackedView
  readonly language: Language
}

export interface LayoutJob extends LayoutOrder {
  readonly number: number
}

export interface LayoutAnswer {
  readonly number: number
  /** A packed scene, compressed. */
  readonly packed: Uint8Array
}

interface Asked {
  readonly order: LayoutOrder
  readonly resolve: (packed: Uint8Array | undefined) => void
}

export interface SceneThreadOptions {
  /** The script of the thread. */
  readonly script: string
  /** Maps that may wait while one is laid out. */
  readonly mostWaiting?: number
  /** Milliseconds that one may take. */
  readonly mostTime?: number
  /** Milliseconds after which an idle thread ends. */
  readonly mostIdle?: number
}

export class SceneThread {
  private worker: Worker | undefined
  private readonly waiting: Asked[] = []
  private running: (Asked & { readonly number: number; readonly timer: NodeJS.Timeout }) | undefined
  private count = 0
  private idle: NodeJS.Timeout | undefined

  constructor(private readonly options: SceneThreadOptions) {}

  /** The packed scene, compressed; undefined where too much is asked for already, or it could not be made. */
  layOut(order: LayoutOrder): Promise<Uint8Array | undefined> {
    if (this.waiting.length >= (this.options.mostWaiting ?? 2)) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      this.waiting.push({ order, resolve })
      this.next()
    })
  }

  /** Ends the thread; what was asked for comes to nothing. */
  async close(): Promise<void> {
    const asked = this.waiting.splice(0)
    for (const { resolve } of asked) resolve(undefined)
    await this.end()
  }

  private next(): void {
    clearTimeout(this.idle)
    if (this.running) return
    const asked = this.waiting.shift()
    if (!asked) {
      this.idle = setTimeout(() => void this.end(), this.options.mostIdle ?? 300_000).unref()
      return
    }
    const number = ++this.count
    const timer = setTimeout(() => void this.end(), this.options.mostTime ?? 20_000).unref()
    this.running = { ...asked, number, timer }
    const job: LayoutJob = { ...asked.order, number }
    this.worker ??= this.start()
    this.worker.postMessage(job)
  }

  private start(): Worker {
    const worker = new Worker(this.options.script, { resourceLimits: { maxOldGenerationSizeMb: 512 } })
    worker.unref()
    worker.on('message', ({ number, packed }: LayoutAnswer) => {
      if (number === this.running?.number) this.finish(packed)
    })
    // An error ends the thread; what is asked for next starts another.
    worker.on('error', (error) => console.error('The layout of a map failed; the browser lays it out.', error))
    worker.on('exit', () => {
      if (this.worker !== worker) return
      this.worker = undefined
      this.finish(undefined)
    })
    return worker
  }

  private finish(packed: Uint8Array | undefined): void {
    const { running } = this
    this.running = undefined
    clearTimeout(running?.timer)
    running?.resolve(packed)
    this.next()
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle)
    await this.worker?.terminate()
  }
}
