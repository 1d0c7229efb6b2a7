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

/** Under whose name a map is tried out, before anybody knows whose copy it will be. */
export const trialActor = 'visitor'

/** Gives a store what earlier pages left unsent, and keeps what it has not sent from now on. Returns what ends it. */
export function keepUnsent(store: MapStore, mapId: string, actor: string, shelves: Shelves): () => void {
  const own = prefixOf(mapId, actor) + newId()
  const { keys, entries } = collect(shelves, prefixOf(mapId, actor))
  if (entries.length > 0) store.restore(entries)

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
  keys.forEach((key) => shelves.removeItem(key))
  return store.subscribe(write)
}

/** Hands what is unsent for one map and actor to another: a map that was tried out became a copy of one's own. */
export function moveUnsent(
  shelves: Shelves,
  [fromMap, fromActor]: readonly [string, string],
  [toMap, toActor]: readonly [string, string],
): void {
  const { keys, entries } = collect(shelves, prefixOf(fromMap, fromActor))
  if (entries.length > 0) shelves.setItem(prefixOf(toMap, toActor) + newId(), JSON.stringify(entries))
  keys.forEach((key) => shelves.removeItem(key))
}

function prefixOf(mapId: string, actor: string): string {
  return `crux unsent ${mapId} ${actor} `
}

/** The shelves under a prefix, and all that is on them, oldest first. */
function collect(shelves: Shelves, prefix: string): { keys: string[]; entries: PendingOperation[] } {
  const keys = keysOf(shelves).filter((key) => key.startsWith(prefix))
  const entries = keys.flatMap((key) => read(shelves.getItem(key)))
  return { keys, entries: entries.sort((one, other) => one.at - other.at) }
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
