/** A source is a document; a citation ties a claim to a place in it, with who said it. */
import * as z from 'zod/mini'
import { citationId, claimId, sourceId } from './ids'
import { dateText, linkText, shortText, titleText } from './text'

export const sourceSchema = z.strictObject({
  id: sourceId,
  title: titleText,
  publisher: shortText,
  author: shortText,
  date: dateText,
  url: linkText,
  file: shortText,
})

export type Source = Readonly<z.infer<typeof sourceSchema>>

export const citationSchema = z.strictObject({
  id: citationId,
  claim: claimId,
  source: sourceId,
  /** Where in the source: page, paragraph, minute. */
  locator: shortText,
  /** To whom the source attributes it; empty where it speaks for itself. */
  speaker: shortText,
  note: shortText,
})

export type Citation = Readonly<z.infer<typeof citationSchema>>
