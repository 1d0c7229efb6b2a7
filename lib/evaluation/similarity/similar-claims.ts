/**
 * Finds claims that say what a text says, over all claims of a map, while it is typed.
 *
 * An inverted index over the stems of telling words, each weighted by how rare it is on this map (cosine with inverse document
 * frequencies: Salton and Buckley 1988). A sentence that denies what another affirms is no double of it, however much the two
 * share. A change of one claim touches only its own words.
 */
import type { ClaimId } from '../../domain/ids'
import { gistOf, type Gist } from './words'

export interface SimilarClaim {
  readonly id: ClaimId
  /** From 0, nothing in common, to 1, the same words. */
  readonly score: number
}

/** From here on two sentences are shown as saying the same. */
const likeness = 0.62
/** What is left of a score where one sentence denies what the other affirms. */
const opposition = 0.45
/** A word that is not on the map counts as this alike to one that is spelled almost like it. */
const misspelling = 0.8

interface Indexed {
  readonly id: ClaimId
  readonly text: string
  readonly isDenied: boolean
  readonly words: readonly Word[]
}

interface Word {
  readonly stem: string
  /** The claims that have it. */
  readonly claims: Set<Indexed>
}

export class SimilarClaims {
  private readonly indexed = new Map<ClaimId, Indexed>()
  private readonly words = new Map<string, Word>()
  /** Words by three characters in a row, for those that are misspelled. */
  private readonly spellings = new Map<string, Set<Word>>()

  get size(): number {
    return this.indexed.size
  }

  /** Takes in a claim, or its new text. */
  set(id: ClaimId, text: string): void {
    const known = this.indexed.get(id)
    if (known?.text === text) return
    if (known) this.delete(id)
    const { terms, isDenied } = gistOf(text)
    const claim: Indexed = { id, text, isDenied, words: terms.map((term) => this.wordOf(term)) }
    for (const word of claim.words) word.claims.add(claim)
    this.indexed.set(id, claim)
  }

  delete(id: ClaimId): void {
    const claim = this.indexed.get(id)
    if (!claim) return
    this.indexed.delete(id)
    for (const word of claim.words) {
      word.claims.delete(claim)
      if (word.claims.size === 0) this.forget(word)
    }
  }

  /** The claims that say what the text says, the most alike first; none for a text of a word or two. */
  find(
    text: string,
    { most = 3, but }: { readonly most?: number; readonly but?: ClaimId | undefined } = {},
  ): SimilarClaim[] {
    const gist = gistOf(text)
    const asked = this.ask(gist)
    if (asked.length < 2) return []
    const whole = asked.reduce((sum, { weight }) => sum + weight * weight, 0)
    const shared = new Map<Indexed, { weight: number; count: number }>()
    for (const { word, weight, likeness: alike } of asked) {
      for (const claim of word?.claims ?? []) {
        const so = shared.get(claim)
        if (so) {
          so.weight += weight * weight * alike
          so.count++
        } else shared.set(claim, { weight: weight * weight * alike, count: 1 })
      }
    }
    const found: SimilarClaim[] = []
    for (const [claim, { weight, count }] of shared) {
      // Too little in common to reach the mark, whatever the rest of the claim says.
      if (count < 2 || claim.id === but || weight < whole * 0.4) continue
      const score = this.score(claim, weight, whole, asked.length) * (claim.isDenied === gist.isDenied ? 1 : opposition)
      if (score >= likeness) found.push({ id: claim.id, score })
    }
    return found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, most)
  }

  /** The cosine; a text of some words that a longer claim has all of counts almost as much as one that is equal. */
  private score(claim: Indexed, shared: number, whole: number, asked: number): number {
    const length = claim.words.reduce((sum, word) => sum + this.weightOf(word.claims.size) ** 2, 0)
    const cosine = shared / Math.sqrt(whole * length)
    const share = asked >= 3 ? (shared / whole) * 0.8 : 0
    return Math.min(1, Math.max(cosine, share))
  }

  private ask({ terms }: Gist) {
    return terms.map((term) => {
      const word = this.words.get(term)
      const meant = word ?? this.nearest(term)
      const weight = this.weightOf(meant?.claims.size ?? 0)
      return { word: meant, weight, likeness: word ? 1 : misspelling }
    })
  }

  /** The rarer, the more. A word that no claim has weighs no more than one that only one has: much is worded otherwise. */
  private weightOf(count: number): number {
    return Math.log(1 + (this.indexed.size + 1) / (Math.max(1, count) + 0.5))
  }

  private wordOf(stem: string): Word {
    const known = this.words.get(stem)
    if (known) return known
    const word: Word = { stem, claims: new Set() }
    this.words.set(stem, word)
    for (const part of partsOf(stem)) {
      const fellows = this.spellings.get(part)
      if (fellows) fellows.add(word)
      else this.spellings.set(part, new Set([word]))
    }
    return word
  }

  private forget(word: Word): void {
    this.words.delete(word.stem)
    for (const part of partsOf(word.stem)) {
      const fellows = this.spellings.get(part)
      fellows?.delete(word)
      if (fellows?.size === 0) this.spellings.delete(part)
    }
  }

  /** The word of the map that is spelled most like one that is not on it (Dice's coefficient over three characters in a row). */
  private nearest(stem: string): Word | undefined {
    if (stem.length < 5) return undefined
    const parts = partsOf(stem)
    const counts = new Map<Word, number>()
    for (const part of parts) {
      for (const word of this.spellings.get(part) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    let best: Word | undefined
    let bestScore = 0.55
    for (const [word, count] of counts) {
      const score = (2 * count) / (parts.length + word.stem.length)
      if (score > bestScore) [best, bestScore] = [word, score]
    }
    return best
  }
}

/** Three characters in a row, the edges included: as many as the word has characters. */
function partsOf(stem: string): string[] {
  const padded = ` ${stem} `
  return Array.from({ length: stem.length }, (_, index) => padded.slice(index, index + 3))
}
