/**
 * What happens to an account's maps, and to the account, when its owner deletes it.
 *
 * A map with another owner only loses this contributor. A map owned alone passes to its longest-standing editor; without
 * an editor it goes to the bin. The User row stays, emptied: what it wrote is that of a former contributor.
 */
import type { Database } from './client'

export type MapOnDeletion = { id: string; title: string; heir: string | null }

/** The maps that this user alone owns: with the name of the editor who would get each, or null for the bin. */
export async function listMapsOwnedAlone(database: Database, userId: string): Promise<MapOnDeletion[]> {
  return database.$queryRaw<MapOnDeletion[]>`
    SELECT m."id", m."title", (
      SELECT u."name" FROM "Contributor" e JOIN "User" u ON u."id" = e."userId"
      WHERE e."mapId" = m."id" AND e."role" = 'editor' AND e."userId" <> ${userId}
      ORDER BY e."createdAt", e."userId" LIMIT 1
    ) AS "heir"
    FROM "Contributor" c JOIN "DebateMap" m ON m."id" = c."mapId"
    WHERE c."userId" = ${userId} AND c."role" = 'owner' AND m."deletedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Contributor" o
                      WHERE o."mapId" = c."mapId" AND o."role" = 'owner' AND o."userId" <> ${userId})
    ORDER BY m."title", m."id"`
}

/** Deletes the account in one transaction; see above for what stays. */
export async function deleteUser(database: Database, userId: string, at: Date): Promise<void> {
  const now = at.toISOString().slice(0, -1)
  await database.$transaction([
    database.$executeRaw`
      WITH alone AS (
        SELECT c."mapId" FROM "Contributor" c
        WHERE c."userId" = ${userId} AND c."role" = 'owner'
          AND NOT EXISTS (SELECT 1 FROM "Contributor" o
                          WHERE o."mapId" = c."mapId" AND o."role" = 'owner' AND o."userId" <> ${userId})
      ), heirs AS (
        SELECT DISTINCT ON (e."mapId") e."mapId", e."userId" FROM "Contributor" e JOIN alone USING ("mapId")
        WHERE e."role" = 'editor' AND e."userId" <> ${userId}
        ORDER BY e."mapId", e."createdAt", e."userId"
      ), promoted AS (
        UPDATE "Contributor" c SET "role" = 'owner' FROM heirs h
        WHERE c."mapId" = h."mapId" AND c."userId" = h."userId" RETURNING c."mapId"
      )
      UPDATE "DebateMap" SET "deletedAt" = ${now}::timestamp
      WHERE "deletedAt" IS NULL AND "id" IN (SELECT "mapId" FROM alone EXCEPT SELECT "mapId" FROM heirs)`,
    database.contributor.deleteMany({ where: { userId } }),
    database.accountSession.deleteMany({ where: { userId } }),
    database.linkedLogin.deleteMany({ where: { userId } }),
    database.accountToken.deleteMany({ where: { userId } }),
    database.apiToken.deleteMany({ where: { userId } }),
    database.user.updateMany({
      where: { id: userId },
      data: {
        name: '',
        email: null,
        emailVerified: null,
        passwordHash: null,
        deletedAt: at,
      },
    }),
  ])
}
