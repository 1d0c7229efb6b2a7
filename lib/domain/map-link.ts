/**
 * A link from a claim to another map: a source like any other, as a map is a document that one may cite. So it travels with
 * every copy and file, and is shown wherever sources are.
 */
import type { ClaimId } from './ids'
import type { Citation, Source } from './source'

export interface LinkedMap {
  readonly title: string
  /** Its whole address. */
  readonly url: string
}

/** The source and the citation that make the link. */
export function linkToMap(
  { title, url }: LinkedMap,
  { claim, note }: { readonly claim: ClaimId; readonly note: string },
  newId: <Id extends string>() => Id,
): { readonly source: Source; readonly citation: Citation } {
  const source: Source = { id: newId(), title, publisher: 'A map in Crux', author: '', date: '', url, file: '' }
  return { source, citation: { id: newId(), claim, source: source.id, locator: '', speaker: '', note } }
}
