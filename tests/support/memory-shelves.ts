import type { Shelves } from '@/lib/client/unsent-shelf'

/** A browser's storage in memory. */
export class MemoryShelves implements Shelves {
  readonly items = new Map<string, string>()

  get length() {
    return this.items.size
  }

  key(index: number) {
    return [...this.items.keys()][index] ?? null
  }

  getItem(key: string) {
    return this.items.get(key) ?? null
  }

  setItem(key: string, value: string) {
    this.items.set(key, value)
  }

  removeItem(key: string) {
    this.items.delete(key)
  }
}
