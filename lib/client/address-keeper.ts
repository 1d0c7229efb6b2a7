/**
 * Keeps the address of the page in step with what one sees, so that it can be sent to others, and back and forward lead
 * through where one has been. Steps that follow each other at once, such as walking with the arrow keys, are one.
 */
import * as z from 'zod/mini'
import { wayUp } from '@/lib/domain/branch'
import type { ClaimId } from '@/lib/domain/ids'
import { closedBeyond, depthsOf } from '@/lib/scene/levels'
import { readAddress, unreadIn, writeAddress, type Address } from './address'
import type { ViewState } from './view-store'
import { goTo, type Workspace } from './workspace'

/** What of a window is used. */
export interface Visited {
  readonly location: Pick<Location, 'search' | 'pathname'>
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
}

/** In the state of an entry of the history: which step it is. */
const stepKey = 'cruxStep'
const entryState = z.object({ [stepKey]: z.string() })

/** Milliseconds: what changes sooner after a change belongs to it. */
const oneStep = 700

/** Steps of which is known what was open: of a large map that is thousands of claims each. */
const mostRemembered = 50

/** Parts of an address that are named when they are not understood. */
const mostNamed = 3

/** Shows what the address asks for, and says what of it cannot be shown. Returns whether it says what is open. */
export function applyAddress(
  workspace: Workspace,
  { claim, focus, levels, filter, growth }: Address,
  unread: readonly string[] = [],
): boolean {
  const { store, view, say } = workspace
  const { map } = store.getState()
  const isFocusThere = focus !== undefined && map.claims.has(focus)
  const isClaimThere = claim !== undefined && map.claims.has(claim)
  const faults: string[] = []
  if ((claim && !isClaimThere) || (focus && !isFocusThere)) faults.push(say('notices.gone'))
  if (unread.length > 0) {
    const parts = [...unread.slice(0, mostNamed), ...(unread.length > mostNamed ? ['…'] : [])].join(', ')
    faults.push(say('notices.notInAddress', { parts }))
  }
  if (levels !== undefined) {
    view.set({ levels, collapsed: levels === 'all' ? new Set() : closedBeyond(map, levels, depthsOf(map, focus)) })
  }
  view.set({
    filter,
    growth,
    focus: isFocusThere ? focus : undefined,
    selection: isClaimThere ? { kind: 'claim', id: claim } : undefined,
    notice: faults.length > 0 ? faults.join(' ') : undefined,
  })
  return levels !== undefined
}

/**
 * Shows what an address names once it is there: a claim that is not sent yet, or only tried out, is restored after the page has
 * opened. Nothing where one has gone elsewhere meanwhile.
 */
export function showRestored(workspace: Workspace, search: string): void {
  const { store, view, say } = workspace
  const { claims } = store.getState().map
  const { claim, focus } = readAddress(search)
  const { selection, focus: focusNow, notice } = view.getState()
  const isNews = (id: ClaimId | undefined, now: unknown) => id !== undefined && now === undefined && claims.has(id)
  if (isNews(focus, focusNow)) view.set({ focus })
  if (claim && isNews(claim, selection)) goTo(workspace, claim)
  const isAllThere = [claim, focus].every((id) => id === undefined || claims.has(id))
  if (isAllThere && notice === say('notices.gone')) view.set({ notice: undefined })
}

/** Opens what hides the selected claim, once it is known what is open. */
export function expandForSelection({ store, view }: Workspace): void {
  const { selection } = view.getState()
  if (selection?.kind === 'claim') view.expand(wayUp(store.getState().map, selection.id))
}

/** Follows the view from now on, once the map is open; how it opened by itself is not said. Returns what ends it. */
export function keepAddress(workspace: Workspace, page: Visited, now: () => number = Date.now): () => void {
  const { view } = workspace
  const asked = readAddress(page.location.search)
  const openedWith = asked.levels === undefined ? view.getState().levels : undefined
  const shownFirst = view.getState().shown
  // Said once it was asked for or changed, so that whoever gets the link sees the same.
  let isShownSaid = asked.shown !== undefined
  const searchNow = () => {
    const address = addressOf(workspace)
    const levels = address.levels === openedWith ? undefined : address.levels
    const { shown } = view.getState()
    isShownSaid ||= shown !== shownFirst
    return writeAddress({ ...address, levels, shown: isShownSaid ? shown : undefined }, page.location.search)
  }
  // Which claims are open does not fit into an address: it is known of each step as long as the page is there.
  const opened = new Map<string, Pick<ViewState, 'collapsed' | 'levels'>>()
  const own = `${now()}-`
  const stepNow = () => z.safeParse(entryState, page.history.state).data?.[stepKey] ?? own
  const note = () => {
    const { collapsed, levels } = view.getState()
    opened.set(stepNow(), { collapsed, levels })
    const [oldest] = opened.keys()
    if (opened.size > mostRemembered && oldest !== undefined) opened.delete(oldest)
  }
  let steps = 0
  note()
  let written = searchNow()
  let lastStep = -Infinity
  let isReturning = false

  const write = () => {
    if (isReturning) return
    const search = searchNow()
    if (search === written) return note()
    written = search
    const isNewStep = now() - lastStep > oneStep
    lastStep = now()
    const url = `${page.location.pathname}${search}`
    const { state } = page.history as { readonly state: object | null }
    if (isNewStep) page.history.pushState({ ...state, [stepKey]: `${own}${++steps}` }, '', url)
    else page.history.replaceState(state, '', url)
    note()
  }
  const comeBack = () => {
    const address = readAddress(page.location.search)
    isReturning = true
    applyAddress(workspace, { ...address, levels: address.levels ?? openedWith }, unreadIn(page.location.search))
    view.show(address.shown ?? shownFirst)
    const was = opened.get(stepNow())
    if (was) view.set(was)
    if (address.claim && workspace.store.getState().map.claims.has(address.claim)) goTo(workspace, address.claim)
    isReturning = false
    written = searchNow()
  }
  page.addEventListener('popstate', comeBack)
  const stop = view.subscribe(write)
  return () => {
    stop()
    page.removeEventListener('popstate', comeBack)
  }
}

export function addressOf({ view }: Workspace): Address {
  const { selection, focus, levels, filter, growth } = view.getState()
  return { claim: selection?.kind === 'claim' ? selection.id : undefined, focus, levels, filter, growth }
}
