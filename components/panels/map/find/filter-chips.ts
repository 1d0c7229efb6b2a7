/** A filter's criteria in a few words each, with the filter that is left without them. */
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ClaimFilter, ClaimPart, ClaimState } from '@/lib/evaluation/claim-filter'

export const partNames: Readonly<Record<ClaimPart, string>> = {
  thesis: 'Theses',
  pro: 'Reasons for',
  con: 'Reasons against',
  loose: 'Not yet argued',
}

export const stateNames: Readonly<Record<ClaimState, string>> = {
  unanswered: 'Unanswered objections',
  unsupported: 'Without reason or source',
}

export interface FilterChip {
  readonly key: string
  readonly label: string
  readonly without: ClaimFilter
}

export function filterChips(filter: ClaimFilter, map: DebateMap, names: ReadonlyMap<string, string>): FilterChip[] {
  const labels: { readonly [Name in keyof ClaimFilter]: (value: ClaimFilter[Name][number]) => string } = {
    parts: (part) => partNames[part],
    states: (state) => stateNames[state],
    tags: (tag) => tag,
    authors: (author) => names.get(author) ?? 'someone',
    sources: (source) => map.sources.get(source)?.title ?? 'a source that is gone',
  }
  return (Object.keys(labels) as (keyof ClaimFilter)[]).flatMap((name) => chipsOf(filter, name, labels[name]))
}

function chipsOf<Name extends keyof ClaimFilter>(
  filter: ClaimFilter,
  name: Name,
  labelOf: (value: never) => string,
): FilterChip[] {
  const values: readonly string[] = filter[name]
  return values.map((value) => ({
    key: `${name} ${value}`,
    label: labelOf(value as never),
    without: { ...filter, [name]: values.filter((other) => other !== value) },
  }))
}
