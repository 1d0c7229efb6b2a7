/** A map as the HTML of a document, composed once for each state of it. */
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Say } from '@/lib/language/say'
import { composeReading, type Reading } from '@/lib/scene/reading/compose-reading'
import { toContentsHtml, toReadingHtml, toSourcesHtml } from '@/lib/scene/reading/reading-html'

export interface ReadingHtml {
  readonly contents: string
  readonly body: string
  /** Empty where nothing is cited. */
  readonly sources: string
}

const composed = new WeakMap<DebateMap, Reading>()

/** `names`: of the authors, where these are to be named. */
export function readingHtml(say: Say, map: DebateMap, names?: ReadonlyMap<string, string>): ReadingHtml {
  const reading = composed.get(map) ?? composeReading(map)
  composed.set(map, reading)
  const { entries, sources } = reading
  return {
    contents: toContentsHtml(say, entries),
    body: toReadingHtml(say, entries, names && ((claim) => names.get(map.claims.get(claim)?.createdBy ?? '') ?? '')),
    sources: sources.length === 0 ? '' : toSourcesHtml(say, sources),
  }
}
