/** Changes who sees a map, and where it lies: on the shelf, archived, in the bin. Its content changes by operations only. */
import { z } from 'zod'
import { newId } from '@/lib/domain/ids'
import { ok, type Result } from '@/lib/domain/result'
import type { Database } from '@/lib/persistence/client'
import { purgeBin, updateMap } from '@/lib/persistence/maps'
import { visibilities, type Action } from '@/lib/policy/can'
import type { MapError } from './errors'
import { openMap, type Asker } from './map-access'

export const DAYS_IN_BIN = 30

export const changeMapInput = z.union([
  z.strictObject({ visibility: z.enum(visibilities) }),
  z.strictObject({ archived: z.boolean() }),
  z.strictObject({ deleted: z.boolean() }),
  /** Makes the link of a map useless and gives it another. */
  z.strictObject({ newLink: z.literal(true) }),
])
export type ChangeMapInput = z.infer<typeof changeMapInput>

export async function changeMap(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  change: ChangeMapInput,
): Promise<Result<{ linkKey: string }, MapError>> {
  const opened = await openMap(database, idOrSlug, asker, actionOf(change))
  if (!opened.ok) return opened
  const { record } = opened.value
  const now = new Date()
  if ('visibility' in change) await updateMap(database, record.id, { visibility: change.visibility })
  else if ('archived' in change) await updateMap(database, record.id, { archivedAt: change.archived ? now : null })
  else if ('deleted' in change) await updateMap(database, record.id, { deletedAt: change.deleted ? now : null })
  else {
    const linkKey = newId<string>() + newId<string>()
    await updateMap(database, record.id, { linkKey })
    return ok({ linkKey })
  }
  return ok({ linkKey: record.linkKey })
}

function actionOf(change: ChangeMapInput): Action {
  if ('archived' in change) return 'archive'
  if ('deleted' in change) return change.deleted ? 'delete' : 'restore'
  return 'share'
}

/** Removes for good what has been in the bin for 30 days. Run now and then by the server. */
export async function emptyBin(database: Database, now = new Date()): Promise<number> {
  return purgeBin(database, new Date(now.getTime() - DAYS_IN_BIN * 24 * 60 * 60_000))
}
