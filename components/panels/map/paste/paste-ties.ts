/** On which side each line of an outline stands: what the text says, and what the person says otherwise. */
import type { CruxBranch } from '@/lib/formats/crux-branch/schema'
import type { Outline, Tie } from '@/lib/formats/outline-text/outline'

/** The side of all lines at the top together: as the text says it of each, or one for all. */
export type TopSide = 'said' | 'pro' | 'con'

interface Choices {
  readonly chosen: ReadonlyMap<number, Tie>
  readonly unsaid: Tie
  readonly topSide: TopSide
}

/** The tie of every line: as it was switched, as all at the top are taken, as the text says, or as lines that say nothing are. */
export function tiesOf(
  outline: Outline | undefined,
  branch: CruxBranch | undefined,
  { chosen, unsaid, topSide }: Choices,
): ReadonlyMap<number, Tie> {
  const ties = new Map<number, Tie>()
  const roots = new Map(
    outline?.claims.map(({ line, tie }, place) => {
      const stance = branch?.roots[place]?.stance ?? undefined
      // What is joined to the claim before it has the side of that one.
      return [line, topSide === 'said' || (tie === 'and' && !branch) ? stance : topSide]
    }),
  )
  const waiting = [...(outline?.claims ?? [])]
  // The list grows while it is walked.
  for (const { line, tie, isTieSaid, children } of waiting) {
    waiting.push(...children)
    ties.set(line, chosen.get(line) ?? roots.get(line) ?? (isTieSaid ? tie : unsaid))
  }
  return ties
}

/** What was switched, but for the lines at the top. */
export function withoutTops(chosen: ReadonlyMap<number, Tie>, { claims }: Outline): ReadonlyMap<number, Tie> {
  const tops = new Set(claims.map(({ line }) => line))
  return new Map([...chosen].filter(([line]) => !tops.has(line)))
}

/** The sides of a branch's top claims, which the outline lists in the same order. */
export function stancesOf(branch: CruxBranch, outline: Outline, ties: ReadonlyMap<number, Tie>) {
  return new Map(
    branch.roots.map(({ claim }, place) => {
      const tie = ties.get(outline.claims[place]?.line ?? 0)
      return [claim, tie === 'con' ? ('con' as const) : ('pro' as const)] as const
    }),
  )
}

/** Whether a line says nothing of its side where it will have one. */
export function hasUnsaid(outline: Outline, hasTop: boolean): boolean {
  const waiting = hasTop ? [...outline.claims] : outline.claims.flatMap(({ children }) => children)
  for (const { isTieSaid, children } of waiting) {
    if (!isTieSaid) return true
    waiting.push(...children)
  }
  return false
}
