/** Commands that open a dialog or another page. What is open is part of the view, so keys, menus and buttons open it alike. */
import type { OpenDialog } from '../view-store'
import type { Workspace } from '../workspace'
import { always } from './applicability'
import type { Command } from './command'

export const openDialog =
  (open: OpenDialog) =>
  ({ view }: Workspace): void =>
    view.set({ open, menu: undefined })

export const dialogCommands: readonly Command[] = [
  {
    id: 'palette',
    title: 'Find a command',
    group: 'Map',
    keys: ['Mod+k'],
    menus: ['ground'],
    whyNot: always,
    run: openDialog('palette'),
  },
  {
    id: 'menu',
    title: 'Open the menu of what is selected',
    group: 'Map',
    keys: ['Shift+F10', 'ContextMenu'],
    whyNot: always,
    run: ({ view }) => view.set({ menu: { target: view.getState().selection ?? { kind: 'ground' } } }),
  },
  {
    id: 'keys',
    title: 'Show and change the keys',
    group: 'Map',
    keys: ['?'],
    whyNot: always,
    run: openDialog('keys'),
  },
  {
    id: 'export',
    title: 'Export the map',
    group: 'Map',
    keys: ['Shift+e'],
    menus: ['ground'],
    whyNot: ({ mayExport }) => (mayExport ? undefined : 'You may not take this map away.'),
    run: openDialog('export'),
  },
  {
    id: 'read-document',
    title: 'Read the map as a document',
    group: 'Map',
    keys: ['Shift+d'],
    menus: ['ground'],
    whyNot: always,
    run: (workspace) => workspace.leaveFor(workspace.readPath),
  },
  {
    id: 'share',
    title: 'Share the map',
    group: 'Map',
    keys: ['Shift+s'],
    whyNot: ({ mayShare }) => (mayShare ? undefined : 'Only its owner may share this map.'),
    run: openDialog('share'),
  },
]
