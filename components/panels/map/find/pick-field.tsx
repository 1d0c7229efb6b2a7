'use client'

import { useEffect, useReducer, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { completePick } from '@/lib/client/complete-pick'
import { onFindProgress } from '@/lib/client/find/map-indexes'
import { pickTargets } from '@/lib/client/find/pick-targets'
import type { Pick } from '@/lib/client/view-store'
import { useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { useChoices } from '@/components/ui/use-choices'
import { useFocusBack } from '@/components/ui/use-focus-back'
import { HitText } from './hit-row'

const mostOffered = 8

/** While a command waits for a claim: the claim by words of its own, wherever it is. A letter typed anywhere on the map begins it. */
export function PickField() {
  const pick = useViewPart((state) => state.pick)
  return pick && pick.kind !== 'premise' ? <OpenPickField key={pick.from} pick={pick} /> : null
}

function OpenPickField({ pick }: { pick: Pick }) {
  useFocusBack()
  const say = useSay()
  const workspace = useWorkspace()
  const { store, view } = workspace
  // What is found follows the map, and a large map as it is taken in.
  useStorePart((state) => state.map)
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const offered = pickTargets(workspace, pick, query, mostOffered)
  const choices = useChoices(offered, ({ id }) => void completePick(workspace, pick, { claim: id }))

  useEffect(() => onFindProgress(store, lookAgain), [store])
  useTypingAnywhere(field)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return choices.field.onKeyDown(event)
    view.set({ pick: undefined })
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="arrive absolute inset-x-0 bottom-33 z-20 mx-auto flex w-96 max-w-[calc(100%-1rem)] flex-col-reverse overflow-hidden rounded-lg md:bottom-42 xl:bottom-28 border border-line bg-surface shadow-lift">
      <input
        ref={field}
        type="text"
        {...choices.field}
        aria-label={say('findBar.pickField')}
        placeholder={say('findBar.pickField')}
        value={query}
        maxLength={200}
        onChange={(event) => {
          setQuery(event.target.value)
          choices.begin()
        }}
        onKeyDown={onKeyDown}
        className="h-11 w-full bg-transparent px-3 text-sm outline-none max-sm:text-[1rem]"
      />
      <div
        {...choices.list}
        aria-label={say('findBar.pickList')}
        className="max-h-80 overflow-y-auto not-empty:border-b not-empty:border-line"
      >
        {offered.map((hit) => (
          <div
            key={hit.id}
            {...choices.option(hit)}
            className="mx-1 flex cursor-pointer gap-2 rounded-sm px-2 py-1.5 first:mt-1 last:mb-1 aria-selected:bg-wash-2"
          >
            <HitText hit={hit} />
          </div>
        ))}
      </div>
      {query.trim() !== '' && offered.length === 0 ? (
        <p role="status" className="px-3 pt-3 text-sm text-ink-2">
          {say('findBar.pickNone')}
        </p>
      ) : null}
    </div>
  )
}

/** A letter that nothing else on the map has a use for is the first of the words. */
function useTypingAnywhere(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isMeant = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && /^\p{L}$/u.test(event.key)
      const isElsewhere =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role="menu"]')
      // The letter goes to where the focus is once this has been heard.
      if (isMeant && !isElsewhere) field.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [field])
}
