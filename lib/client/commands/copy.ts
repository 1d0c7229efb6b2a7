/** Commands that take branches to the clipboard and put them on the map. */
import { claimsUnder } from '@/lib/domain/branch'
import type { ClaimId } from '@/lib/domain/ids'
import type { Workspace } from '../workspace'
import { claimsToChange, edits, editsClaim, hasClaim } from './applicability'
import type { Command } from './command'
import { removeSelected } from './edit'

/** The selected claims without those that are copied with another of them. */
export function claimsToCopy(workspace: Workspace): ClaimId[] {
  const { map } = workspace.store.getState()
  const ids = claimsToChange(workspace)
  const under = new Map(ids.map((id) => [id, claimsUnder(map, id)] as const))
  return ids.filter((id, place) =>
    // Of two that are under each other, in a circle, the first is copied.
    ids.every(
      (other, otherPlace) =>
        other === id || !under.get(other)?.has(id) || (under.get(id)?.has(other) && place < otherPlace),
    ),
  )
}

/** Copies as an outline for other programs, with everything else for Crux, and goes on where that is done. */
function copyBranches(workspace: Workspace, goOn: (roots: readonly ClaimId[]) => void): void {
  const roots = claimsToCopy(workspace)
  if (roots.length === 0) return
  // A browser lets a press be answered so soon after it, too.
  withLateCopying(workspace, ({ toBranches }) => {
    if (putOrTell(workspace, toBranches(workspace, roots))) goOn(roots)
  })
}

function putOrTell({ view, say, clipboard }: Workspace, flavours: Readonly<Record<string, string>>): boolean {
  const isDone = clipboard.put(flavours)
  if (!isDone) view.set({ notice: say('notices.notCopied') })
  return isDone
}

/** What was copied, in words. */
function tellCopied(
  { view, store, say }: Workspace,
  roots: readonly ClaimId[],
  text: 'notices.copied' | 'notices.copiedArgdown',
): void {
  const { map } = store.getState()
  const count = new Set(roots.flatMap((root) => [...claimsUnder(map, root)])).size
  view.set({ notice: say(text, { count }) })
}

function copy(workspace: Workspace): void {
  if (workspace.clipboard.hasMarkedWords()) workspace.clipboard.putMarkedWords()
  else copyBranches(workspace, (roots) => tellCopied(workspace, roots, 'notices.copied'))
}

function copyArgdown(workspace: Workspace): void {
  const roots = claimsToCopy(workspace)
  withLateCopying(workspace, ({ toArgdown }) => {
    const text = toArgdown(workspace, roots)
    if (putOrTell(workspace, { 'text/plain': text })) tellCopied(workspace, roots, 'notices.copiedArgdown')
  })
}

/** Does what one does not begin with: its code comes once the page is idle, or now. */
function withLateCopying(workspace: Workspace, use: (late: typeof import('../late-copying')) => void): void {
  import('../late-copying').then(use, () => workspace.view.set({ notice: workspace.say('ui.partNotLoaded') }))
}

function copyImage(workspace: Workspace): void {
  const [root] = claimsToCopy(workspace)
  if (root) withLateCopying(workspace, ({ putImage }) => putImage(workspace, root))
}

export const copyCommands: readonly Command[] = [
  {
    id: 'copy',
    title: 'commands.copy',
    group: 'edit',
    keys: ['Mod+c'],
    menus: ['claim'],
    whyNot: (workspace) => (workspace.clipboard.hasMarkedWords() ? undefined : hasClaim(workspace)),
    run: copy,
  },
  {
    id: 'cut',
    title: 'commands.cut',
    group: 'edit',
    keys: ['Mod+x'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) => {
      const { selection } = workspace.view.getState()
      copyBranches(workspace, () => {
        // Nothing else is cut where one has gone on meanwhile.
        if (workspace.view.getState().selection === selection) removeSelected(workspace, 'notices.cut')
      })
    },
  },
  {
    id: 'paste',
    title: 'commands.paste',
    group: 'edit',
    keys: ['Mod+v'],
    isHeardElsewhere: true,
    menus: ['claim', 'argument', 'ground'],
    whyNot: edits,
    run: ({ view }) => view.set({ open: 'paste', subject: { kind: 'paste', text: '', copied: '' }, menu: undefined }),
  },
  {
    id: 'duplicate',
    title: 'commands.duplicate',
    group: 'edit',
    keys: ['Mod+d'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) => {
      const roots = claimsToCopy(workspace)
      withLateCopying(workspace, ({ duplicate }) => duplicate(workspace, roots))
    },
  },
  {
    id: 'copy-argdown',
    title: 'commands.copyArgdown',
    group: 'edit',
    keys: [],
    whyNot: hasClaim,
    run: copyArgdown,
  },
  {
    id: 'copy-image',
    title: 'commands.copyImage',
    group: 'edit',
    keys: [],
    whyNot: (workspace) =>
      hasClaim(workspace) ??
      (!workspace.mayExport
        ? workspace.say('whyNot.mayNotExport')
        : workspace.isTrial || workspace.store.getState().saveState !== 'saved'
          ? workspace.say('whyNot.imageNeedsSaved')
          : undefined),
    run: copyImage,
  },
]
