/** Maps to choose from: one's own, with what their reader may do with each, and the public ones. */
import type { Database } from '@/lib/persistence/client'
import { listMapsOf, listPublicMaps, type ListedMap } from '@/lib/persistence/maps'
import type { Action } from '@/lib/policy/can'
import { allowedActions } from './map-offers'

export const PUBLIC_MAPS_A_PAGE = 30

export interface OwnMap extends ListedMap {
  readonly allowed: readonly Action[]
}

export interface OwnMaps {
  readonly shelf: readonly OwnMap[]
  readonly archive: readonly OwnMap[]
  readonly bin: readonly OwnMap[]
}

export async function listOwnMaps(database: Database, userId: string): Promise<OwnMaps> {
  const [kept, bin] = await Promise.all([listMapsOf(database, userId, 'shelf'), listMapsOf(database, userId, 'bin')])
  const maps = kept.map(toOwnMap)
  return {
    shelf: maps.filter(({ archivedAt }) => archivedAt === null),
    archive: maps.filter(({ archivedAt }) => archivedAt !== null),
    bin: bin.map(toOwnMap),
  }
}

export type KeptMap = Pick<
  ListedMap,
  'id' | 'slug' | 'title' | 'description' | 'visibility' | 'role' | 'claims' | 'arguments' | 'updatedAt' | 'archivedAt'
>

/** For programs: all that are not in the bin. What opens a map for others is not told. */
export async function listKeptMaps(database: Database, userId: string): Promise<KeptMap[]> {
  const kept = await listMapsOf(database, userId, 'shelf')
  return kept.map((map) => {
    const { id, slug, title, description, visibility, role, claims, updatedAt, archivedAt } = map
    return { id, slug, title, description, visibility, role, claims, arguments: map.arguments, updatedAt, archivedAt }
  })
}

function toOwnMap(map: ListedMap): OwnMap {
  const { visibility, archivedAt, deletedAt, role } = map
  const access = { visibility, isArchived: archivedAt !== null, isDeleted: deletedAt !== null }
  return { ...map, allowed: allowedActions(role, access) }
}

/** One page of public maps, from page 1, and whether there are more. */
export async function listPublicMapsOn(
  database: Database,
  page: number,
): Promise<{ maps: readonly ListedMap[]; hasMore: boolean }> {
  const found = await listPublicMaps(database, (page - 1) * PUBLIC_MAPS_A_PAGE, PUBLIC_MAPS_A_PAGE + 1)
  return { maps: found.slice(0, PUBLIC_MAPS_A_PAGE), hasMore: found.length > PUBLIC_MAPS_A_PAGE }
}
