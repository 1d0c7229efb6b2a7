/** Everything that a command works on: the map, the view, and the canvas that shows them. */
import type { OperationError } from '@/lib/domain/errors'
import type { Argument } from '@/lib/domain/argument'
import { claimAttackedBy, claimsUnder, wayUp } from '@/lib/domain/branch'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { Result } from '@/lib/domain/result'
import type { Say } from '@/lib/language/say'
import type { OperationInput } from '@/lib/operations/registry'
import type { Clipboard } from './clipboard'
import { describeRefusal } from './describe-refusal'
import type { VisitedPage } from './browser-page'
import type { Surface, Viewport } from './initial-viewport'
import type { KeyMap } from './commands/key-map'
import type { MapStore } from './map-store'
import type { ShownScene } from './shown-scene'
import type { ViewStore } from './view-store'

export interface CanvasControls {
  fit(): void
  zoomBy(factor: number): void
  /**
   * Moves the viewport as little as needed to show a claim whole, and comes near to one that is a speck; to one that is still
   * hidden, as soon as it is there. `isAtOnce`: without a motion.
   */
  reveal(claim: ClaimId, isAtOnce?: boolean): void
  /** The same at the size as it is, where the surface got smaller or the claim was pressed; nothing where the map is about to be shown afresh. */
  keepInSight(claim: ClaimId): void
  /** Once the map has changed: shows a claim together with what it argues about, wherever they stand then. `held` stays where it is. */
  follow(claim: ClaimId, held?: ClaimId): void
  /** Shows a claim with what stands under it, or with its reasons at least, once these are there. */
  revealReasons(claim: ClaimId): void
  /** What is drawn now. */
  scene(): ShownScene
  /** Where one stands now. */
  place(): { readonly viewport: Viewport; readonly surface: Surface }
  /** Before a change of how the map is shown: what one looks at stays where it is, and a map that is fitted is fitted again. */
  keepPlace(): void
  /** Shows what will be there after the next change of what is open, as a map is shown at first; `isWhole`: all of it, where words can be read so. */
  showAfresh(isWhole?: boolean): void
}

export interface Workspace {
  /** How commands and announcements speak; components ask `useSay`, which says the same. */
  readonly say: Say
  readonly store: MapStore
  readonly view: ViewStore
  readonly mayEdit: boolean
  /** Whether a map is only tried out: nothing is sent, everything stays in this browser. */
  readonly isTrial: boolean
  /** Where a reader may try it out; undefined where that may not be, or where it is being done. */
  readonly trialPath: string | undefined
  /** Whether the reader may take the map away, and whether they may say who else reads it. */
  readonly mayExport: boolean
  readonly mayShare: boolean
  readonly keys: KeyMap
  /** Where the map is read as a document. */
  readonly readPath: string
  /** Goes to another page. */
  leaveFor(path: string): void
  readonly clipboard: Clipboard
  readonly page: VisitedPage
  /** The map as it came with the page. */
  readonly opened: DebateMap
  /** Set while the graph is on the page. */
  canvas: CanvasControls | undefined
  /** Where the graph begins, where that is not left to the map's size. */
  startViewport: Viewport | undefined
}

/** Hands a workspace its canvas; the returned function takes it away again. */
export function lendCanvas(workspace: Workspace, canvas: CanvasControls): () => void {
  workspace.canvas = canvas
  return () => {
    workspace.canvas = undefined
  }
}

/** Where a graph begins counts once: one that is shown again later begins with what is selected. */
export function takeStartViewport(workspace: Workspace): Viewport | undefined {
  const { startViewport } = workspace
  workspace.startViewport = undefined
  return startViewport
}

/** What is drawn, to be walked in. */
export function drawnNow({ store, view, canvas }: Workspace) {
  return { map: store.getState().map, scene: canvas?.scene(), grows: view.getState().growth.direction }
}

/** Selects a claim and brings it into sight, wherever it is: what hides it is expanded, and a branch that it is not in is left. */
export function goTo({ store, view, canvas }: Workspace, claim: ClaimId): void {
  const { map } = store.getState()
  const { focus } = view.getState()
  if (focus && !claimsUnder(map, focus).has(claim)) view.set({ focus: undefined })
  view.expand(wayUp(map, claim))
  view.selectClaim(claim)
  canvas?.reveal(claim)
}

/** Shows the reasons of a claim that was closed, and selects it. */
export function openReasons({ view, canvas }: Workspace, claim: ClaimId): void {
  canvas?.revealReasons(claim)
  view.selectClaim(claim)
  view.expand([claim])
}

/** Selects an argument and brings into sight what it is about in the end. */
export function goToArgument({ store, view, canvas }: Workspace, argument: Argument): void {
  const { map } = store.getState()
  const owner = claimAttackedBy(map, argument)
  const { focus } = view.getState()
  if (focus && !claimsUnder(map, focus).has(owner)) view.set({ focus: undefined })
  view.expand([owner, ...wayUp(map, owner)])
  view.selectArgument(argument.id)
  canvas?.reveal(owner)
}

/** Performs an operation, or tells the person why it cannot be done. */
export function performOrTell(workspace: Workspace, operation: OperationInput): boolean {
  const isDone = tellIfRefused(workspace, workspace.store.perform(operation))
  const conclusion = 'conclusion' in operation.args ? operation.args.conclusion : undefined
  // An argument about a collapsed claim would not be seen.
  if (isDone && conclusion && 'claim' in conclusion) workspace.view.expand([conclusion.claim as ClaimId])
  return isDone
}

/** Performs several operations as one step to undo, or none of them and tells the person why. */
export function performTogetherOrTell(workspace: Workspace, operations: Iterable<OperationInput>): boolean {
  return tellIfRefused(workspace, workspace.store.performTogether(operations))
}

export function tellIfRefused(workspace: Workspace, result: Result<unknown, OperationError>): boolean {
  workspace.view.set({ notice: result.ok ? undefined : describeRefusal(workspace.say, result.error) })
  return result.ok
}
