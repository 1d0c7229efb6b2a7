/**
 * Makes a map of its own out of a branch, for whoever may read it: the claim is its thesis, and cites the map that it comes
 * from. The link the other way is an operation on that map, for whoever may change it.
 */
import { z } from 'zod'
import { mapFromRows } from '@/lib/domain/debate-map'
import { branchRows } from '@/lib/domain/extract'
import { claimId, newId, type MapId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { linkToMap } from '@/lib/domain/map-link'
import { fail, ok, type Result } from '@/lib/domain/result'
import { titleText } from '@/lib/domain/text'
import { operationsToRebuild } from '@/lib/operations/rebuild'
import type { Database } from '@/lib/persistence/client'
import { mailboxes } from '@/lib/realtime/mailboxes'
import { publicUrl } from '../accounts/public-url'
import { makeFilledMap } from './create-map'
import type { MapError } from './errors'
import { openMap, type Asker } from './map-access'

export const extractInput = z.strictObject({
  claimId,
  /** The claim's text where it is left out. */
  title: z.optional(titleText),
})

export interface Extracted {
  readonly id: MapId
  readonly title: string
  readonly url: string
}

type ExtractError = MapError | { readonly code: 'claim-not-found' }

export async function extractBranch(
  database: Database,
  idOrSlug: string,
  asker: Asker & { readonly userId: string },
  { claimId: root, title: asked }: z.infer<typeof extractInput>,
): Promise<Result<Extracted, ExtractError>> {
  const opened = await openMap(database, idOrSlug, asker, 'copy')
  if (!opened.ok) return opened
  const mailbox = await mailboxes(database).open(opened.value.record.id as MapId)
  if (!mailbox) return fail({ code: 'map-not-found' })
  await mailbox.refresh()
  const { map } = mailbox
  const claim = map.claims.get(root)
  if (!claim) return fail({ code: 'claim-not-found' })
  const title = asked ?? claim.text.slice(0, limits.title).trim()
  const { source, citation } = linkToMap(
    { title: map.details.title, url: mapUrl(map.id) },
    { claim: root, note: 'The map that this one was taken out of.' },
    newId,
  )
  const branch = mapFromRows(map.id, 0, map.details, branchRows(map, root))
  const id = await makeFilledMap(database, { title, description: '', ownerId: asker.userId }, [
    ...operationsToRebuild(branch),
    { kind: 'add-source', args: source },
    { kind: 'cite', args: citation },
  ])
  return ok({ id, title, url: mapUrl(id) })
}

function mapUrl(id: MapId): string {
  return `${publicUrl()}/maps/${id}`
}
