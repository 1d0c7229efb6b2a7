'use client'

import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { completePick } from '@/lib/client/complete-pick'
import { selectionOf, type Outline } from '@/lib/client/outline/outline-rows'
import { claimsBetween, nextClaimRow, rowBeginningWith, stepOf } from '@/lib/client/outline/walk-rows'
import { goTo, goToArgument, type Workspace } from '@/lib/client/workspace'
import { conclusionAt, isOnControl, isOnSign, rowIndexAt } from './use-row-drag'

/** Milliseconds after which a further letter begins another word. */
const typingPause = 700

export interface Walk {
  readonly outline: Outline
  /** The index of the row that Tab reaches. */
  readonly active: number
  readonly setActive: (index: number) => void
  /** How many rows one sees at once. */
  readonly page: () => number
}

/** What keys and clicks do in the tree: they select, open and close. All else is left to the commands. */
export function useOutlineWalk(workspace: Workspace, { outline, active, setActive, page }: Walk) {
  const { view, store } = workspace
  /** The row from which a selection grows, by its key. */
  const anchor = useRef<string>(undefined)
  const typed = useRef({ text: '', at: -Infinity })

  const select = (index: number) => {
    const row = outline.rows[index]
    if (!row) return
    anchor.current = row.key
    setActive(index)
    const argument =
      row.kind === 'claim' || !row.argument ? undefined : store.getState().map.arguments.get(row.argument)
    if (argument) goToArgument(workspace, argument)
    else if (row.kind === 'claim') {
      view.selectClaim(row.claim)
      workspace.canvas?.reveal(row.claim)
    }
  }

  const extendTo = (index: number) => {
    const row = outline.rows[index]
    if (row?.kind !== 'claim') return
    const from = outline.rows.findIndex(({ key }) => key === anchor.current)
    setActive(index)
    view.selectMany(claimsBetween(outline, from < 0 ? active : from, index), row.claim)
  }

  const lead = (index: number) => {
    const row = outline.rows[index]
    if (row?.kind === 'reference') goTo(workspace, row.claim)
  }

  const onTyped = (event: KeyboardEvent): boolean => {
    // While a target is chosen a letter begins the words by which it is found.
    if (view.getState().pick) return false
    const isFresh = event.timeStamp - typed.current.at > typingPause
    const isLetter = event.key.length === 1 && event.key !== ' '
    // A letter with a command runs it, unless it goes on with a word.
    if (!isLetter || (isFresh && workspace.keys.commandFor(event))) return false
    const text = (isFresh ? '' : typed.current.text) + event.key
    typed.current = { text, at: event.timeStamp }
    const { claims } = store.getState().map
    const found = rowBeginningWith(outline, active, text, (id) => claims.get(id)?.text)
    if (found !== undefined) select(found)
    return true
  }

  const onTreeKey = (event: KeyboardEvent): boolean => {
    const row = outline.rows[active]
    const { pick } = view.getState()
    if (event.key === 'Enter' && pick && row) {
      const { kind, id } = selectionOf(row)
      completePick(workspace, pick, kind === 'claim' ? { claim: id } : { argument: id })
      return true
    }
    if (event.key === 'Enter' && row?.kind === 'reference') {
      lead(active)
      return true
    }
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      extendTo(nextClaimRow(outline, active, event.key === 'ArrowDown' ? 1 : -1))
      return true
    }
    const step = stepOf(outline, active, event.key, page())
    if (!step) return onTyped(event)
    if ('to' in step) select(step.to)
    else if ('open' in step) view.expand(step.open)
    else view.toggleCollapsed(step.close)
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const isOnRow = event.target instanceof Element && event.target.matches('[role="treeitem"], [role="tree"]')
    if (!isOnRow || event.ctrlKey || event.metaKey || event.altKey) return
    if (onTreeKey(event)) event.preventDefault()
  }

  const onClick = (event: MouseEvent) => {
    const index = rowIndexAt(event.target)
    const row = index === undefined ? undefined : outline.rows[index]
    if (index === undefined || !row || isOnControl(event.target)) return
    const { pick } = view.getState()
    const target = conclusionAt(outline, event.target)
    if (pick && target) return completePick(workspace, pick, target)
    if (event.shiftKey) return extendTo(index)
    if ((event.ctrlKey || event.metaKey) && row.kind === 'claim') {
      anchor.current = row.key
      setActive(index)
      return view.toggleSelected(row.claim)
    }
    if (row.kind === 'reference' && !isOnSign(event.target)) return lead(index)
    select(index)
    if (isOnSign(event.target) && row.argument && !row.isCoPremise) view.selectArgument(row.argument)
  }

  return { onKeyDown, onClick, select }
}
