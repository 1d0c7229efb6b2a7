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

/** What is wrong with an operation, for the person who asked for it; a field is called by its name. */
function sentenceFor(error: OperationError): string {
  if (error.code !== 'invalid-operation') return operationErrorSentences[error.code]
  const field = fieldNames.get(error.path.split('.').at(-1) ?? '')
  return field === undefined ? operationErrorSentences[error.code] : `${field} ${error.rule}.`
}

const fieldNames = new Map([
  ['text', 'The text'],
  ['note', 'The note'],
  ['tag', 'A tag'],
  ['title', 'The title'],
  ['description', 'The description'],
  ['publisher', 'The publisher'],
  ['date', 'The date'],
  ['url', 'The web address'],
  ['locator', 'The place in the source'],
  ['speaker', 'The name of the speaker'],
])

export function tellIfRefused(workspace: Workspace, result: Result<unknown, OperationError>): boolean {
  workspace.view.set({ notice: result.ok ? undefined : sentenceFor(result.error) })
  return result.ok
}
