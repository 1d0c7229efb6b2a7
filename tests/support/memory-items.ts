/** A browser's storage and its living pages, in memory: shared by all that are opened on the same. */
import type { KeptItems } from '@/lib/client/kept-items'
import type { LivingPages } from '@/lib/client/living-pages'

export class MemoryItems implements KeptItems {
  readonly items = new Map<string, unknown>()
  isShut = false

  list(prefix: string): Promise<(readonly [string, unknown])[]> {
    const found = [...this.items].filter(([key]) => key.startsWith(prefix))
    return Promise.resolve(found.sort(([one], [other]) => (one < other ? -1 : 1)))
  }

  async write(changes: readonly (readonly [string, unknown])[]): Promise<void> {
    if (this.isShut) return Promise.reject(new Error('QuotaExceededError'))
    for (const [key, value] of changes) {
      if (value === undefined) this.items.delete(key)
      else this.items.set(key, structuredClone(value))
    }
    return Promise.resolve()
  }
}

export class MemoryPages implements LivingPages {
  private readonly living = new Map<string, (() => void)[]>()

  hold(page: string) {
    this.living.set(page, [])
    return {
      isHeld: Promise.resolve(),
      release: () => {
        const waiting = this.living.get(page) ?? []
        this.living.delete(page)
        for (const go of waiting) go()
      },
    }
  }

  async ifGone(page: string, takeOver: () => Promise<void>): Promise<boolean> {
    if (this.living.has(page)) return false
    await takeOver()
    return true
  }

  async whenGone(page: string, takeOver: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const waiting = this.living.get(page)
    if (waiting) await new Promise<void>((resolve) => waiting.push(resolve))
    if (!signal.aborted) await takeOver()
  }
}
