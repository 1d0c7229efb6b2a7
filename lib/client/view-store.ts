/**
 * What one person looks at and is in the middle of: selection, collapsed claims, the text being typed, a pick being made.
 * Never sent, never an operation.
 */
import type { Conclusion, Stance } from '@/lib/domain/argument'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import type { ClaimFilter } from '@/lib/evaluation/claim-filter'
import type { Levels } from '@/lib/scene/levels'
import { usualGrowth, type Growth } from './growth'
import type { OperationInput } from '@/lib/operations/registry'
import type { Hit } from './find/find-index'

export type Selection =
  { readonly kind: 'claim'; readonly id: ClaimId } | { readonly kind: 'argument'; readonly id: ArgumentId }

/** A text being typed. New things already have their ids, so that the graph can show them before they are sent. */
export type TextDraft = { readonly text: string; readonly claimId: ClaimId } &
  /** `base` is the claim's text when the editing began, or as last seen. */
  (
    | { readonly kind: 'edit'; readonly base: string }
    | { readonly kind: 'thesis' }
    | {
        readonly kind: 'reason'
        readonly argumentId: ArgumentId
        readonly stance: Stance
        readonly conclusion: Conclusion
      }
    | { readonly kind: 'premise'; readonly argumentId: ArgumentId }
  )

/** Waiting for a click on the claim or argument that completes a command: the alternative to every drag. */
export interface Pick {
  readonly kind: 'connect-pro' | 'connect-con' | 'move' | 'merge' | 'premise'
  readonly from: ClaimId
  /** The other selected claims, with which the same is done. */
  readonly also?: readonly ClaimId[]
}

/** The two editors of a map. */
export type Surface = 'graph' | 'outline'

/** Which of them are on the page. */
export type Shown = Surface | 'both'

/** What stands open over the map; one thing at a time. */
export type OpenDialog =
  'palette' | 'keys' | 'export' | 'share' | 'tag' | 'paste' | 'split' | 'merge' | 'remove' | 'extract'

/** What a dialog or a form was opened about. */
export type DialogSubject =
  /** A text from the clipboard, and what Crux put there beside it where it was copied from a map: unread, or nothing. */
  | { readonly kind: 'paste'; readonly text: string; readonly copied: string; readonly file?: File }
  | { readonly kind: 'split'; readonly claim: ClaimId }
  | { readonly kind: 'merge'; readonly keep: ClaimId; readonly absorb: readonly ClaimId[] }
  /** How many claims would go with so many that are selected. */
  | { readonly kind: 'remove'; readonly going: number; readonly selected: number }
  /** A source that was pasted onto a claim. */
  | { readonly kind: 'cite'; readonly claim: ClaimId; readonly text: string }

/** What is looked for, and what was found, the best first. */
export interface FindState {
  readonly query: string
  readonly found: readonly Hit[]
  /** Whether all of the map has been searched. */
  readonly isComplete: boolean
  /** The hit at which one is; undefined before the first. */
  readonly at: number | undefined
  /** How often find was asked for: each time the field is to be typed in. */
  readonly asked: number
}

/** What a context menu is about. */
export type MenuTarget = Selection | { readonly kind: 'ground' }

/** A context menu, and where it was asked for, in pixels of the window; by the focus where that is left out. */
export interface OpenMenu {
  readonly target: MenuTarget
  readonly x?: number
  readonly y?: number
}

/** Said to whoever may only read and asked for a change: the map can be tried out, and the command goes on there. */
export interface TrialOffer {
  readonly text: string
  readonly command: string
}

/** What was being typed on a page that was closed or crashed; `isThere`: whether what it was meant for still is. */
export interface OfferedDraft {
  readonly draft: TextDraft
  readonly isThere: boolean
  /** Left off on this page by Escape; the next text that is saved takes its place. */
  readonly isLeft?: boolean
  /** No longer said over the map; the command for it still is there. */
  readonly isQuiet?: boolean
}

/** What a person asked to see. Claims that do not match are dimmed, or hidden but for the ways up (`keptClaims`). */
export interface ShownFilter {
  readonly criteria: ClaimFilter
  readonly mode: 'dim' | 'hide'
}

