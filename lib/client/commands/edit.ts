/** Commands that edit, remove, undo and place. */
import type { Stance } from '@/lib/domain/argument'
import { claimAttackedBy, claimsOnlyUnder } from '@/lib/domain/branch'
import { argumentsWith, type DebateMap } from '@/lib/domain/debate-map'
import type { ClaimId } from '@/lib/domain/ids'
import type { PlainKey } from '@/lib/language/say'
import type { OperationInput } from '@/lib/operations/registry'
import { previewOperation } from '../preview-draft'
import { above, around } from '../travel'
import { drawnNow, performOrTell, performTogetherOrTell, tellIfRefused, type Workspace } from '../workspace'
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

/**
 * Undoes or redoes. What comes back is selected; where the selected claim goes, what it argued about is: the keyboard goes on
 * from there.
 */
function travelInTime(workspace: Workspace, travel: () => ReturnType<Workspace['store']['undo']>): void {
  const { store, view } = workspace
  const { map: before } = store.getState()
  const claim = selectedClaim(workspace)
  const conclusion = claim && above(drawnNow(workspace), claim)
  const isDone = tellIfRefused(workspace, travel())
  const { map } = store.getState()
  const back = topsOf(map, before)
  if (isDone && back.length > 0) {
    view.selectMany(back)
    workspace.canvas?.follow(back[0]!)
    return
  }
  if (isDone && claim) workspace.canvas?.follow(claim)
  if (claim && !map.claims.has(claim)) {
    view.set({ selection: conclusion && map.claims.has(conclusion) ? { kind: 'claim', id: conclusion } : undefined })
  }
}

/** The claims that are on a map and were not before, without those that came with what they argue about. */
function topsOf(map: DebateMap, before: DebateMap): ClaimId[] {
  const back = [...before.claims.changesTo(map.claims)].flatMap(([id, was, is]) => (is && !was ? id : []))
  const isBack = new Set(back)
  return back.filter((id) => !argumentsWith(map, id).some((argument) => isBack.has(claimAttackedBy(map, argument))))
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

/** How many claims go where these do: what two of them hold together goes with the second. */
function countGoing(map: DebateMap, ids: readonly ClaimId[]): number {
  let left = map
  for (const claimId of ids) left = previewOperation(left, { kind: 'remove-branch', args: { claimId } })
  return map.claims.size - left.claims.size
}

/** Removes what is given, says how it comes back, and selects what stands nearest: the keyboard goes on from there. */
function remove(workspace: Workspace, operations: Iterable<OperationInput>, said?: PlainKey<'notices'>): void {
  const { store, view, say } = workspace
  const before = store.getState().map.claims.size
  const nearest = nearestTo(workspace)
  if (!performTogetherOrTell(workspace, operations)) return
  const { claims } = store.getState().map
  const next = nearest.find((id) => claims.has(id))
  const notice = said ? say(said) : say('notices.removed', { count: before - claims.size })
  view.set({ selection: next && { kind: 'claim', id: next }, notice })
}

/** The claims by what is selected, the nearest first; by an argument those that argue. */
function nearestTo(workspace: Workspace): readonly ClaimId[] {
  const { map } = workspace.store.getState()
  const selection = selected(workspace)
  if (selection?.kind === 'argument') return map.arguments.get(selection.id)?.premises ?? []
  return selection ? around(drawnNow(workspace), selection.id) : []
}

/** From here on more goes than one can have meant without knowing. */
const manyMore = 20

/** Removes what is selected; asks first where much more goes than that. */
function removeOrAsk(workspace: Workspace): void {
  const { store, view } = workspace
  const { map } = store.getState()
  const going = countGoing(map, tops(workspace))
  const chosen = claimsToChange(workspace).length
  if (going - chosen < manyMore) return removeSelected(workspace)
  view.set({ open: 'remove', subject: { kind: 'remove', going, selected: chosen }, menu: undefined })
}

/** Removes what is selected, with what hangs on it alone. */
export function removeSelected(workspace: Workspace, said?: PlainKey<'notices'>): void {
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
    title: 'commands.edit',
    group: 'edit',
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
    title: 'commands.flip',
    group: 'edit',
    keys: ['x'],
    menus: ['claim', 'argument'],
    whyNot: (workspace) =>
      editsAny(workspace) ?? (meantArgument(workspace) ? undefined : workspace.say('whyNot.onlyReasonHasSide')),
    run: (workspace) => {
      const turned = meantArguments(workspace).map(
        ({ id, stance }) => ({ kind: 'set-stance', args: { argumentId: id, stance: opposite[stance] } }) as const,
      )
      performTogetherOrTell(workspace, turned)
    },
  },
  {
    id: 'thesis',
    title: 'commands.thesis',
    says: (workspace) => workspace.say(areTheses(workspace) ? 'commands.noThesis' : 'commands.makeThesis'),
    group: 'edit',
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
    title: 'commands.tag',
    group: 'edit',
    keys: ['#'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: openDialog('tag'),
  },
  {
    id: 'remove',
    title: 'commands.remove',
    labels: { claim: 'commands.removeBranch', argument: 'commands.removeArgument' },
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    menus: ['claim', 'argument'],
    whyNot: editsAny,
    run: removeOrAsk,
  },
  {
    id: 'remove-claim',
    title: 'commands.removeClaim',
    group: 'edit',
    keys: ['Shift+Delete'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) =>
      remove(
        workspace,
        claimsToChange(workspace).map((claimId) => ({ kind: 'remove-claim', args: { claimId } })),
        'notices.reasonsKept',
      ),
  },
  {
    id: 'undo',
    title: 'commands.undo',
    group: 'edit',
    keys: ['Mod+z'],
    menus: ['ground'],
    whyNot: (workspace) =>
      edits(workspace) ?? (workspace.store.getState().canUndo ? undefined : workspace.say('whyNot.nothingToUndo')),
    run: (workspace) => travelInTime(workspace, () => workspace.store.undo()),
  },
  {
    id: 'redo',
    title: 'commands.redo',
    group: 'edit',
    keys: ['Mod+Shift+z', 'Mod+y'],
    menus: ['ground'],
    whyNot: (workspace) =>
      edits(workspace) ?? (workspace.store.getState().canRedo ? undefined : workspace.say('whyNot.nothingToRedo')),
    run: (workspace) => travelInTime(workspace, () => workspace.store.redo()),
  },
  {
    id: 'unpin',
    title: 'commands.unpin',
    group: 'edit',
    keys: ['Shift+u'],
    menus: ['claim'],
    whyNot: (workspace) => {
      const { positions } = workspace.store.getState().map
      return (
        editsClaim(workspace) ??
        (claimsToChange(workspace).some((id) => positions.has(id))
          ? undefined
          : workspace.say('whyNot.onlyPinnedIsUnpinned'))
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
    title: 'commands.tidyUp',
    group: 'edit',
    keys: ['Shift+t'],
    menus: ['ground'],
    whyNot: edits,
    run: (workspace) => void performOrTell(workspace, { kind: 'tidy-up', args: {} }),
  },
]
