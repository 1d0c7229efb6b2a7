/** A map in a real database, for tests of the write path: made, written to, and compared with what its log says. */
import { expect } from 'vitest'
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import { newId, type MapId } from '@/lib/domain/ids'
import { listBroken } from '@/lib/domain/invariants'
import { assert } from '@/lib/domain/result'
import { replay } from '@/lib/operations/replay'
import type { Database } from '@/lib/persistence/client'
import { loadMap, readLog } from '@/lib/persistence/map-store'
import type { StoredOperation } from '@/lib/persistence/stored-operation'

const details = { title: 'A map', description: '' }

export async function createMap(db: Database): Promise<MapId> {
  const id = newId<MapId>()
  await db.debateMap.create({ data: { id, ...details, linkKey: newId() } })
  return id
}

export async function readWholeLog(db: Database, mapId: MapId): Promise<StoredOperation[]> {
  return readLog(db, mapId, 0, 1_000_000)
}

/** The promise of the write path: the log has no gaps, and replaying it gives exactly the tables. Returns the log. */
export async function expectTablesToFollowLog(db: Database, mapId: MapId): Promise<StoredOperation[]> {
  const log = await readWholeLog(db, mapId)
  const loaded = await loadMap(db, mapId)
  assert(loaded, 'the map exists')
  expect(log.map(({ revision }) => revision)).toEqual(log.map((_, index) => index + 1))
  expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).sort((one, other) => one - other))
  expect(loaded.map.revision).toBe(log.length)
  expect(loaded.at).toBe(log.at(-1)?.at ?? 0)
  const replayed = replay(mapId, details, log)
  expectSameMap(loaded.map, replayed)
  expect(listBroken(loaded.map)).toEqual([])
  return log
}

export function expectSameMap(one: DebateMap, other: DebateMap): void {
  expect(one.revision).toBe(other.revision)
  expect(one.details).toEqual(other.details)
  expect(toRows(one)).toEqual(toRows(other))
}
