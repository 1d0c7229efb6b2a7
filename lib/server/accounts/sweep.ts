import { sweepExpired } from '@/lib/persistence/account-sweep'
import type { Database } from '@/lib/persistence/client'

const hour = 3_600_000
let last = 0

/** Removes expired sessions, tokens and counts, at most once an hour, without making anybody wait for it. */
export function sweepNowAndThen(database: Database): void {
  const at = Date.now()
  if (at - last < hour) return
  last = at
  sweepExpired(database, new Date(at), new Date(at - hour)).catch((error: unknown) => {
    console.warn('Expired sessions and links could not be removed; trying again in an hour.', error)
  })
}
