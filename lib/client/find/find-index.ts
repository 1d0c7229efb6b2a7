/**
 * Whole-text search over a map: text, note, sources, tags and authors of each claim. Finds beginnings of words and misspelled
 * words; every word of a query must be there. Follows the map claim by claim.
 */
import MiniSearch from 'minisearch'
import type { Claim } from '@/lib/domain/claim'
import { citationsOf, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import { pairsOf } from '@/lib/evaluation/similarity/words'

export type FoundIn = 'text' | 'note' | 'sources' | 'tags' | 'authors'

export interface Hit {
  readonly id: ClaimId
  /** Where it was found; the text first where it is among them. */
  readonly fields: readonly FoundIn[]
  /** The words of the map that met the query, to be marked. */
  readonly words: readonly string[]
}

type Document = Readonly<{ id: ClaimId } & Record<FoundIn, string>>

const fields: readonly FoundIn[] = ['text', 'tags', 'note', 'sources', 'authors']
const boost: Readonly<Record<FoundIn, number>> = { text: 3, tags: 2, note: 1, sources: 1, authors: 1 }

/** Hits that are worth showing; more say no more than that the query is too short. */
const mostHits = 1_000

export class FindIndex {
  private readonly search = new MiniSearch<Document>({
    fields: [...fields],
    tokenize: wordsOf,
    processTerm: (term) => foldWord(term) || null,
    searchOptions: {
      boost,
      combineWith: 'AND',
      prefix: true,
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  })

  get size(): number {
    return this.search.documentCount
  }

  /** Takes in a claim as it is now, or takes it out where it is gone. */
  update(map: DebateMap, id: ClaimId, names: ReadonlyMap<string, string>): void {
    const claim = map.claims.get(id)
    const isKnown = this.search.has(id)
    if (!claim) {
      if (isKnown) this.search.discard(id)
      return
    }
    const document = documentOf(map, claim, names)
    if (isKnown) this.search.replace(document)
    else this.search.add(document)
  }

  /** The claims that meet a query, the best first; none for an empty one. Misspellings count where nothing is spelled so. */
  find(query: string): Hit[] {
    if (query.trim() === '') return []
    let results = this.search.search(query)
    for (const fuzzy of [spellings, swappedToo]) {
      if (results.length === 0) results = this.search.search(query, { fuzzy })
    }
    return results.slice(0, mostHits).map(({ id, match }) => {
      const found = new Set(Object.values(match).flat())
      return {
        id: id as ClaimId,
        fields: fields.filter((field) => found.has(field)),
        words: Object.keys(match),
      }
    })
  }
}

/** How many letters may differ: two would make another word of a short one. */
const spellings = (term: string) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false)

/** Two letters that have changed places are two that differ. */
const swappedToo = (term: string) => (term.length > 4 ? 2 : spellings(term))

function documentOf(map: DebateMap, claim: Claim, names: ReadonlyMap<string, string>): Document {
  const sources = citationsOf(map, claim.id).flatMap(({ source, locator, speaker, note }) => {
    const { title, author, publisher, date } = map.sources.get(source) ?? {}
    return [title, author, publisher, date, locator, speaker, note]
  })
  const authors = [claim.createdBy, claim.editedBy].map((id) => (id === null ? undefined : names.get(id)))
  return {
    id: claim.id,
    text: claim.text,
    note: claim.note,
    sources: sources.filter(Boolean).join(' '),
    tags: claim.tags.join(' '),
    authors: authors.filter(Boolean).join(' '),
  }
}

/** The words of a text; scripts without spaces give pairs of characters. */
export function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.flatMap((word) => pairsOf(word) ?? word)
}

/** A word as it is compared: lower case, without accents. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
