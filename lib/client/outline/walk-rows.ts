/** Where the keys of a tree lead, after the WAI-ARIA pattern: up and down row by row, right opens or goes in, left closes or goes out. */
import type { ClaimId } from '@/lib/domain/ids'
import type { Outline } from './outline-rows'

/** A row to go to, by its index, or claims to open or close. */
export type Step = { readonly to: number } | { readonly open: readonly ClaimId[] } | { readonly close: ClaimId }

/** `page` is how many rows one sees at once. Undefined where the key means nothing here. */
export function stepOf({ rows }: Outline, from: number, key: string, page: number): Step | undefined {
  const last = rows.length - 1
  const row = rows[from]
  if (!row) return undefined
  const go = (to: number): Step => ({ to: Math.max(0, Math.min(to, last)) })
  switch (key) {
    case 'ArrowDown':
      return go(from + 1)
    case 'ArrowUp':
      return go(from - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(last)
    case 'PageDown':
      return go(from + page)
    case 'PageUp':
      return go(from - page)
    case 'ArrowRight':
      if (!row.hasChildren) return go(from)
      return row.kind === 'claim' && !row.isOpen ? { open: [row.claim] } : go(from + 1)
    case 'ArrowLeft':
      if (row.kind === 'claim' && row.isOpen) return { close: row.claim }
      return go(row.parent < 0 ? from : row.parent)
    case '*':
      return { open: rows.flatMap((one) => (one.parent === row.parent && one.kind === 'claim' ? [one.claim] : [])) }
    default:
      return undefined
  }
}

/** The next row with a claim of its own in a direction, for a selection that grows; `from` itself at the end. */
export function nextClaimRow({ rows }: Outline, from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) if (rows[at]?.kind === 'claim') return at
  return from
}

/** The claims that stand in the rows from one to another, either way, beginning with the last. */
export function claimsBetween({ rows }: Outline, from: number, to: number): ClaimId[] {
  const claims = rows
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .flatMap((row) => (row.kind === 'claim' ? [row.claim] : []))
  return from < to ? claims.reverse() : claims
}

/** The next row after `from` whose words begin with what was typed, around the end; undefined where there is none. */
export function rowBeginningWith(
  { rows }: Outline,
  from: number,
  typed: string,
  textOf: (claim: ClaimId) => string | undefined,
): number | undefined {
  const wanted = typed.toLowerCase()
  // A longer word goes on from where its first letters have led.
  const first = typed.length > 1 ? from : from + 1
  for (let step = 0; step < rows.length; step++) {
    const at = (first + step) % rows.length
    const row = rows[at]
    if (row && row.kind !== 'group' && textOf(row.claim)?.toLowerCase().startsWith(wanted)) return at
  }
  return undefined
}