export interface ViewState {
  /** What the details show and what a command is about first. */
  readonly selection: Selection | undefined
  /** Claims that are selected besides; never the one in `selection`, and empty while that is no claim. */
  readonly also: ReadonlySet<ClaimId>
  readonly collapsed: ReadonlySet<ClaimId>
  /** The levels under the theses that were asked for last; undefined once claims were opened or closed one by one. */
  readonly levels: Levels | undefined
  readonly growth: Growth
  /** The claim whose branch is shown alone. */
  readonly focus: ClaimId | undefined
  readonly draft: TextDraft | undefined
  readonly offered: OfferedDraft | undefined
  readonly pick: Pick | undefined
  /** Undefined where nothing is filtered: an empty filter is not kept. `matchingClaims` says what it finds. */
  readonly filter: ShownFilter | undefined
  /** What find has found: lit in the graph and in the outline. */
  readonly hits: ReadonlySet<ClaimId>
  /** Undefined while the find bar is closed. */
  readonly find: FindState | undefined
  /** As it was when it was closed: one still goes from hit to hit, and it opens so again. */
  readonly lastFind: FindState | undefined
  /** Whether the choices of a filter are shown. */
  readonly isFilterOpen: boolean
  /** One sentence about what just happened or why a command does not apply. */
  readonly notice: string | TrialOffer | undefined
  readonly isPanelOpen: boolean
  readonly shown: Shown
  /** Where one works now: texts are typed there. */
  readonly surface: Surface
  readonly open: OpenDialog | undefined
  readonly subject: DialogSubject | undefined
  readonly menu: OpenMenu | undefined
}

const none: ReadonlySet<ClaimId> = new Set()

type Selected = Readonly<{ selection: Selection | undefined; also: ReadonlySet<ClaimId> }>

/** All selected claims, the first one first. */
export function selectedClaims({ selection, also }: Selected): ClaimId[] {
  return selection?.kind === 'claim' ? [selection.id, ...also] : []
}

export class ViewStore {
  private state: ViewState = {
    selection: undefined,
    also: none,
    collapsed: new Set(),
    levels: 'all',
    growth: usualGrowth,
    focus: undefined,
    draft: undefined,
    offered: undefined,
    pick: undefined,
    filter: undefined,
    hits: none,
    find: undefined,
    lastFind: undefined,
    isFilterOpen: false,
    notice: undefined,
    isPanelOpen: false,
    shown: 'graph',
    surface: 'graph',
    open: undefined,
    subject: undefined,
    menu: undefined,
  }
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getState = (): ViewState => this.state

  /** A new selection stands alone unless the change says what is selected besides. */
  set(change: Partial<ViewState>): void {
    const alone = 'selection' in change && !('also' in change) ? { also: none } : undefined
    this.state = { ...this.state, ...alone, ...change }
    for (const listener of this.listeners) listener()
  }

  selectClaim(id: ClaimId): void {
    this.set({ selection: { kind: 'claim', id }, notice: undefined })
  }

  selectArgument(id: ArgumentId): void {
    this.set({ selection: { kind: 'argument', id }, notice: undefined })
  }

  /** Shows the graph, the outline or both; one works on in what was there already, where it stays. */
  show(shown: Shown): void {
    this.set({ shown, surface: shown === 'both' ? this.state.surface : shown })
  }

  /** Selects many claims; the one given as `first`, or else the first of them, is what the details show. */
  selectMany(ids: readonly ClaimId[], first = ids[0]): void {
    if (first === undefined) return this.set({ selection: undefined })
    const also = new Set(ids)
    also.delete(first)
    this.set({ selection: { kind: 'claim', id: first }, also, notice: undefined })
  }

  /** Adds a claim to the selected ones, as what the details show, or takes it out. */
  toggleSelected(id: ClaimId): void {
    const chosen = selectedClaims(this.state)
    this.selectMany(chosen.includes(id) ? chosen.filter((one) => one !== id) : [id, ...chosen])
  }

  toggleCollapsed(id: ClaimId): void {
    const collapsed = new Set(this.state.collapsed)
    if (!collapsed.delete(id)) collapsed.add(id)
    this.set({ collapsed, levels: undefined })
  }

  /** Shows the reasons of each of the claims. */
  expand(ids: readonly ClaimId[]): void {
    if (!ids.some((id) => this.state.collapsed.has(id))) return
    const collapsed = new Set(this.state.collapsed)
    for (const id of ids) collapsed.delete(id)
    this.set({ collapsed, levels: undefined })
  }
}

/** The operation that a finished draft stands for; `text` must not be blank. */
export function operationOf(draft: TextDraft, text = draft.text): OperationInput {
  const { claimId } = draft
  switch (draft.kind) {
    case 'edit':
      return { kind: 'edit-claim', args: { claimId, text } }
    case 'thesis':
      return { kind: 'add-claim', args: { id: claimId, text, thesis: true } }
    case 'reason': {
      const { argumentId, stance, conclusion } = draft
      return { kind: 'add-reason', args: { claimId, text, argumentId, stance, conclusion } }
    }
    case 'premise':
      return { kind: 'add-premise', args: { argumentId: draft.argumentId, claimId, text } }
  }
}
