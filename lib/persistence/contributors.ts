/** Who takes part in a map, and in which role. A map always has an owner: the last one cannot step down or leave. */
import type { Database } from './client'
import type { StoredRole } from './maps'

export interface ListedContributor {
  readonly userId: string
  readonly name: string
  readonly email: string | null
  readonly role: StoredRole
}

export async function listContributors(db: Database, mapId: string): Promise<ListedContributor[]> {
  const rows = await db.contributor.findMany({
    where: { mapId },
    select: { userId: true, role: true, user: { select: { name: true, email: true } } },
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }, { userId: 'asc' }],
  })
  return rows.map(({ userId, role, user }) => ({ userId, role, name: user.name, email: user.email }))
}

/** Gives a user a role, instead of any that they had. False where that would leave the map without an owner. */
export async function setContributor(db: Database, mapId: string, userId: string, role: StoredRole): Promise<boolean> {
  return keepingAnOwner(db, mapId, userId, role === 'owner', async (transaction) => {
    await transaction.contributor.upsert({
      where: { mapId_userId: { mapId, userId } },
      create: { mapId, userId, role },
      update: { role },
    })
  })
}

/** Takes a user off a map. False where that would leave the map without an owner. */
export async function removeContributor(db: Database, mapId: string, userId: string): Promise<boolean> {
  return keepingAnOwner(db, mapId, userId, false, async (transaction) => {
    await transaction.contributor.deleteMany({ where: { mapId, userId } })
  })
}

type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0]

async function keepingAnOwner(
  db: Database,
  mapId: string,
  userId: string,
  staysOwner: boolean,
  change: (transaction: Transaction) => Promise<void>,
): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    // Two owners who leave at the same moment must not both see the other still there.
    await transaction.$queryRaw`SELECT 1 FROM "DebateMap" WHERE "id" = ${mapId} FOR NO KEY UPDATE`
    const owners = await transaction.contributor.findMany({ where: { mapId, role: 'owner' }, select: { userId: true } })
    const isOnlyOwner = owners.length === 1 && owners[0]?.userId === userId
    if (isOnlyOwner && !staysOwner) return false
    await change(transaction)
    return true
  })
}
