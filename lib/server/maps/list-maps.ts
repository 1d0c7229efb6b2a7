/** Maps to choose from: one's own, and the public ones. */
import type { Database } from '@/lib/persistence/client'
import { listMapsOf, listPublicMaps, type ListedMap } from '@/lib/persistence/maps'

export const PUBLIC_MAPS_A_PAGE = 30

export interface OwnMaps {
  readonly shelf: readonly ListedMap[]
  readonly archive: readonly ListedMap[]
  readonly bin: readonly ListedMap[]
}

export async function listOwnMaps(database: Database, userId: string): Promise<OwnMaps> {
  const [maps, bin] = await Promise.all([listMapsOf(database, userId, 'shelf'), listMapsOf(database, userId, 'bin')])
  return {
    shelf: maps.filter(({ archivedAt }) => archivedAt === null),
    archive: maps.filter(({ archivedAt }) => archivedAt !== null),
    bin,
  }
}

/** One page of public maps, from page 1, and whether there are more. */
export async function listPublicMapsOn(
  database: Database,
  page: number,
): Promise<{ maps: readonly ListedMap[]; hasMore: boolean }> {
  const found = await listPublicMaps(database, (page - 1) * PUBLIC_MAPS_A_PAGE, PUBLIC_MAPS_A_PAGE + 1)
  return { maps: found.slice(0, PUBLIC_MAPS_A_PAGE), hasMore: found.length > PUBLIC_MAPS_A_PAGE }
}
