/**
 * Crux's own file, version 1: the whole content of a map as JSON. Who wrote what and when is not in it.
 *
 * Strict about what it knows; keys that it does not know are let through and left out, so that a later Crux may add some.
 */
import * as z from 'zod/mini'
import { premiseList, stance } from '@/lib/domain/argument'
import { rank, tagList } from '@/lib/domain/claim'
import { argumentId, citationId, claimId, mapId, sourceId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { positionSchema } from '@/lib/domain/position'
import { claimText, dateText, descriptionText, linkText, noteText, shortText, titleText } from '@/lib/domain/text'

export const CRUX_JSON_VERSION = 1

const claim = z.object({
  id: claimId,
  text: claimText,
  note: z._default(noteText, ''),
  /** Whether the map is about this claim. */
  thesis: z._default(z.boolean(), false),
  tags: z._default(tagList, []),
  /** The order of theses and loose claims; the place in the file where it is left out. */
  rank: z.optional(rank),
  /** The top left corner in map pixels, where a person pinned it. */
  position: z.optional(z.omit(positionSchema, { id: true })),
})

const conclusion = z.pipe(
  z.union(
    [
      z.object({ claim: claimId, argument: z.optional(z.undefined()) }),
      z.object({ argument: argumentId, claim: z.optional(z.undefined()) }),
    ],
    { error: 'must be { "claim": id } or { "argument": id }' },
  ),
  z.transform((one) => (one.claim === undefined ? { argument: one.argument } : { claim: one.claim })),
)

const argument = z.object({
  id: argumentId,
  stance,
  /** Claim ids in order; several hold only together. */
  premises: premiseList,
  /** What is argued for or against: a claim, or (an undercut) another argument. */
  conclusion,
  scheme: z._default(z.nullable(shortText), null),
  /** The order among the arguments for one conclusion; the place in the file where it is left out. */
  rank: z.optional(rank),
})

const source = z.object({
  id: sourceId,
  title: titleText,
  publisher: z._default(shortText, ''),
  author: z._default(shortText, ''),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: z._default(dateText, ''),
  url: z._default(linkText, ''),
  /** The name of the file that was read. */
  file: z._default(shortText, ''),
})

const citation = z.object({
  id: z.optional(citationId),
  claim: claimId,
  source: sourceId,
  /** Where in the source: page, paragraph, minute. */
  locator: z._default(shortText, ''),
  /** To whom the source attributes it. */
  speaker: z._default(shortText, ''),
  note: z._default(shortText, ''),
})

export const cruxJsonSchema = z.object({
  format: z.literal('crux'),
  version: z.literal(CRUX_JSON_VERSION),
  map: z.object({ id: z.optional(mapId), title: titleText, description: z._default(descriptionText, '') }),
  claims: z.array(claim).check(z.maxLength(limits.claimsPerMap)),
  arguments: z._default(z.array(argument).check(z.maxLength(limits.argumentsPerMap)), []),
  sources: z._default(z.array(source).check(z.maxLength(limits.sourcesPerMap)), []),
  citations: z._default(z.array(citation), []),
})

export type CruxJson = z.output<typeof cruxJsonSchema>
/** As it may be written: what has a default may be left out. */
export type CruxJsonInput = z.input<typeof cruxJsonSchema>

/** The keys that version 1 knows, by part; a reader names the others that it met. */
export const knownKeys = {
  '': Object.keys(cruxJsonSchema.shape),
  map: Object.keys(cruxJsonSchema.shape.map.shape),
  claims: Object.keys(claim.shape),
  arguments: Object.keys(argument.shape),
  sources: Object.keys(source.shape),
  citations: Object.keys(citation.shape),
} as const
