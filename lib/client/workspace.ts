/** Everything that a command works on: the map, the view, and the canvas that shows them. */
import type { OperationError } from '@/lib/domain/errors'
import { operationErrorSentences } from '@/lib/domain/errors'
import type { ClaimId } from '@/lib/domain/ids'
import type { Result } from '@/lib/domain/result'
import type { OperationInput } from '@/lib/operations/registry'
import type { MapStore } from './map-store'
import type { ViewStore } from './view-store'

export interface CanvasControls {
  fit(): void
  zoomBy(factor: number): void
  /** Moves the viewport as little as needed to show a claim whole. */
  reveal(claim: ClaimId): void
}

export interface Workspace {
  readonly store: MapStore
  readonly view: ViewStore
  readonly mayEdit: boolean
  /** Whether a map is only tried out: nothing is sent, everything stays in this browser. */
  readonly isTrial: boolean
  /** Set while the graph is on the page. */
  canvas: CanvasControls | undefined
}

/** Hands a workspace its canvas; the returned function takes it away again. */
export function lendCanvas(workspace: Workspace, canvas: CanvasControls): () => void {
  workspace.canvas = canvas
  return () => {
    workspace.canvas = undefined
  }
}

/** Performs an operation, or tells the person why it cannot be done. */
export function performOrTell(workspace: Workspace, operation: OperationInput): boolean {
  return tellIfRefused(workspace, workspace.store.perform(operation))
}

export function tellIfRefused(workspace: Workspace, result: Result<unknown, OperationError>): boolean {
  if (!result.ok) workspace.view.set({ notice: operationErrorSentences[result.error.code] })
  return result.ok
}
