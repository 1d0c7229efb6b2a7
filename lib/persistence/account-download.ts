/** Everything stored about one account, for "Download my data". */
import type { Database } from './client'

export type OwnOperation = {
  mapId: string
  revision: number
  kind: string
  args: unknown
  schemaVersion: number
  at: Date
}

export async function listOwnMaps(database: Database, userId: string) {
  const rows = await database.contributor.findMany({
    where: { userId },
    select: {
      role: true,
      createdAt: true,
      map: { select: { id: true, slug: true, title: true, visibility: true, createdAt: true, deletedAt: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { mapId: 'asc' }],
  })
  return rows.map(({ map, role, createdAt }) => ({ ...map, role, joinedAt: createdAt }))
}

/** Yields the operations of a user in pages, in the order of their maps' logs. */
export async function* ownOperations(database: Database, userId: string, page = 500): AsyncGenerator<OwnOperation[]> {
  let after: { mapId: string; revision: number } | undefined
  for (;;) {
    const rows: OwnOperation[] = await database.operation.findMany({
      where: {
        actor: userId,
        ...(after
          ? { OR: [{ mapId: { gt: after.mapId } }, { mapId: after.mapId, revision: { gt: after.revision } }] }
          : {}),
      },
      select: { mapId: true, revision: true, kind: true, args: true, schemaVersion: true, at: true },
      orderBy: [{ mapId: 'asc' }, { revision: 'asc' }],
      take: page,
    })
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (rows.length < page || !last) return
    after = { mapId: last.mapId, revision: last.revision }
  }
}
