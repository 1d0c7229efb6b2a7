/** Makes a new map with one thesis to start from, or a copy of one that its reader may copy. */
import { z } from 'zod'
import { copyOpening, copyTitle } from '@/lib/domain/copy-title'
import { newId, type ActorId, type ClaimId, type MapId, type OperationId } from '@/lib/domain/ids'
import { ok, type Result } from '@/lib/domain/result'
import { assert } from '@/lib/domain/result'
import { claimText, titleText } from '@/lib/domain/text'
import { operationsToRebuild } from '@/lib/operations/rebuild'
import { parseOperation, type OperationInput } from '@/lib/operations/registry'
import type { Database } from '@/lib/persistence/client'
import { copyImportedFile } from '@/lib/persistence/imported-files'
import { insertMap, listTitlesOf, updateMap, type NewMap } from '@/lib/persistence/maps'
import { MAX_OPERATIONS_PER_REQUEST } from '@/lib/protocol/messages'
import type { Mailbox } from '@/lib/realtime/mailbox'
import { mailboxes } from '@/lib/realtime/mailboxes'
import type { MapError } from './errors'
import { openMap, type Asker } from './map-access'

export const createMapInput = z.strictObject({ title: titleText, thesis: z.optional(claimText) })
export type CreateMapInput = z.infer<typeof createMapInput>

export async function createMap(
  database: Database,
  userId: string,
  { title, thesis }: CreateMapInput,
): Promise<{ id: string }> {
  const id = newId<MapId>()
  await insertMap(database, { ...privateMap(id, userId), title, description: '' })
  if (thesis) {
    await perform(database, id, userId, [
      { kind: 'add-claim', args: { id: newId<ClaimId>(), text: thesis, thesis: true } },
    ])
  }
  return { id }
}

/** Copies the content as it is now. Ids stay, so that copies can be compared; authorship becomes that of the copier. */
export async function copyMap(
  database: Database,
  idOrSlug: string,
  asker: Asker & { readonly userId: string },
): Promise<Result<{ id: string }, MapError>> {
  const opened = await openMap(database, idOrSlug, asker, 'copy')
  if (!opened.ok) return opened
  const { record } = opened.value
  const original = await mailboxes(database).open(record.id as MapId)
  if (!original) return { ok: false, error: { code: 'map-not-found' } }
  await original.refresh()
  const { title, description } = original.map.details
  const id = await makeFilledMap(
    database,
    {
      title: copyTitle(title, new Set(await listTitlesOf(database, asker.userId, copyOpening))),
      description,
      ownerId: asker.userId,
      copiedFromId: record.id,
    },
    operationsToRebuild(original.map),
  )
  await copyImportedFile(database, record.id, id)
  return ok({ id })
}

/** Hears how many of all operations are stored. */
export type OnProgress = (done: number, all: number) => void

/** Makes a map that has its content when it is first seen. */
export async function makeFilledMap(
  database: Database,
  { ownerId, ...map }: Pick<NewMap, 'title' | 'description' | 'ownerId' | 'copiedFromId'>,
  operations: readonly OperationInput[],
  onProgress?: OnProgress,
): Promise<MapId> {
  const id = newId<MapId>()
  // It lies in the bin until it is whole: a server that dies meanwhile leaves no half of a map on anybody's shelf.
  await insertMap(database, { ...privateMap(id, ownerId), ...map, deletedAt: new Date() })
  await perform(database, id, ownerId, operations, onProgress)
  await updateMap(database, id, { deletedAt: null })
  return id
}

function privateMap(id: MapId, ownerId: string) {
  return { id, ownerId, visibility: 'private' as const, linkKey: newId<string>() + newId<string>() }
}

async function perform(
  database: Database,
  mapId: MapId,
  userId: string,
  inputs: readonly OperationInput[],
  onProgress?: OnProgress,
): Promise<void> {
  const mailbox = await mailboxes(database).open(mapId)
  assert(mailbox, 'a map that was just made has a mailbox')
  for (let start = 0; start < inputs.length; start += MAX_OPERATIONS_PER_REQUEST) {
    const batch = inputs.slice(start, start + MAX_OPERATIONS_PER_REQUEST)
    // Handed over together, they are stored together.
    await Promise.all(batch.map((input) => submit(mailbox, userId, input)))
    onProgress?.(start + batch.length, inputs.length)
  }
}

async function submit(mailbox: Mailbox, userId: string, input: OperationInput): Promise<void> {
  const operation = parseOperation(input)
  assert(operation.ok, `${input.kind} made by the server is well formed`)
  const answer = await mailbox.submit({
    actor: userId as ActorId,
    id: newId<OperationId>(),
    operation: operation.value,
  })
  if (!answer.ok) throw new Error(`A new map could not be filled: ${answer.error.code}`)
}
