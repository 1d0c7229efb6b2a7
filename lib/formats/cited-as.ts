/** A citation in words, for formats that know no sources. */
import type { DebateMap } from '../domain/debate-map'
import type { Citation } from '../domain/source'

/** Who said it, and where: “A. Author, Report, Publisher, 2025, page 3, https://…”. */
export function citedAs(map: DebateMap, { source, locator, speaker }: Citation): string {
  const found = map.sources.get(source)
  return [speaker, found?.author, found?.title, found?.publisher, found?.date, locator, found?.url]
    .filter(Boolean)
    .join(', ')
}
