/**
 * Ids: short random strings made by whoever creates the thing. Unique within a map and a kind, not across maps.
 *
 * Seeds and imports may use readable ids; the alphabet is safe in URLs, HTML ids and file names.
 */
import * as z from 'zod/mini'

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/, 'must be 1 to 40 letters, digits, - or _'))

export const mapId = id.brand<'MapId'>()
export const claimId = id.brand<'ClaimId'>()
export const argumentId = id.brand<'ArgumentId'>()
export const sourceId = id.brand<'SourceId'>()
export const citationId = id.brand<'CitationId'>()
/** Made by the client for each operation that it sends; a resend carries the same one. */
export const operationId = id.brand<'OperationId'>()
/** An account's id, or `system` for what the seed and the server itself do. */
export const actorId = id.brand<'ActorId'>()

export type MapId = z.infer<typeof mapId>
export type ClaimId = z.infer<typeof claimId>
export type ArgumentId = z.infer<typeof argumentId>
export type SourceId = z.infer<typeof sourceId>
export type CitationId = z.infer<typeof citationId>
export type OperationId = z.infer<typeof operationId>
export type ActorId = z.infer<typeof actorId>

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A random id of 16 characters (96 bits) from the platform's generator. The caller's type says of which kind. */
export function newId<Id extends string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let made = ''
  for (const byte of bytes) made += alphabet[byte & 63]
  return made as Id
}
