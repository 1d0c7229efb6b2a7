/** A map's content as the browser gets it: the whole at a revision, or what is new since one. */
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import type { MapId } from '@/lib/domain/ids'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Database } from '@/lib/persistence/client'
import { findNames } from '@/lib/persistence/maps'
import type { LogEntry, Snapshot, TailResponse } from '@/lib/protocol/messages'
import { mailboxes } from '@/lib/realtime/mailboxes'
import type { MapError } from './errors'
import { openMap, type Asker, type OpenMap } from './map-access'

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

export async function toSnapshot(database: Database, map: DebateMap): Promise<Snapshot> {
  const rows = toRows(map)
  const authors = new Set<string>()
  for (const { createdBy, editedBy } of rows.claims) {
    authors.add(createdBy)
    if (editedBy) authors.add(editedBy)
  }
  for (const { createdBy } of rows.arguments) authors.add(createdBy)
  return {
    id: map.id,
    revision: map.revision,
    details: map.details,
    claims: rows.claims.map((claim) => ({ ...claim, tags: [...claim.tags] })),
    arguments: rows.arguments.map((argument) => ({ ...argument, premises: [...argument.premises] })),
    sources: [...rows.sources],
    citations: [...rows.citations],
    positions: [...rows.positions],
    names: await readNames(database, authors),
  }
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
  const names = entries.length > 0 ? await readNames(database, new Set(entries.map(({ actor }) => actor))) : []
  return ok({ kind: 'tail', revision: entries.at(-1)?.revision ?? since, entries, names })
}

async function readNames(database: Database, ids: ReadonlySet<string>): Promise<Snapshot['names']> {
  return (await findNames(database, [...ids])) as Snapshot['names']
}
