/** Commands that open a dialog or another page. What is open is part of the view, so keys, menus and buttons open it alike. */
import { claimAnchor } from '@/lib/scene/reading/claim-anchor'
import type { OpenDialog } from '../view-store'
import type { Workspace } from '../workspace'
import { always, selectedClaim } from './applicability'
import type { Command } from './command'

export const openDialog =
  (open: OpenDialog) =>
  ({ view }: Workspace): void =>
    view.set({ open, menu: undefined })

export const dialogCommands: readonly Command[] = [
  {
    id: 'palette',
    title: 'commands.palette',
    group: 'map',
    keys: ['Mod+k'],
    menus: ['ground'],
    whyNot: always,
    run: openDialog('palette'),
  },
  {
    id: 'menu',
    title: 'commands.menu',
    group: 'map',
    keys: ['Shift+F10', 'ContextMenu'],
    whyNot: always,
    run: ({ view }) => view.set({ menu: { target: view.getState().selection ?? { kind: 'ground' } } }),
  },
  {
    id: 'keys',
    title: 'commands.keys',
    group: 'map',
    keys: ['?'],
    whyNot: always,
    run: openDialog('keys'),
  },
  {
    id: 'export',
    title: 'commands.exportMap',
    group: 'map',
    keys: ['Shift+e'],
    menus: ['ground'],
    whyNot: ({ mayExport, say }) => (mayExport ? undefined : say('whyNot.mayNotExport')),
    run: openDialog('export'),
  },
  {
    id: 'read-document',
    title: 'commands.readDocument',
    group: 'map',
    keys: ['Shift+d'],
    menus: ['ground'],
    whyNot: always,
    run: (workspace) => {
      const { focus } = workspace.view.getState()
      const at = focus ?? selectedClaim(workspace)
      workspace.leaveFor(workspace.readPath + (at ? `#${claimAnchor(at)}` : ''))
    },
  },
  {
    id: 'share',
    title: 'commands.share',
    group: 'map',
    keys: ['Shift+s'],
    whyNot: ({ mayShare, say }) => (mayShare ? undefined : say('whyNot.onlyOwnerShares')),
    run: openDialog('share'),
  },
]
