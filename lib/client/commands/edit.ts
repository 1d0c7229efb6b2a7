/** Commands that edit, remove, undo and place. */
import type { Stance } from '@/lib/domain/argument'
import { claimsOnlyUnder } from '@/lib/domain/branch'
import type { ClaimId } from '@/lib/domain/ids'
import type { OperationInput } from '@/lib/operations/registry'
import { neighbour } from '../travel'
import { performOrTell, performTogetherOrTell, tellIfRefused, type Workspace } from '../workspace'
import {
  claimsToChange,
  edits,
  editsAny,
  editsClaim,
  meantArgument,
  meantArguments,
  selected,
  selectedClaim,
} from './applicability'
import type { Command } from './command'
import { openDialog } from './dialogs'

/** Undoes or redoes. Where that takes the selected claim away, what it argued about is selected: the keyboard goes on from there. */
function travelInTime(workspace: Workspace, travel: () => ReturnType<Workspace['store']['undo']>): void {
  const { store, view } = workspace
  const claim = selectedClaim(workspace)
  const above = claim && neighbour(store.getState().map, claim, 'up')
  if (tellIfRefused(workspace, travel()) && claim) workspace.canvas?.follow(claim)
  const { claims } = store.getState().map
  if (claim && !claims.has(claim)) {
    view.set({ selection: above && claims.has(above) ? { kind: 'claim', id: above } : undefined })
  }
}

/** One branch after the other, as the map is by then: what went with an earlier one is not removed again. */
function* removals(workspace: Workspace): Generator<OperationInput> {
  const selection = selected(workspace)
  if (selection?.kind === 'argument') yield { kind: 'remove-argument', args: { argumentId: selection.id } }
  for (const claimId of tops(workspace)) {
    if (workspace.store.getState().map.claims.has(claimId)) yield { kind: 'remove-branch', args: { claimId } }
  }
}

/** The selected claims without those that go with another of them. */
function tops(workspace: Workspace): ClaimId[] {
  const { map } = workspace.store.getState()
  const going = new Set<ClaimId>()
  const ids = claimsToChange(workspace)
  for (const id of ids) {
    if (going.has(id)) continue
    for (const under of claimsOnlyUnder(map, id)) if (under !== id) going.add(under)
  }
  return ids.filter((id) => !going.has(id))
}

/** Removes what is given and says how it comes back. */
function remove(workspace: Workspace, operations: Iterable<OperationInput>, said: string): void {
  if (performTogetherOrTell(workspace, operations)) workspace.view.set({ selection: undefined, notice: said })
}

/** Removes what is selected, with what hangs on it alone. */
export function removeSelected(workspace: Workspace, said = 'Removed. Undo brings it back.'): void {
  remove(workspace, removals(workspace), said)
}

const opposite: Readonly<Record<Stance, Stance>> = { pro: 'con', con: 'pro' }

/** Whether all that are selected are theses. */
function areTheses(workspace: Workspace): boolean {
  const { claims } = workspace.store.getState().map
  return claimsToChange(workspace).every((id) => claims.get(id)?.thesis === true)
}

export const editCommands: readonly Command[] = [
  {
    id: 'edit',
    title: 'Edit the text',
    group: 'Edit',
    keys: ['Enter', 'F2'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: ({ view, store }) => {
      const selection = view.getState().selection
      const claim = selection?.kind === 'claim' ? store.getState().map.claims.get(selection.id) : undefined
      if (claim) view.set({ draft: { kind: 'edit', text: claim.text, base: claim.text, claimId: claim.id } })
    },
  },
  {
    id: 'flip',
    title: 'Switch its side',
    group: 'Edit',
    keys: ['x'],
    menus: ['claim', 'argument'],
    whyNot: (workspace) => editsAny(workspace) ?? (meantArgument(workspace) ? undefined : 'Only a reason has a side.'),
    run: (workspace) => {
      const turned = meantArguments(workspace).map(
        ({ id, stance }) => ({ kind: 'set-stance', args: { argumentId: id, stance: opposite[stance] } }) as const,
      )
      performTogetherOrTell(workspace, turned)
    },
  },
  {
    id: 'thesis',
    title: 'Make it a thesis, or no longer one',
    says: (workspace) => (areTheses(workspace) ? 'No longer a thesis' : 'Make it a thesis'),
    group: 'Edit',
    keys: ['Shift+h'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) => {
      const thesis = !areTheses(workspace)
      performTogetherOrTell(
        workspace,
        claimsToChange(workspace).map((claimId) => ({ kind: 'set-thesis', args: { claimId, thesis } })),
      )
    },
  },
  {
    id: 'tag',
    title: 'Tag…',
    group: 'Edit',
    keys: ['#'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: openDialog('tag'),
  },
  {
    id: 'remove',
    title: 'Remove it and what hangs on it alone',
    labels: { claim: 'Remove branch', argument: 'Remove argument' },
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    menus: ['claim', 'argument'],
    whyNot: editsAny,
    run: (workspace) => removeSelected(workspace),
  },
  {
    id: 'remove-claim',
    title: 'Remove, keep its reasons',
    group: 'Edit',
    keys: ['Shift+Delete'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) =>
      remove(
        workspace,
        claimsToChange(workspace).map((claimId) => ({ kind: 'remove-claim', args: { claimId } })),
        'Removed. Its reasons are still on the map.',
      ),
  },
  {
    id: 'undo',
    title: 'Undo',
    group: 'Edit',
    keys: ['Mod+z'],
    menus: ['ground'],
    whyNot: (workspace) => edits(workspace) ?? (workspace.store.getState().canUndo ? undefined : 'Nothing to undo.'),
    run: (workspace) => travelInTime(workspace, () => workspace.store.undo()),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Edit',
    keys: ['Mod+Shift+z', 'Mod+y'],
    menus: ['ground'],
    whyNot: (workspace) => edits(workspace) ?? (workspace.store.getState().canRedo ? undefined : 'Nothing to redo.'),
    run: (workspace) => travelInTime(workspace, () => workspace.store.redo()),
  },
  {
    id: 'unpin',
    title: 'Unpin',
    group: 'Edit',
    keys: ['Shift+u'],
    menus: ['claim'],
    whyNot: (workspace) => {
      const { positions } = workspace.store.getState().map
      return (
        editsClaim(workspace) ??
        (claimsToChange(workspace).some((id) => positions.has(id)) ? undefined : 'Only a pinned claim can be unpinned.')
      )
    },
    run: (workspace) => {
      const { positions } = workspace.store.getState().map
      const unpin = claimsToChange(workspace).filter((id) => positions.has(id))
      performOrTell(workspace, { kind: 'set-positions', args: { unpin } })
    },
  },
  {
    id: 'tidy-up',
    title: 'Tidy up',
    group: 'Edit',
    keys: ['Shift+t'],
    menus: ['ground'],
    whyNot: edits,
    run: (workspace) => void performOrTell(workspace, { kind: 'tidy-up', args: {} }),
  },
]
