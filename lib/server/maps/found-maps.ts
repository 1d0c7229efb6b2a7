/**
 * Makes the public maps that a new Crux begins with, under ids and slugs that are known beforehand.
 *
 * Every step may be repeated, by a second process or after a kill: a map gets its slug when it is finished and is left alone
 * from then on, and operations carry ids that follow from their place, so that a repeated one is answered as a resend.
 */
import { newId, operationId, type MapId } from '@/lib/domain/ids'
import { MAX_OPERATIONS_PER_REQUEST } from '@/lib/protocol/messages'
import type { OperationInput } from '@/lib/operations/registry'
import type { Database } from '@/lib/persistence/client'
import { insertMap, listFirstMaps, updateMap } from '@/lib/persistence/maps'
import { isUniqueViolation } from '@/lib/persistence/unique-violation'
import { submitOperations } from '../submit-operations'

export interface FoundingMap {
  readonly id: MapId
  readonly slug: string
  readonly title: string
  readonly operations: readonly OperationInput[]
}

/** Whether the database holds no map, or only an unfinished beginning of these. */
export async function isUnfounded(database: Database, maps: readonly FoundingMap[]): Promise<boolean> {
  const existing = await listFirstMaps(database, maps.length + 1)
  const isOnlyOurs = existing.every((one) => maps.some(({ id }) => id === one.id))
  return isOnlyOurs && (existing.length === 0 || existing.some(({ slug }) => slug === null))
}

export async function foundMaps(database: Database, ownerId: string, maps: readonly FoundingMap[]): Promise<void> {
  // All rows come first: a kill between two finished maps would otherwise look like a finished seed.
  for (const map of maps) await insertOnce(database, ownerId, map)
  const finished = (await listFirstMaps(database, maps.length)).filter(({ slug }) => slug !== null)
  for (const map of maps) {
    if (finished.some(({ id }) => id === map.id)) continue
    await fill(database, ownerId, map)
    await updateMap(database, map.id, { slug: map.slug, visibility: 'public' })
  }
}

async function insertOnce(database: Database, ownerId: string, { id, title }: FoundingMap): Promise<void> {
  try {
    const linkKey = newId<string>() + newId<string>()
    await insertMap(database, { id, title, description: '', ownerId, visibility: 'private', linkKey })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

async function fill(database: Database, ownerId: string, { id, slug, operations }: FoundingMap): Promise<void> {
  const numbered = operations.map((operation, index) => ({ id: operationId.parse(`seed-${index + 1}`), operation }))
  for (let start = 0; start < numbered.length; start += MAX_OPERATIONS_PER_REQUEST) {
    const request = { operations: numbered.slice(start, start + MAX_OPERATIONS_PER_REQUEST) }
    const answer = await submitOperations({ database, mapId: id, userId: ownerId, mayEdit: true, request })
    if (!answer) throw new Error(`The map ${slug} is gone while it was being made`)
    const refused = answer.results.find((result) => !result.ok)
    if (refused && !refused.ok)
      throw new Error(`The map ${slug} could not be filled: operation ${refused.id}: ${refused.error.code}`)
  }
}
