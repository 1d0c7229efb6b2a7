'use client'

import { useMemo, type ReactNode } from 'react'
import {
  emptyFilter,
  filterChoices,
  matchingClaims,
  type ClaimFilter,
  type ClaimPart,
  type ClaimState,
} from '@/lib/evaluation/claim-filter'
import { useStorePart } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'

const states: readonly ClaimState[] = ['unanswered', 'unsupported']
const parts: readonly ClaimPart[] = ['thesis', 'pro', 'con', 'loose']

type FilterChoicesProps = {
  criteria: ClaimFilter | undefined
  onChange: (criteria: ClaimFilter) => void
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Everything that a map can be filtered by, each with the number of claims that it would find. */
export function FilterChoices({ criteria = emptyFilter, onChange }: FilterChoicesProps) {
  const say = useSay()
  const map = useStorePart((state) => state.map)
  const names = useStorePart((state) => state.names)
  const choices = useMemo(() => {
    const countOf = (filter: Partial<ClaimFilter>) => matchingClaims(map, { ...emptyFilter, ...filter }).size
    const listed = filterChoices(map)
    const named = (value: ClaimPart | ClaimState, filter: Partial<ClaimFilter>) => ({
      value,
      label: say(`filter.${value}`),
      count: countOf(filter),
    })
    return {
      states: states.map((state) => named(state, { states: [state] })),
      parts: parts.map((part) => named(part, { parts: [part] })),
      tags: mostFirst(listed.tags, (tag) => tag),
      authors: mostFirst(listed.authors, (author) => names.get(author) ?? say('details.formerContributor')),
      sources: mostFirst(listed.sources, (source) => map.sources.get(source)?.title ?? ''),
    }
  }, [map, names, say])

  const group = (name: keyof ClaimFilter): ReactNode => {
    const chosen: readonly string[] = criteria[name]
    const offered = choices[name].filter(({ value, count }) => count > 0 || chosen.includes(value))
    if (offered.length === 0) return null
    return (
      <fieldset className="mt-3 first:mt-0">
        <legend className="mb-1.5 text-xs font-semibold text-ink-2">{say(`filter.${name}`)}</legend>
        <div className="flex max-h-44 flex-wrap gap-1.5 overflow-y-auto p-0.5">
          {offered.map((choice) => (
            <ChoiceChip
              key={choice.value}
              choice={choice}
              isChosen={chosen.includes(choice.value)}
              onToggle={() => onChange({ ...criteria, [name]: toggled(chosen, choice.value) })}
            />
          ))}
        </div>
      </fieldset>
    )
  }

  return (
    <>
      {group('states')}
      {group('parts')}
      {group('tags')}
      {group('authors')}
      {group('sources')}
    </>
  )
}

function ChoiceChip({ choice, isChosen, onToggle }: { choice: Choice; isChosen: boolean; onToggle: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onToggle}
      className="inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-full border border-line bg-surface px-2.5 py-0.5 text-left text-xs hover:border-ink-3 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-on-ink max-sm:min-h-8"
    >
      <span className="line-clamp-2">{choice.label}</span>
      <span className="opacity-70 tabular-nums">{choice.count}</span>
    </button>
  )
}

function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

function mostFirst<T extends string>(counts: ReadonlyMap<T, number>, labelOf: (value: T) => string): Choice[] {
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(value), count }))
    .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label))
}
