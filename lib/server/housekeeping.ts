/**
 * What the server does now and then by itself: throws away maps that have been in the bin for 30 days, and sessions, links and
 * counts that have expired. Nobody waits for it, several servers may do it at once, and a failure waits for the next round.
 */
import type { Database } from '@/lib/persistence/client'
import { sweepExpired } from '@/lib/persistence/account-sweep'
import { emptyBin } from './maps/change-map'

const HOUR = 3_600_000
const FIRST_AFTER_MS = 60_000

export interface Housekeeping {
  /** Begins nothing more, and resolves when what runs has ended. */
  stop(): Promise<void>
}

/** One round; `at` is now, but in tests. */
export async function keepHouse(database: Database, at: Date): Promise<void> {
  await sweepExpired(database, at, new Date(at.getTime() - HOUR))
  await emptyBin(database, at)
}

export function startHousekeeping(
  database: Database,
  { firstAfterMs = FIRST_AFTER_MS, everyMs = HOUR } = {},
): Housekeeping {
  let running: Promise<void> | undefined
  let timer = setTimeout(round, firstAfterMs).unref()
  function round(): void {
    running = keepHouse(database, new Date())
      .catch((error: unknown) => console.warn('Old data could not be thrown away; trying again in an hour.', error))
      .then(() => {
        running = undefined
        timer = setTimeout(round, everyMs).unref()
      })
  }
  return {
    async stop() {
      await running
      clearTimeout(timer)
    },
  }
}
