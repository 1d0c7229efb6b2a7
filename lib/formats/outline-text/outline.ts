/**
 * An outline as it was read: a tree of claims still to be made, each with what ties it to the claim above it, and what was
 * odd about the text, line by line. Nothing that was written is lost: what is no claim becomes a note or a warning.
 */

/**
 * How a claim is tied to the one above it. `and`: a co-premise of the claim before it. `undercut` and `backing` are about the
 * step from the claim above it, not about that claim.
 */
export type Tie = 'pro' | 'con' | 'and' | 'undercut' | 'backing'

export interface OutlineClaim {
  /** Counted from 1; no two claims of an outline have the same. */
  readonly line: number
  readonly text: string
  readonly note: string
  readonly tie: Tie
  /** Whether the text says the tie; otherwise it is taken for a reason for. */
  readonly isTieSaid: boolean
  /** The line of the claim that this only names once more; undefined where it is one of its own. */
  readonly sameAs: number | undefined
  readonly children: readonly OutlineClaim[]
}

export type WarningCode =
  | 'too-long'
  | 'empty'
  | 'uneven'
  | 'no-step'
  | 'no-fellow'
  | 'control-characters'
  | 'not-found'
  | 'title'
  | 'no-premise'

export interface OutlineWarning {
  readonly line: number
  readonly code: WarningCode
}

export interface Outline {
  readonly claims: readonly OutlineClaim[]
  /** How many claims there are in all. */
  readonly count: number
  readonly warnings: readonly OutlineWarning[]
}

/** The outline with its first claim above all others: a headline that the text does not set apart. */
export function underFirst(outline: Outline): Outline {
  const [first, ...rest] = outline.claims
  return first ? { ...outline, claims: [{ ...first, children: [...first.children, ...rest] }] } : outline
}

/** Every claim of an outline with its depth, in the order of the text. Chains may be thousands of claims long: no recursion. */
export function* walkOutline(
  claims: readonly OutlineClaim[],
): IterableIterator<{ readonly claim: OutlineClaim; readonly depth: number }> {
  const levels = [claims.values()]
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const next = level.next()
    if (next.done) levels.pop()
    else {
      yield { claim: next.value, depth: levels.length - 1 }
      levels.push(next.value.children.values())
    }
  }
}
