/** A filter's criteria in a few words each, with the filter that is left without them. */
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ClaimFilter } from '@/lib/evaluation/claim-filter'
import type { Say } from '@/lib/language/say'

export interface FilterChip {
  readonly key: string
  readonly label: string
  readonly without: ClaimFilter
}

export function filterChips(
  filter: ClaimFilter,
  map: DebateMap,
  names: ReadonlyMap<string, string>,
  say: Say,
): FilterChip[] {
  const labels: { readonly [Name in keyof ClaimFilter]: (value: ClaimFilter[Name][number]) => string } = {
    parts: (part) => say(`filter.${part}`),
    states: (state) => say(`filter.${state}`),
    tags: (tag) => tag,
    authors: (author) => names.get(author) ?? say('details.formerContributor'),
    sources: (source) => map.sources.get(source)?.title ?? say('filter.sourceGone'),
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
