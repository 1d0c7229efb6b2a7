/**
 * Crux's own file, version 1: the whole content of a map as JSON. Who wrote what and when is not in it.
 *
 * Strict about what it knows; keys that it does not know are let through and left out, so that a later Crux may add some.
 */
import { z } from 'zod'
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
  note: noteText.default(''),
  /** Whether the map is about this claim. */
  thesis: z.boolean().default(false),
  tags: tagList.default([]),
  /** The order of theses and loose claims; the place in the file where it is left out. */
  rank: rank.optional(),
  /** The top left corner in map pixels, where a person pinned it. */
  position: positionSchema.omit({ id: true }).optional(),
})

const conclusion = z
  .union(
    [
      z.object({ claim: claimId, argument: z.undefined().optional() }),
      z.object({ argument: argumentId, claim: z.undefined().optional() }),
    ],
    { error: 'must be { "claim": id } or { "argument": id }' },
  )
  .transform((one) => (one.claim === undefined ? { argument: one.argument } : { claim: one.claim }))

const argument = z.object({
  id: argumentId,
  stance,
  /** Claim ids in order; several hold only together. */
  premises: premiseList,
  /** What is argued for or against: a claim, or (an undercut) another argument. */
  conclusion,
  scheme: shortText.nullable().default(null),
  /** The order among the arguments for one conclusion; the place in the file where it is left out. */
  rank: rank.optional(),
})

const source = z.object({
  id: sourceId,
  title: titleText,
  publisher: shortText.default(''),
  author: shortText.default(''),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: dateText.default(''),
  url: linkText.default(''),
  /** The name of the file that was read. */
  file: shortText.default(''),
})

const citation = z.object({
  id: citationId.optional(),
  claim: claimId,
  source: sourceId,
  /** Where in the source: page, paragraph, minute. */
  locator: shortText.default(''),
  /** To whom the source attributes it. */
  speaker: shortText.default(''),
  note: shortText.default(''),
})

export const cruxJsonSchema = z.object({
  format: z.literal('crux'),
  version: z.literal(CRUX_JSON_VERSION),
  map: z.object({ id: mapId.optional(), title: titleText, description: descriptionText.default('') }),
  claims: z.array(claim).max(limits.claimsPerMap),
  arguments: z.array(argument).max(limits.argumentsPerMap).default([]),
  sources: z.array(source).max(limits.sourcesPerMap).default([]),
  citations: z.array(citation).default([]),
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
