'use client'

import { ListFilter, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { isEmptyFilter, matchingClaims, type ClaimFilter } from '@/lib/evaluation/claim-filter'
import { selectedClaim } from '@/lib/client/commands/applicability'
import type { ShownFilter } from '@/lib/client/view-store'
import { useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { rich } from '@/lib/language/rich'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useFocusBack } from '@/components/ui/use-focus-back'
import { Segmented } from '@/components/ui/segmented'
import { FilterChoices } from './filter-choices'
import { filterChips } from './filter-chips'

/** What the map is filtered by, how much of it matches, and on demand all that it can be filtered by. */
export function FilterBar() {
  const say = useSay()
  const { view } = useWorkspace()
  const filter = useViewPart((state) => state.filter)
  const isOpen = useViewPart((state) => state.isFilterOpen)
  if (!isOpen && !filter) return null

  const setCriteria = (criteria: ClaimFilter) =>
    view.set({ filter: isEmptyFilter(criteria) ? undefined : { criteria, mode: filter?.mode ?? 'dim' } })

  return (
    <section
      aria-label={say('filter.title')}
      data-open={isOpen}
      data-covers-map
      data-covers-top
      className="arrive absolute left-3 top-3 z-10 flex max-h-[calc(100%-5rem)] max-w-[min(26rem,calc(100%-1.5rem))] flex-col data-[open=true]:w-104 max-sm:data-[open=true]:w-[calc(100%-1rem)] overflow-hidden rounded-lg border border-line bg-surface shadow-lift max-sm:left-2 max-sm:top-2"
    >
      {isOpen ? <OpenChoices criteria={filter?.criteria} onChange={setCriteria} /> : null}
      {filter ? <FilterSummary filter={filter} isOpen={isOpen} onChange={setCriteria} /> : null}
    </section>
  )
}

/** All choices. Who asked for them goes on among them by the keyboard, and is back where they were when they close. */
function OpenChoices(props: { criteria: ClaimFilter | undefined; onChange: (criteria: ClaimFilter) => void }) {
  useFocusBack()
  const say = useSay()
  const { view } = useWorkspace()
  const choices = useRef<HTMLDivElement>(null)
  useEffect(() => choices.current?.querySelector<HTMLElement>('button, input, select')?.focus(), [])
  return (
    <>
      <div className="flex min-h-11 w-full items-center justify-between gap-2 pl-3 pr-1.5">
        <h2 className="text-sm font-semibold">{say('filter.title')}</h2>
        <IconButton
          label={say('filter.closeChoices')}
          className="size-7!"
          onClick={() => view.set({ isFilterOpen: false })}
        >
          <X />
        </IconButton>
      </div>
      <div ref={choices} data-choices className="min-h-0 overflow-y-auto px-3 pb-3">
        <FilterChoices {...props} />
      </div>
    </>
  )
}

function FilterSummary({
  filter,
  isOpen,
  onChange,
}: {
  filter: ShownFilter
  isOpen: boolean
  onChange: (criteria: ClaimFilter) => void
}) {
  const say = useSay()
  const workspace = useWorkspace()
  const { view } = workspace
  const map = useStorePart((state) => state.map)
  const names = useStorePart((state) => state.names)
  const { criteria, mode } = filter
  const count = useMemo(() => matchingClaims(map, criteria).size, [map, criteria])
  const [cameByItself] = useState(!isOpen)
  const line = useFocusPassedOn()
  useEffect(() => {
    // With an address: it may have come to lie over what one begins with.
    const { canvas } = workspace
    const claim = selectedClaim(workspace) ?? canvas?.scene().first
    if (cameByItself && claim) canvas?.keepInSight(claim)
  }, [workspace, cameByItself])
  return (
    <div
      ref={line}
      className="flex flex-wrap items-center gap-1.5 px-2 py-1.5 not-first:border-t not-first:border-line"
    >
      {isOpen ? null : (
        <IconButton label={say('filter.change')} className="size-7!" onClick={() => view.set({ isFilterOpen: true })}>
          <ListFilter />
        </IconButton>
      )}
      <p role="status" className="px-1 text-xs text-ink-2 tabular-nums">
        {rich(say, 'filter.matching', {
          matching: count,
          count: map.claims.size,
          strong: (words) => <span className="font-semibold text-ink">{words}</span>,
        })}
      </p>
      {isOpen
        ? null
        : filterChips(criteria, map, names, say).map(({ key, label, without }) => (
            <button
              key={key}
              type="button"
              onClick={() => {
                // The chip goes, and would take the focus along.
                line.current?.querySelector('button')?.focus()
                onChange(without)
              }}
              title={say('filter.leaveOff', { criterion: label })}
              className="inline-flex h-6 max-w-48 items-center gap-1 rounded-full border border-line bg-wash pl-2.5 pr-1.5 text-xs hover:border-ink-3"
            >
              <span className="truncate">{label}</span>
              <X aria-label={say('filter.leaveOffThis')} className="size-3 shrink-0 text-ink-2" />
            </button>
          ))}
      <span className="grow" />
      <Segmented
        label={say('filter.others')}
        value={mode}
        onChange={(chosen) => view.set({ filter: { criteria, mode: chosen } })}
        choices={[
          { value: 'dim', label: say('filter.dimOthers') },
          { value: 'hide', label: say('filter.hideOthers') },
        ]}
      />
      <Button size="small" variant="quiet" onClick={() => view.set({ filter: undefined })}>
        {say('filter.clear')}
      </Button>
    </div>
  )
}

/** Gives the focus on where the line goes that holds it: to the choices, else to where Tab enters the map. */
function useFocusPassedOn(): RefObject<HTMLDivElement | null> {
  const line = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = line.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const choice = element.parentElement?.querySelector<HTMLElement>('[data-choices] button')
      const inMap = ':is([role="tree"], [role="application"]) [tabindex="0"]'
      const next = choice ?? document.querySelector<HTMLElement>(inMap)
      next?.focus({ preventScroll: true })
    }
  }, [])
  return line
}
