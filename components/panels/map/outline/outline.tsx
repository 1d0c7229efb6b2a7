'use client'

import './outline.css'
import { useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  OutlineKeeper,
  rowOf,
  selectionOf,
  type Outline as OutlineOf,
  type OutlineRow,
} from '@/lib/client/outline/outline-rows'
import { previewDraft } from '@/lib/client/preview-draft'
import { selectedClaims, type Selection } from '@/lib/client/view-store'
import { useCommand, useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import type { Conclusion } from '@/lib/domain/argument'
import type { ClaimId } from '@/lib/domain/ids'
import { hasSeveralAuthors, type DebateMap } from '@/lib/domain/debate-map'
import { keptClaims, matchingClaims } from '@/lib/evaluation/claim-filter'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useLongPress } from '@/components/ui/use-long-press'
import { FloatingNotice } from '@/components/ui/floating-notice'
import { OutlineRowView } from './outline-row'
import { OutlineBar } from './outline-bar'
import { rowIndexAt, useRowDrag } from './use-row-drag'
import { useOutlineWalk } from './use-outline-walk'
import { useCoveredTop } from './use-covered-top'
import { useKeptInSight } from './use-kept-in-sight'
import { useRowHold } from './use-row-hold'

/** The map as an editable outline: a tree of claims that does all that the graph does. Only the rows in sight are on the page. */
export function Outline() {
  const workspace = useWorkspace()
  const { view } = workspace
  const map = useShownMap()
  const collapsed = useViewPart((state) => state.collapsed)
  const selection = useViewPart((state) => state.selection)
  const typed = useViewPart((state) => (state.surface === 'outline' ? state.draft?.claimId : undefined))
  const isTyping = useViewPart((state) => state.draft !== undefined)
  const isFinding = useViewPart((state) => state.find !== undefined)
  const isPicking = useViewPart((state) => state.pick !== undefined)
  const [keeper] = useState(() => new OutlineKeeper())
  const { matching, kept } = useFilter(typed)
  const root = useViewPart(({ focus }) => (focus && map.claims.has(focus) ? focus : undefined))
  const outline = useMemo(() => keeper.outlineOf(map, { collapsed, kept, root }), [keeper, map, collapsed, kept, root])
  const { rows } = outline
  const scroller = useRef<HTMLDivElement>(null)
  const [lastActive, setLastActive] = useState<{ key: string; index: number }>({ key: '', index: 0 })
  // What is typed may stand far from what is selected: under the last of many reasons.
  const followed: Selection | undefined = typed ? { kind: 'claim', id: typed } : selection
  const hasPlace = followed !== undefined
  const active = activeIndexOf(outline, followed, lastActive)
  const activeKey = rows[active]?.key
  const stored = useStorePart((state) => state.map)
  const hasAuthors = useMemo(() => hasSeveralAuthors(stored), [stored])

  const covered = useCoveredTop(scroller)

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => heightOf(map, rows[index], scroller.current?.clientWidth ?? 360),
    rangeExtractor: useCallback((range: Range) => indexesOf(range, active), [active]),
    overscan: 6,
    paddingStart: 12 + covered,
    paddingEnd: 72,
    scrollPaddingStart: 12 + covered,
    scrollPaddingEnd: 72,
  })
  useRowHold(virtualizer, rows, scroller)
  useKeptInSight(virtualizer, hasPlace ? active : undefined, scroller)

  const virtualRows = virtualizer.getVirtualItems()
  const isMounted = virtualRows.some(({ index }) => index === active)

  const setActive = (index: number) => setLastActive({ key: rows[index]?.key ?? '', index })
  const page = () => Math.max(1, virtualizer.getVirtualItems().length - 8)
  const { onKeyDown, onClick, select } = useOutlineWalk(workspace, { outline, active, setActive, page })
  const { drag, onPointerDown } = useRowDrag(workspace, outline)
  const gapRow = drag?.gap?.isByHand ? virtualRows.find(({ index }) => index === drag.gap?.index) : undefined

  // What is selected comes into sight: once, not again whenever rows come and go above it.
  const shownKey = useRef<string>(undefined)
  useLayoutEffect(() => {
    const key = hasPlace ? activeKey : undefined
    if (key !== undefined && key !== shownKey.current) virtualizer.scrollToIndex(active, { align: 'auto' })
    shownKey.current = key
  }, [virtualizer, hasPlace, activeKey, active])
  /** Whether the focus comes by itself: where a row was removed, the next one holds it and is not selected. */
  const isFollowing = useRef(false)
  // The keyboard follows it, unless it is in a field or somewhere else on the page.
  useEffect(() => {
    // Asked of the view too: what is begun meanwhile must not lose its field.
    if (isTyping || !isMounted || view.getState().draft || view.getState().surface !== 'outline') return
    const focused = document.activeElement
    const isFree = focused === document.body || focused?.closest('[role="tree"]') !== null
    if (isFree && (hasPlace || lastActive.key !== '')) {
      isFollowing.current = true
      scroller.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus({ preventScroll: true })
      isFollowing.current = false
    }
  }, [view, activeKey, hasPlace, isMounted, isTyping, isFinding, lastActive])

  const openMenu = (row: OutlineRow, x: number, y: number) => {
    const target = selectionOf(row)
    if (target.kind !== 'claim' || !selectedClaims(view.getState()).includes(target.id)) select(rows.indexOf(row))
    view.set({ menu: { target, x, y } })
  }

  const openMenuAt = (target: EventTarget, x: number, y: number) => {
    const index = rowIndexAt(target)
    const row = index === undefined ? undefined : rows[index]
    if (row) openMenu(row, x, y)
    else view.set({ menu: { target: { kind: 'ground' }, x, y } })
  }
  const longPress = useLongPress(openMenuAt)

  return (
    <div className="map-outline relative flex h-full flex-col bg-paper">
      <div
        ref={scroller}
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
        onPointerDown={(event) => {
          longPress.start(event)
          onPointerDown(event, event.currentTarget)
        }}
        onPointerMove={longPress.move}
        onPointerUp={longPress.end}
        onPointerCancel={longPress.end}
        onContextMenu={(event) => {
          if (event.target instanceof HTMLTextAreaElement) return
          event.preventDefault()
          openMenuAt(event.target, event.clientX, event.clientY)
        }}
      >
        {rows.length === 0 ? <EmptyOutline /> : null}
        <div
          role="tree"
          aria-label={workspace.say('outline.tree')}
          aria-multiselectable
          data-picking={isPicking || undefined}
          data-typing={isTyping || undefined}
          className="relative w-full"
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={(event) => {
            const index = rowIndexAt(event.target)
            const row = index === undefined ? undefined : rows[index]
            const claim = row?.kind === 'claim' ? map.claims.get(row.claim) : undefined
            if (claim && workspace.mayEdit)
              view.set({ draft: { kind: 'edit', text: claim.text, base: claim.text, claimId: claim.id } })
          }}
          onFocus={(event) => {
            const index = rowIndexAt(event.target)
            if (isFollowing.current) return
            if (index !== undefined && event.target.matches('[role="treeitem"]:focus-visible') && !selection)
              select(index)
          }}
        >
          {virtualRows.map(({ index, start, key }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <OutlineRowView
                key={key}
                row={row}
                index={index}
                start={start}
                map={map}
                isActive={index === active}
                isDragged={drag !== undefined && row.kind === 'claim' && drag.claims.includes(row.claim)}
                landing={landingOn(drag?.target, row)}
                isDimmed={matching !== undefined && row.kind !== 'group' && !matching.has(row.claim)}
                hasAuthors={hasAuthors}
                measure={virtualizer.measureElement}
                onToggle={(one) => one.kind === 'claim' && view.toggleCollapsed(one.claim)}
                onMenu={openMenu}
              />
            )
          })}
          {gapRow ? (
            <div
              aria-hidden="true"
              className="outline-gap"
              style={{ top: drag?.gap?.isUnder ? gapRow.end : gapRow.start, ['--level' as string]: drag?.gap?.level }}
            />
          ) : null}
        </div>
      </div>
      <OutlineBar />
      <FloatingNotice isPassive>{drag?.hint ? <p className="py-1 pr-3">{drag.hint}</p> : null}</FloatingNotice>
    </div>
  )
}

