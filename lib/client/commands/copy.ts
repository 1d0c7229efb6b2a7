/** Commands that take branches to the clipboard and put them on the map. */
import { argumentsWith } from '@/lib/domain/debate-map'
import { claimsUnder } from '@/lib/domain/branch'
import { newId, type ClaimId } from '@/lib/domain/ids'
import { writeArgdown } from '@/lib/formats/argdown/write'
import { partsOfBranch } from '@/lib/formats/crux-branch/read'
import { branchOf } from '@/lib/formats/crux-branch/write'
import { writeOutline } from '@/lib/formats/outline-text/write'
import { branchType } from '../clipboard'
import { performParts } from '../perform-parts'
import { goTo, type Workspace } from '../workspace'
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

/** Copies as an outline for other programs, with everything else for Crux. */
function copyBranches(workspace: Workspace): boolean {
  const roots = claimsToCopy(workspace)
  const { map } = workspace.store.getState()
  if (roots.length === 0) return false
  const outline = writeOutline(map, roots)
  return putOrTell(workspace, { 'text/plain': outline, [branchType]: JSON.stringify(branchOf(map, roots)) })
}

function putOrTell({ view, clipboard }: Workspace, flavours: Readonly<Record<string, string>>): boolean {
  const isDone = clipboard.put(flavours)
  if (!isDone) view.set({ notice: 'Your browser does not let Crux copy.' })
  return isDone
}

/** What was copied, in words. */
function tellCopied({ view, store }: Workspace, roots: readonly ClaimId[], as: string): void {
  const { map } = store.getState()
  const count = new Set(roots.flatMap((root) => [...claimsUnder(map, root)])).size
  view.set({ notice: `Copied ${count === 1 ? '1 claim' : `${count} claims`}${as}.` })
}

function copy(workspace: Workspace): void {
  if (workspace.clipboard.hasMarkedWords()) workspace.clipboard.putMarkedWords()
  else if (copyBranches(workspace)) tellCopied(workspace, claimsToCopy(workspace), '')
}

function copyArgdown(workspace: Workspace): void {
  const roots = claimsToCopy(workspace)
  const { map } = workspace.store.getState()
  if (roots.length === 0) return
  const text = writeArgdown(map, roots, map.details.title)
  if (putOrTell(workspace, { 'text/plain': text })) tellCopied(workspace, roots, ' as Argdown')
}

/** The picture of the branch, as the server draws it. */
function copyImage(workspace: Workspace): void {
  const { view, clipboard } = workspace
  const [root] = claimsToCopy(workspace)
  if (!root) return
  const query = new URLSearchParams({ branch: root, scale: '2' })
  const key = new URLSearchParams(location.search).get('key')
  if (key !== null) query.set('key', key)
  const picture = fetch(`${location.pathname}/image.png?${query}`).then((response) => {
    if (!response.ok) throw new Error(`The picture was answered with ${response.status}.`)
    return response.blob()
  })
  view.set({ notice: 'Drawing the branch…' })
  clipboard.putPicture(picture).then(
    () => view.set({ notice: 'Copied the branch as an image.' }),
    () => view.set({ notice: 'The image could not be copied. Export makes a file of it.' }),
  )
}

/** Puts each selected branch beside itself once more. */
function duplicate(workspace: Workspace): void {
  const { store } = workspace
  const { map } = store.getState()
  const made: ClaimId[] = []
  const all = claimsToCopy(workspace).map((root) => {
    const [first] = argumentsWith(map, root)
    const parts = partsOfBranch(branchOf(map, [root]), { onto: first?.conclusion, map, makeId: () => newId() })
    // The top claim comes first in a branch.
    const [top] = parts.claims
    if (top) made.push(top.id)
    if (top && !first && map.claims.get(root)?.thesis !== true) delete top.thesis
    return parts
  })
  const parts = {
    claims: all.flatMap(({ claims }) => claims),
    arguments: all.flatMap((one) => one.arguments),
    sources: [],
    citations: all.flatMap(({ citations }) => citations),
  }
  const [first] = made
  if (performParts(workspace, parts) && first) {
    goTo(workspace, first)
    workspace.canvas?.follow(first)
  }
}

export const copyCommands: readonly Command[] = [
  {
    id: 'copy',
    title: 'Copy',
    group: 'Edit',
    keys: ['Mod+c'],
    menus: ['claim'],
    whyNot: (workspace) => (workspace.clipboard.hasMarkedWords() ? undefined : hasClaim(workspace)),
    run: copy,
  },
  {
    id: 'cut',
    title: 'Cut',
    group: 'Edit',
    keys: ['Mod+x'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: (workspace) => {
      if (copyBranches(workspace)) removeSelected(workspace, 'Cut. Paste puts it elsewhere, undo brings it back.')
    },
  },
  {
    id: 'paste',
    title: 'Paste an outline or a branch…',
    labels: { claim: 'Paste…', argument: 'Paste…' },
    group: 'Edit',
    keys: ['Mod+v'],
    isHeardElsewhere: true,
    menus: ['claim', 'argument', 'ground'],
    whyNot: edits,
    run: ({ view }) =>
      view.set({ open: 'paste', subject: { kind: 'paste', text: '', branch: undefined }, menu: undefined }),
  },
  {
    id: 'duplicate',
    title: 'Duplicate the branch',
    group: 'Edit',
    keys: ['Mod+d'],
    menus: ['claim'],
    whyNot: editsClaim,
    run: duplicate,
  },
  {
    id: 'copy-argdown',
    title: 'Copy as Argdown',
    group: 'Edit',
    keys: [],
    whyNot: hasClaim,
    run: copyArgdown,
  },
  {
    id: 'copy-image',
    title: 'Copy as an image',
    group: 'Edit',
    keys: [],
    whyNot: (workspace) =>
      hasClaim(workspace) ??
      (!workspace.mayExport
        ? 'You may not take this map away.'
        : workspace.isTrial || workspace.store.getState().saveState !== 'saved'
          ? 'An image shows what is saved: wait until everything is.'
          : undefined),
    run: copyImage,
  },
]
