/** Completes a command that waited for a second claim or an arrow: connect, move, merge, join. */
import { conclusionKey, type Conclusion } from '@/lib/domain/argument'
import { claimAttackedBy, wayUp } from '@/lib/domain/branch'
import { argumentsWith, getArgument } from '@/lib/domain/debate-map'
import { newId, type ClaimId } from '@/lib/domain/ids'
import type { PlainKey } from '@/lib/language/say'
import type { OperationInput } from '@/lib/operations/registry'
import { landingsOf } from './landing'
import type { Pick } from './view-store'
import { goTo, performTogetherOrTell, type Workspace } from './workspace'

/** What to click, for the hint on the page. */
export const pickHints = {
  'connect-pro': 'notices.clickSupported',
  'connect-con': 'notices.clickAttacked',
  premise: 'notices.clickJoined',
  move: 'notices.clickMoved',
  merge: 'notices.clickMerged',
} as const satisfies Record<Pick['kind'], PlainKey<'notices'>>

/** Completes it with what is selected: by the key, where the pointer would click. Whether anything was waited for. */
export function completePickHere(workspace: Workspace): boolean {
  const { pick, selection } = workspace.view.getState()
  if (!pick || !selection) return false
  completePick(workspace, pick, selection.kind === 'claim' ? { claim: selection.id } : { argument: selection.id })
  return true
}

/** Whether anything was done; a merge is asked about first. */
export function completePick(workspace: Workspace, pick: Pick, target: Conclusion): boolean {
  workspace.view.set({ pick: undefined })
  if (pick.kind === 'merge') {
    askToMerge(workspace, pick, target)
    return false
  }
  const operations: OperationInput[] = []
  for (const from of [pick.from, ...(pick.also ?? [])]) {
    const operation = operationOfPick(workspace, { ...pick, kind: pick.kind, from }, target)
    if (typeof operation === 'string') {
      workspace.view.set({ notice: workspace.say(operation) })
      return false
    }
    operations.push(operation)
  }
  const isDone = performTogetherOrTell(workspace, operations)
  if (isDone) showDone(workspace, pick, target)
  return isDone
}

/** What went under a closed claim stays hidden there; the claim that took it is shown, and the person is told. */
function showDone(workspace: Workspace, { from, also = [] }: Pick, target: Conclusion): void {
  const { store, view, say, canvas } = workspace
  const { map } = store.getState()
  const taker = 'claim' in target ? target.claim : claimAttackedBy(map, getArgument(map, target.argument))
  if (view.getState().collapsed.has(taker) && wayUp(map, from).includes(taker)) {
    goTo(workspace, taker)
    return view.set({ notice: say('notices.wentUnder', { count: 1 + also.length }) })
  }
  goTo(workspace, from)
  canvas?.follow(from, taker)
}

/** A merge is shown before it is done: one claim goes, and its words with it. */
function askToMerge({ view, say }: Workspace, { from, also = [] }: Pick, target: Conclusion): void {
  if (!('claim' in target)) return view.set({ notice: say('notices.arrowNotMerged') })
  const absorb = [from, ...also].filter((id) => id !== target.claim)
  if (absorb.length === 0) return view.set({ notice: say('notices.notMergedWithItself') })
  view.set({ open: 'merge', subject: { kind: 'merge', keep: target.claim, absorb } })
}

/** A pick that does something at once. */
type ActingPick = Pick & { readonly kind: Exclude<Pick['kind'], 'merge'> }

/** The operation, or a sentence that says why there is none. */
function operationOfPick(
  workspace: Workspace,
  pick: ActingPick,
  target: Conclusion,
): OperationInput | PlainKey<'notices'> {
  const { from } = pick
  switch (pick.kind) {
    case 'connect-pro':
    case 'connect-con':
      return connect(from, pick.kind === 'connect-pro' ? 'pro' : 'con', target)
    case 'move':
      return moveTo(workspace, from, target)
    case 'premise':
      return 'argument' in target
        ? { kind: 'add-premise', args: { argumentId: target.argument, claimId: from } }
        : 'notices.onlyArrowJoined'
  }
}

export function connect(from: ClaimId, stance: 'pro' | 'con', conclusion: Conclusion): OperationInput {
  return { kind: 'add-argument', args: { id: newId(), stance, premises: [from], conclusion } }
}

/** Moves the claim's first argument; a claim that is in none becomes a reason for the target, or undercuts it. */
export function moveTo(
  workspace: Workspace,
  claim: ClaimId,
  conclusion: Conclusion,
): OperationInput | PlainKey<'notices'> {
  const { map } = workspace.store.getState()
  const [first] = argumentsWith(map, claim)
  if (!first) return connect(claim, 'argument' in conclusion ? 'con' : 'pro', conclusion)
  if (conclusionKey(first.conclusion) === conclusionKey(conclusion)) return 'notices.isThere'
  // It would hang on itself, and all of it on nothing else.
  if (!landingsOf(map, [claim])(conclusion)) return 'notices.isUnderIt'
  // A reason that is moved onto a step attacks it; a backing stays one.
  const stance = 'argument' in conclusion && 'claim' in first.conclusion ? { stance: 'con' as const } : {}
  return { kind: 'move-argument', args: { argumentId: first.id, conclusion, ...stance } }
}
