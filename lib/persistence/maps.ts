/**
 * What is stored about a map besides its content: address, who may see it, who takes part, whether it is in the bin.
 */
import type { Database } from './client'

export type StoredRole = 'owner' | 'editor' | 'suggester' | 'commenter' | 'viewer'
export type StoredVisibility = 'private' | 'link' | 'public'

export interface MapRecord {
  readonly id: string
  readonly slug: string | null
  readonly title: string
  readonly description: string
  readonly visibility: StoredVisibility
  readonly linkKey: string
  readonly revision: number
  readonly updatedAt: Date
  readonly archivedAt: Date | null
  readonly deletedAt: Date | null
}

const columns = {
  id: true,
  slug: true,
  title: true,
  description: true,
  visibility: true,
  linkKey: true,
  revision: true,
  updatedAt: true,
  archivedAt: true,
  deletedAt: true,
} as const

/** A map by its id or slug, with the role of a user on it. */
export async function findMap(
  db: Database,
  idOrSlug: string,
  userId: string | undefined,
): Promise<{ map: MapRecord; role: StoredRole | undefined } | undefined> {
  const found = await db.debateMap.findFirst({
    where: { OR: [{ id: idOrSlug }, { slug: idOrSlug }] },
    select: { ...columns, contributors: { where: { userId: userId ?? '' }, select: { role: true } } },
  })
  if (!found) return undefined
  const { contributors, ...map } = found
  return { map, role: contributors[0]?.role }
}

export interface NewMap {
  readonly id: string
  readonly slug?: string
  readonly title: string
  readonly description: string
  readonly visibility: StoredVisibility
  readonly linkKey: string
  readonly ownerId: string
  readonly copiedFromId?: string
  readonly deletedAt?: Date
}

export async function insertMap(db: Database, { ownerId, ...map }: NewMap): Promise<void> {
  await db.debateMap.create({
    data: { ...map, contributors: { create: { userId: ownerId, role: 'owner' } } },
    select: { id: true },
  })
}

/** Changes who sees a map, its address and where it lies; never its content. */
export async function updateMap(
  db: Database,
  id: string,
  change: {
    slug?: string
    visibility?: StoredVisibility
    linkKey?: string
    archivedAt?: Date | null
    deletedAt?: Date | null
  },
): Promise<void> {
  await db.debateMap.update({ where: { id }, data: change, select: { id: true } })
}

export interface ListedMap {
  readonly id: string
  readonly slug: string | null
  readonly title: string
  readonly description: string
  readonly visibility: StoredVisibility
  readonly updatedAt: Date
  readonly archivedAt: Date | null
  readonly deletedAt: Date | null
  readonly role: StoredRole | undefined
  readonly claims: number
  readonly arguments: number
}

const listed = {
  ...columns,
  _count: { select: { claims: true, arguments: true } },
} as const

/** The maps on which a user has a role, newest change first; those in the bin apart. */
export async function listMapsOf(db: Database, userId: string, where: 'shelf' | 'bin'): Promise<ListedMap[]> {
  const rows = await db.debateMap.findMany({
    where: {
      contributors: { some: where === 'bin' ? { userId, role: 'owner' } : { userId } },
      deletedAt: where === 'bin' ? { not: null } : null,
    },
    select: { ...listed, contributors: { where: { userId }, select: { role: true } } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(({ contributors, _count, ...row }) => ({ ...row, ..._count, role: contributors[0]?.role }))
}

/** The titles that begin so, of maps on which a user has a role, also of those in the bin. */
export async function listTitlesOf(db: Database, userId: string, beginning: string): Promise<string[]> {
  const where = { contributors: { some: { userId } }, title: { startsWith: beginning } }
  return (await db.debateMap.findMany({ where, select: { title: true } })).map(({ title }) => title)
}

/** Public maps, newest change first, a page at a time. */
export async function listPublicMaps(db: Database, skip: number, take: number): Promise<ListedMap[]> {
  const rows = await db.debateMap.findMany({
    where: { visibility: 'public', deletedAt: null, archivedAt: null },
    select: listed,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    skip,
    take,
  })
  return rows.map(({ _count, ...row }) => ({ ...row, ..._count, role: undefined }))
}

/** Removes for good what has been in the bin since before a moment. Returns how many maps. */
export async function purgeBin(db: Database, before: Date): Promise<number> {
  const { count } = await db.debateMap.deleteMany({ where: { deletedAt: { lt: before } } })
  return count
}

/** The maps that were made first, with their slugs. */
export async function listFirstMaps(db: Database, take: number): Promise<{ id: string; slug: string | null }[]> {
  return db.debateMap.findMany({ select: { id: true, slug: true }, orderBy: { createdAt: 'asc' }, take })
}

/** The names of accounts. Ids of nobody (the system, deleted accounts) are left out. */
export async function findNames(db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({ where: { id: { in: [...ids] }, deletedAt: null }, select: { id: true, name: true } })
}
