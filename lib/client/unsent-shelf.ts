/**
 * Keeps what the server has not confirmed in the browser's own storage, so that a reload, a crash or a flat battery loses nothing.
 *
 * Each page has a shelf of its own and takes over those that earlier pages left behind. Two pages may then send the same
 * operation: every operation has an id, and the server answers the second with the first answer.
 */
import { z } from 'zod'
import { newId, operationId } from '@/lib/domain/ids'
import { parseOperation } from '@/lib/operations/registry'
import type { MapStore, PendingOperation } from './map-store'

/** What of localStorage is used. */
export interface Shelves {
  readonly length: number
  key(index: number): string | null
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const kept = z.array(
  z.object({ id: operationId, at: z.number(), operation: z.object({ kind: z.string(), args: z.unknown() }) }),
)

/** Gives a store what earlier pages left unsent, and keeps what it has not sent from now on. Returns what ends it. */
export function keepUnsent(store: MapStore, mapId: string, actor: string, shelves: Shelves): () => void {
  const prefix = `crux unsent ${mapId} ${actor} `
  const own = prefix + newId()
  const left = keysOf(shelves).filter((key) => key.startsWith(prefix))
  const entries = left.flatMap((key) => read(shelves.getItem(key)))
  if (entries.length > 0) store.restore(entries.sort((one, other) => one.at - other.at))

  let written: readonly PendingOperation[] | undefined
  const write = () => {
    if (store.unsent === written) return
    written = store.unsent
    try {
      if (written.length === 0) shelves.removeItem(own)
      else shelves.setItem(own, JSON.stringify(written))
    } catch {
      // Storage is full or shut: the operations are still in memory and on their way.
    }
  }
  write()
  left.forEach((key) => shelves.removeItem(key))
  return store.subscribe(write)
}

function keysOf(shelves: Shelves): string[] {
  return Array.from({ length: shelves.length }, (_, index) => shelves.key(index)).filter((key) => key !== null)
}

/** Entries that cannot be read any more (of an older Crux, or damaged) are left out one by one. */
function read(text: string | null): PendingOperation[] {
  let value: unknown
  try {
    value = JSON.parse(text ?? '')
  } catch {
    return []
  }
  const parsed = kept.safeParse(value)
  if (!parsed.success) return []
  return parsed.data.flatMap(({ id, at, operation }) => {
    const known = parseOperation(operation)
    return known.ok ? [{ id, at, operation: known.value }] : []
  })
}