function EmptyOutline() {
  const run = useCommand()
  const { mayEdit, say } = useWorkspace()
  return (
    <div className="px-6">
      <EmptyState
        title={say('outline.empty')}
        action={
          mayEdit ? (
            <Button variant="primary" onClick={() => run('add-thesis')}>
              {say('commands.addThesis')}
            </Button>
          ) : null
        }
      >
        {say(mayEdit ? 'outline.begin' : 'outline.notBegun')}
      </EmptyState>
    </div>
  )
}

/** The map with the place in which something new is being typed; the same while its text grows. */
function useShownMap(): DebateMap {
  const { view } = useWorkspace()
  const map = useStorePart((state) => state.map)
  const typed = useViewPart(({ draft }) => (draft && draft.kind !== 'edit' ? draft.claimId : undefined))
  return useMemo(() => {
    const { draft } = view.getState()
    return typed && draft ? previewDraft(map, draft, '…') : map
  }, [map, typed, view])
}

/** What a filter finds, and where it hides the rest, what it keeps. */
function useFilter(typed: ClaimId | undefined): {
  matching: ReadonlySet<ClaimId> | undefined
  kept: ReadonlySet<ClaimId> | undefined
} {
  const map = useStorePart((state) => state.map)
  const filter = useViewPart((state) => state.filter)
  return useMemo(() => {
    const matching = filter && matchingClaims(map, filter.criteria)
    return {
      matching,
      kept: matching && filter?.mode === 'hide' ? withTyped(keptClaims(map, matching), typed) : undefined,
    }
  }, [map, filter, typed])
}

