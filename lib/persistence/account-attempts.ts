/**
 * Failed sign-ins by account, in windows of fixed length that begin with the first failure.
 *
 * An attempt is counted before the password is looked at and forgotten when it was right, so attempts made at the same
 * moment cannot slip past the limit together.
 */
import type { Database } from './client'

/** Counts one attempt and returns how many the running window now has and when it began. */
export async function countAttempt(
  database: Database,
  account: string,
  at: Date,
  windowMilliseconds: number,
): Promise<{ failures: number; windowStart: Date }> {
  const now = toTimestamp(at)
  const oldest = toTimestamp(new Date(at.getTime() - windowMilliseconds))
  const rows = await database.$queryRaw<{ failures: number; windowStart: Date }[]>`
    INSERT INTO "SignInAttempt" ("account", "failures", "windowStart")
    VALUES (${account}, 1, ${now}::timestamp)
    ON CONFLICT ("account") DO UPDATE SET
      "failures" = CASE WHEN "SignInAttempt"."windowStart" <= ${oldest}::timestamp THEN 1
                        ELSE LEAST("SignInAttempt"."failures" + 1, 1000000) END,
      "windowStart" = CASE WHEN "SignInAttempt"."windowStart" <= ${oldest}::timestamp THEN ${now}::timestamp
                           ELSE "SignInAttempt"."windowStart" END
    RETURNING "failures", "windowStart"`
  const row = rows[0]
  if (!row) throw new Error('The attempt was not counted.')
  return row
}

export async function forgetAttempts(database: Database, account: string): Promise<void> {
  await database.signInAttempt.deleteMany({ where: { account } })
}

/** Postgres `timestamp` text in UTC, which is how Prisma stores times. */
function toTimestamp(at: Date): string {
  return at.toISOString().slice(0, -1)
}
