'use client'

import { ChevronDown, ChevronUp, ListFilter, Search, X } from 'lucide-react'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { isCharacterKey, pressName, type KeyPress } from '@/lib/client/commands/key-press'
import { closeFind, goToHit, stepFind } from '@/lib/client/find/find-session'
import { look } from '@/lib/client/find/look'
import { onFindProgress } from '@/lib/client/find/map-indexes'
import type { FindState } from '@/lib/client/view-store'
import type { Workspace } from '@/lib/client/workspace'
import { useCommand, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import type { Say } from '@/lib/language/say'
import { IconButton } from '@/components/ui/icon-button'
import { useFocusBack } from '@/components/ui/use-focus-back'
import { HitRow } from './hit-row'

/** Rows that are drawn of a long list, those around where one is. */
const mostRows = 40

/** Looks through the whole map while one types. Enter goes to the next hit, Shift and Enter to the one before. */
export function FindBar() {
  const find = useViewPart((state) => state.find)
  return find ? <OpenFindBar find={find} /> : null
}

function OpenFindBar({ find }: { find: FindState }) {
  useFocusBack()
  const say = useSay()
  const workspace = useWorkspace()
  const { store, view } = workspace
  const run = useCommand()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const { query, found, at, asked } = find

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  // What is found follows the map, and a large map as it is taken in.
  useEffect(() => {
    const again = () => {
      const now = view.getState().find
      if (now) look(workspace, now.query)
    }
    const endings = [store.subscribe(again), onFindProgress(store, again)]
    again()
    return () => endings.forEach((end) => end())
  }, [workspace, store, view])

  function onKeyDown(event: KeyboardEvent) {
    const own = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    const step = own ?? stepOfCommand(workspace, event.nativeEvent)
    if (event.key === 'Escape') closeFind(view)
    else if (step === undefined || event.nativeEvent.isComposing) return
    else stepFind(workspace, step === 1 ? 1 : -1)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search
      data-covers-map
      className="arrive absolute right-3 top-3 z-20 flex max-h-[min(26rem,70%)] w-88 flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-lift max-sm:inset-x-2 max-sm:top-2 max-sm:w-auto"
    >
      <div className="flex min-h-11 items-center gap-1 pl-3 pr-1">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
        <input
          ref={field}
          type="text"
          aria-label={say('findBar.field')}
          aria-controls={listId}
          placeholder={say('findBar.placeholder')}
          value={query}
          maxLength={200}
          onChange={(event) => look(workspace, event.target.value)}
          onKeyDown={onKeyDown}
          className="h-9 min-w-0 flex-1 bg-transparent px-1.5 text-sm outline-none max-sm:text-[1rem]"
        />
        <span role="status" className="shrink-0 px-1 text-xs text-ink-2 tabular-nums">
          {statusOf(find, say)}
        </span>
        <IconButton
          label={say('findBar.before')}
          disabled={found.length === 0}
          className="size-7!"
          onClick={() => stepFind(workspace, -1)}
        >
          <ChevronUp />
        </IconButton>
        <IconButton
          label={say('findBar.next')}
          disabled={found.length === 0}
          className="size-7!"
          onClick={() => stepFind(workspace, 1)}
        >
          <ChevronDown />
        </IconButton>
        <IconButton
          label={say('filter.title')}
          className="size-7! sm:hidden"
          onClick={() => {
            closeFind(view)
            run('filter')
          }}
        >
          <ListFilter />
        </IconButton>
        <IconButton label={say('findBar.close')} className="size-7!" onClick={() => closeFind(view)}>
          <X />
        </IconButton>
      </div>
      <HitList id={listId} find={find} onChoose={(place) => goToHit(workspace, place)} />
      {query.trim() !== '' && found.length === 0 && find.isComplete ? (
        <p className="border-t border-line px-3 py-3 text-ink-2">{say('findBar.nothing', { query: query.trim() })}</p>
      ) : null}
      {at === undefined && found.length > 1 ? <p className="sr-only">{say('findBar.pressEnter')}</p> : null}
    </search>
  )
}

/** The keys that lead from hit to hit do so in the field too, unless they are characters. */
function stepOfCommand({ keys }: Workspace, press: KeyPress): number | undefined {
  if (isCharacterKey(pressName(press) ?? '')) return undefined
  return { 'find-next': 1, 'find-previous': -1 }[keys.commandFor(press) ?? '']
}

function statusOf({ query, found, at, isComplete }: FindState, say: Say): string {
  if (query.trim() === '') return ''
  const more = isComplete ? '' : '…'
  if (at !== undefined) return say('findBar.at', { place: at + 1, count: found.length, more })
  if (found.length > 0) return say('findBar.hits', { count: found.length, more })
  return say(isComplete ? 'findBar.none' : 'findBar.looking')
}

function HitList({ id, find, onChoose }: { id: string; find: FindState; onChoose: (place: number) => void }) {
  const say = useSay()
  const list = useRef<HTMLUListElement>(null)
  const { found, at } = find
  const start = Math.max(0, Math.min((at ?? 0) - mostRows / 2, found.length - mostRows))
  const rows = found.slice(start, start + mostRows)

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  if (rows.length === 0) return null
  return (
    <ul
      ref={list}
      id={id}
      aria-label={say('findBar.list')}
      className="min-h-0 overflow-y-auto border-t border-line p-1"
    >
      {rows.map((hit, index) => (
        <HitRow key={hit.id} hit={hit} isCurrent={start + index === at} onChoose={() => onChoose(start + index)} />
      ))}
      {found.length > start + rows.length ? (
        <li className="px-2.5 py-1.5 text-xs text-ink-2">
          {say('findBar.more', { count: found.length - start - rows.length })}
        </li>
      ) : null}
    </ul>
  )
}
