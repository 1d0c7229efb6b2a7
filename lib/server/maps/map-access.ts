/**
 * Opens a map for a person: finds it by id or slug and asks the policy. The one door to maps for routes, pages and exports.
 *
 * Who may not read a map gets the same answer as for one that does not exist.
 */
import { timingSafeEqual } from 'node:crypto'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Database } from '@/lib/persistence/client'
import { findMap, type MapRecord } from '@/lib/persistence/maps'
import { can, type Action, type Actor, type MapAccess } from '@/lib/policy/can'
import type { MapError } from './errors'

/** Who asks, and with which link's key. */
export interface Asker {
  readonly userId: string | undefined
  readonly linkKey: string | undefined
}

export interface OpenMap {
  readonly record: MapRecord
  readonly actor: Actor
  readonly access: MapAccess
  /** Whether the asker may do a thing here: the same question again, for what a page offers. */
  may(action: Action): boolean
}

/** What an id or a slug may look like; Postgres cannot even compare some other texts. */
const addressable = /^[A-Za-z0-9_-]{1,100}$/

type AccessError = Extract<MapError, { code: 'map-not-found' | 'map-forbidden' }>

export async function openMap(
  database: Database,
  idOrSlug: string,
  asker: Asker,
  action: Action,
): Promise<Result<OpenMap, AccessError>> {
  if (!addressable.test(idOrSlug)) return fail({ code: 'map-not-found' })
  const found = await findMap(database, idOrSlug, asker.userId)
  if (!found) return fail({ code: 'map-not-found' })
  const { map: record, role } = found
  const access: MapAccess = {
    visibility: record.visibility,
    isArchived: record.archivedAt !== null,
    isDeleted: record.deletedAt !== null,
  }
  const actor: Actor = {
    isSignedIn: asker.userId !== undefined,
    role,
    hasLinkKey: asker.linkKey !== undefined && isSameSecret(asker.linkKey, record.linkKey),
  }
  if (!can(actor, 'read', access)) return fail({ code: 'map-not-found' })
  if (!can(actor, action, access)) return fail({ code: 'map-forbidden' })
  return ok({ record, actor, access, may: (other) => can(actor, other, access) })
}

function isSameSecret(given: string, kept: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(kept)]
  return one.length === other.length && timingSafeEqual(one, other)
}