/** What is being typed is never hidden. */
function withTyped(kept: ReadonlySet<ClaimId>, typed: ClaimId | undefined): ReadonlySet<ClaimId> {
  return typed ? new Set([...kept, typed]) : kept
}

/** The row that Tab reaches: what is selected, else where one was last, else what has come into its place. */
function activeIndexOf(
  outline: OutlineOf,
  selection: Selection | undefined,
  last: { key: string; index: number },
): number {
  const { rows } = outline
  const at = rows[last.index]?.key === last.key ? last.index : rows.findIndex(({ key }) => key === last.key)
  const row = rows[at]
  if (!selection) return at >= 0 ? at : Math.max(0, Math.min(last.index, rows.length - 1))
  const own = row && selectionOf(row)
  if (own && own.kind === selection.kind && own.id === selection.id) return at
  return rowOf(outline, selection) ?? Math.max(0, at)
}

/** The indexes of the rows to mount: those in sight, and the one that holds the keyboard. */
function indexesOf({ startIndex, endIndex, overscan, count }: Range, active: number): number[] {
  const first = Math.max(0, startIndex - overscan)
  const last = Math.min(count - 1, endIndex + overscan)
  const indexes = Array.from({ length: last - first + 1 }, (_, step) => first + step)
  if (active < first && active >= 0) indexes.unshift(active)
  else if (active > last && active < count) indexes.push(active)
  return indexes
}

/** About how high a row will be, in pixels, until it is measured. */
function heightOf(map: DebateMap, row: OutlineRow | undefined, width: number): number {
  if (!row || row.kind === 'group') return 32
  const text = map.claims.get(row.claim)?.text ?? ''
  const room = Math.max(120, width - 160 - Math.min(row.level, 12) * 22)
  return (
    13 +
    Math.max(1, Math.ceil((text.length * 6.6) / room)) * 19 +
    (row.hasChildren || row.kind === 'reference' ? 16 : 0)
  )
}

function landingOn(target: Conclusion | undefined, row: OutlineRow): 'claim' | 'argument' | undefined {
  if (!target) return undefined
  if ('claim' in target) return row.kind === 'claim' && row.claim === target.claim ? 'claim' : undefined
  return row.argument === target.argument && !row.isCoPremise ? 'argument' : undefined
}
