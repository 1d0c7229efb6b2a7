/** A map's content for whoever may read it: as it is now, or what is new since a revision. */
import { z } from 'zod'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { MapId } from '@/lib/domain/ids'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Database } from '@/lib/persistence/client'
import { findNames } from '@/lib/persistence/maps'
import type { ContributorName, LogEntry, TailResponse } from '@/lib/protocol/messages'
import { mailboxes } from '@/lib/realtime/mailboxes'
import type { MapError } from './errors'
import { openMap, type Asker, type OpenMap } from './map-access'

export const tailQuery = z.object({
  since: z
    .string()
    .regex(/^\d{1,9}$/, 'Say since which revision: a whole number.')
    .transform(Number),
})

/** The map as it is now, for whoever may read it. */
export async function readMap(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  action: 'read' | 'export' = 'read',
): Promise<Result<{ opened: OpenMap; map: DebateMap }, MapError>> {
  const opened = await openMap(database, idOrSlug, asker, action)
  if (!opened.ok) return opened
  const mailbox = await mailboxes(database).open(opened.value.record.id as MapId)
  if (!mailbox) return fail({ code: 'map-not-found' })
  // Another process may have stored more than this one has seen.
  if (mailbox.map.revision < opened.value.record.revision) await mailbox.refresh()
  return ok({ opened: opened.value, map: mailbox.map })
}

/** The operations since a revision, or word that a snapshot is needed. */
export async function readTail(
  database: Database,
  mapId: string,
  asker: Asker,
  since: number,
): Promise<Result<TailResponse, MapError>> {
  const read = await readMap(database, mapId, asker)
  if (!read.ok) return read
  const { map } = read.value
  const mailbox = await mailboxes(database).open(map.id)
  const tail = (await mailbox?.tail(since)) ?? 'behind'
  if (tail === 'behind') return ok({ kind: 'behind', revision: map.revision })
  const entries = tail.map(({ revision, id, actor, at, operation }): LogEntry => ({
    revision,
    id,
    actor,
    at,
    ...operation,
  }))
  const actors = [...new Set(entries.map(({ actor }) => actor))]
  const names = actors.length > 0 ? ((await findNames(database, actors)) as ContributorName[]) : []
  return ok({ kind: 'tail', revision: entries.at(-1)?.revision ?? since, entries, names })
}
