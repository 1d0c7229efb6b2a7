/**
 * What a browser keeps for Crux between pages: values under keys, in IndexedDB, where there is room and a crash loses
 * nothing; in localStorage where IndexedDB is shut. All writes of one call happen, or none.
 */
import { openDB, type IDBPDatabase } from 'idb'

export interface KeptItems {
  /** Those whose keys begin so, in order of their keys. */
  list(prefix: string): Promise<(readonly [key: string, value: unknown])[]>
  /** Puts a value under each key; undefined removes what is there. */
  write(changes: readonly (readonly [key: string, value: unknown])[]): Promise<void>
}

/** What of localStorage is used. */
export type PlainStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

const PATIENCE_MS = 2_000
const TABLE = 'items'
/** After every character that a key may go on with. */
const END = '\uffff'

let opened: Promise<KeptItems> | undefined

/** This browser's, opened once a page. */
export function browserItems(): Promise<KeptItems> {
  opened ??= open(localStorage)
  return opened
}

async function open(plain: PlainStorage): Promise<KeptItems> {
  const fallback = new PlainItems(plain)
  const items = await openIndexed().catch(() => undefined)
  if (!items) return fallback
  // What an older Crux kept there, or one while IndexedDB was shut.
  const left = await fallback.list('crux unsent ')
  if (left.length > 0) {
    await items.write(left)
    await fallback.write(left.map(([key]) => [key, undefined]))
  }
  return items
}

/** Rejects where there is none, and where it does not answer: a page must not wait for its storage for ever. */
async function openIndexed(): Promise<KeptItems> {
  const opening = openDB('crux', 1, { upgrade: (database) => void database.createObjectStore(TABLE) })
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('IndexedDB does not answer.')), PATIENCE_MS)
  })
  return new IndexedItems(await Promise.race([opening, late]))
}

class IndexedItems implements KeptItems {
  constructor(private readonly database: IDBPDatabase) {}

  async list(prefix: string): Promise<(readonly [string, unknown])[]> {
    const within = IDBKeyRange.bound(prefix, prefix + END)
    const table = this.database.transaction(TABLE).store
    const [keys, values] = await Promise.all([table.getAllKeys(within), table.getAll(within)])
    return keys.map((key, index) => [key as string, values[index] as unknown] as const)
  }

  async write(changes: readonly (readonly [string, unknown])[]): Promise<void> {
    const writing = this.database.transaction(TABLE, 'readwrite')
    const done = changes.map(([key, value]) =>
      value === undefined ? writing.store.delete(key) : writing.store.put(value, key),
    )
    // Said at once, so that it happens also where the page ends in the same moment.
    writing.commit()
    await Promise.all([...done, writing.done])
  }
}

export class PlainItems implements KeptItems {
  constructor(private readonly plain: PlainStorage) {}

  list(prefix: string): Promise<(readonly [string, unknown])[]> {
    const keys = Array.from({ length: this.plain.length }, (_, index) => this.plain.key(index))
      .filter((key) => key !== null)
      .filter((key) => key.startsWith(prefix))
    return Promise.resolve(keys.sort().map((key) => [key, parse(this.plain.getItem(key))] as const))
  }

  /** Rejects where storage is full or shut. */
  async write(changes: readonly (readonly [string, unknown])[]): Promise<void> {
    // At once, and not after a turn: the page may end in this moment.
    for (const [key, value] of changes) {
      if (value === undefined) this.plain.removeItem(key)
      else this.plain.setItem(key, JSON.stringify(value))
    }
    return Promise.resolve()
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '') as unknown
  } catch {
    return undefined
  }
}
