/** A map as the HTML of a document, composed once for each state of it. */
import { getClaim, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
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
/** Without authors, by language. */
const written = new WeakMap<DebateMap, Map<string, ReadingHtml>>()

/** `names`: of the authors, where these are to be named. */
export function readingHtml(say: Say, map: DebateMap, names?: ReadonlyMap<string, string>): ReadingHtml {
  if (names) {
    const former = say('details.formerContributor')
    return write(say, map, (claim) => names.get(getClaim(map, claim).createdBy) ?? former)
  }
  const known = written.get(map) ?? new Map<string, ReadingHtml>()
  written.set(map, known)
  const html = known.get(say.language) ?? write(say, map)
  known.set(say.language, html)
  return html
}

function write(say: Say, map: DebateMap, authorOf?: (claim: ClaimId) => string): ReadingHtml {
  const reading = composed.get(map) ?? composeReading(map)
  composed.set(map, reading)
  const { entries, sources } = reading
  return {
    contents: toContentsHtml(say, entries),
    body: toReadingHtml(say, entries, authorOf),
    sources: sources.length === 0 ? '' : toSourcesHtml(say, sources),
  }
}
