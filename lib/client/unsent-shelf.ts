/**
 * Keeps what the server has not confirmed in the browser's own storage, so that a reload, a crash or a flat battery loses nothing.
 *
 * Each page has a shelf of its own, an item for each operation. A page that ends without having sent everything leaves its
 * shelf to the next one, or to one that is open beside it; the shelf of a page that lives is left alone.
 */
import * as z from 'zod/mini'
import { newId, operationId } from '@/lib/domain/ids'
import { parseOperation } from '@/lib/operations/registry'
import type { KeptItems } from './kept-items'
import type { LivingPages } from './living-pages'
import type { MapStore } from './map-store'
import type { PendingOperation } from './pending-operation'

/** An operation as shelves and other tabs have it: anything, until it is parsed. */
export const keptOperation = z.object({
  id: operationId,
  at: z.number(),
  operation: z.object({ kind: z.string(), args: z.unknown() }),
})

/** Under whose name a map is tried out, before anybody knows whose copy it will be. */
export const trialActor = 'visitor'

/** Whose work is kept, on which map. */
export interface Work {
  readonly mapId: string
  readonly actor: string
}

export interface Keeping {
  /** The page under whose name things are kept. */
  readonly page: string
  /** Resolves when other pages can see that this one lives: before, one that knew its name would take it for gone. */
  readonly isLiving: Promise<unknown>
  /** Resolves when everything is restored that earlier pages left behind. */
  readonly restored: Promise<void>
  /** Takes over from another page as soon as that is gone. */
  watch(page: string): void
  /** Ends the keeping; what is kept stays for the next page. */
  stop(): void
}

type Surroundings = { readonly items: Promise<KeptItems>; readonly pages: LivingPages }

/**
 * Gives a store what earlier pages left unsent, and keeps what it has not sent from now on. `onGone` is told of each page
 * that is taken over from, and may take over more; `wasLiving`: it went while this one looked on, perhaps to be loaded again.
 */
export function keepUnsent(
  store: MapStore,
  work: Work,
  { items, pages }: Surroundings,
  onGone: (page: string, wasLiving: boolean) => Promise<void> = () => Promise.resolve(),
): Keeping {
  const page = newId<string>()
  const prefix = prefixOf(work)
  const living = pages.hold(page)
  const shelf = new Shelf(`${prefix}${page} `)
  const leaving = new AbortController()
  const watched = new Set([page])
  let ready: KeptItems | undefined

  const write = () => {
    if (!ready) return
    const changes = shelf.changesTo(store.unsent)
    // Where storage is full or shut, the operations are still in memory and on their way.
    if (changes.length > 0) ready.write(changes).catch(() => undefined)
  }
  const takeOver = (from: string, wasLiving: boolean) => async () => {
    const kept = ready
    if (!kept || leaving.signal.aborted) return
    const left = await kept.list(`${prefix}${from}`)
    const entries = left.flatMap(([, value]) => read(value))
    if (entries.length > 0) store.restore(entries.sort((one, other) => one.at - other.at))
    await onGone(from, wasLiving)
    await kept.write(left.map(([key]) => [key, undefined])).catch(() => undefined)
  }
  const watch = (from: string) => {
    if (watched.has(from) || leaving.signal.aborted) return
    watched.add(from)
    pages.whenGone(from, takeOver(from, true), leaving.signal).catch(() => undefined)
  }

  const restored = (async () => {
    const kept = await items
    await living.isHeld
    ready = kept
    const others = new Set((await kept.list(prefix)).map(([key]) => key.slice(prefix.length).split(' ')[0] ?? ''))
    for (const from of others) {
      if (watched.has(from)) continue
      if (await pages.ifGone(from, takeOver(from, false))) watched.add(from)
      else watch(from)
    }
    write()
  })()
  const unsubscribe = store.subscribe(write)
  return {
    page,
    isLiving: living.isHeld,
    restored: restored.catch(() => undefined),
    watch,
    stop() {
      leaving.abort()
      unsubscribe()
      living.release()
    },
  }
}

/** Hands what is unsent of one work to another: a map that was tried out became a copy of one's own. */
export async function moveUnsent(items: KeptItems, from: Work, to: Work): Promise<void> {
  const left = await items.list(prefixOf(from))
  const page = newId<string>()
  await items.write([
    ...left.map(([, value], index) => [`${prefixOf(to)}${page} ${index}`, value] as const),
    ...left.map(([key]) => [key, undefined] as const),
  ])
}

function prefixOf({ mapId, actor }: Work): string {
  return `crux unsent ${mapId} ${actor} `
}

/** What of a store's operations is on the shelf, and under which keys. */
class Shelf {
  private readonly keys = new Map<PendingOperation['id'], string>()
  private seen: readonly PendingOperation[] = []
  private count = 0

  constructor(private readonly prefix: string) {}

  changesTo(unsent: readonly PendingOperation[]): (readonly [string, unknown])[] {
    if (unsent === this.seen) return []
    this.seen = unsent
    const changes: (readonly [string, unknown])[] = []
    const wanted = new Set(unsent.map(({ id }) => id))
    for (const [id, key] of this.keys) {
      if (wanted.has(id)) continue
      changes.push([key, undefined])
      this.keys.delete(id)
    }
    for (const { id, at, operation } of unsent) {
      if (this.keys.has(id)) continue
      const key = this.prefix + String(++this.count).padStart(6, '0')
      this.keys.set(id, key)
      changes.push([key, { id, at, operation }])
    }
    return changes
  }
}

/** One operation, or a list of them as an older Crux kept it. What cannot be read any more is left out. */
function read(value: unknown): PendingOperation[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => {
    const parsed = keptOperation.safeParse(one)
    const known = parsed.success ? parseOperation(parsed.data.operation) : undefined
    return parsed.success && known?.ok ? [{ id: parsed.data.id, at: parsed.data.at, operation: known.value }] : []
  })
}
