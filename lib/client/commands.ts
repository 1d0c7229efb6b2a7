/**
 * The one list of what a person can do on a map page. Keys, buttons and menus all run these, so they always agree.
 *
 * `whyNot` answers why a command does not apply now, in a sentence for the person; undefined means that it does.
 */
import type { Conclusion, Stance } from '@/lib/domain/argument'
import { argumentsWith } from '@/lib/domain/debate-map'
import { newId, type ArgumentId, type ClaimId } from '@/lib/domain/ids'
import { closedBeyond } from '@/lib/scene/opening'
import { neighbour, type Direction } from './travel'
import type { Levels, Pick, Selection } from './view-store'
import { goTo, openReasons, performOrTell, tellIfRefused, type Workspace } from './workspace'

export interface Command {
  readonly id: string
  readonly title: string
  /** What its button says beside a claim or an argument, where that is shorter or more exact. */
  readonly labels?: Readonly<Partial<Record<Selection['kind'], string>>>
  readonly group: 'Argue' | 'Edit' | 'Walk' | 'View'
  /** As `KeyboardEvent.key`, with `Mod+` for Ctrl or Cmd and `Shift+`. The first is shown. */
  readonly keys: readonly string[]
  whyNot(workspace: Workspace): string | undefined
  run(workspace: Workspace): void
}

const selected = (workspace: Workspace): Selection | undefined => workspace.view.getState().selection

function selectedClaim(workspace: Workspace): ClaimId | undefined {
  const selection = selected(workspace)
  return selection?.kind === 'claim' ? selection.id : undefined
}

const readOnly = 'You may read this map, not change it.'
const needsClaim = 'Select a claim first.'
const needsAny = 'Select a claim or an arrow first.'

const editsClaim = (workspace: Workspace) =>
  !workspace.mayEdit ? readOnly : selectedClaim(workspace) ? undefined : needsClaim
const editsAny = (workspace: Workspace) => (!workspace.mayEdit ? readOnly : selected(workspace) ? undefined : needsAny)
const edits = (workspace: Workspace) => (workspace.mayEdit ? undefined : readOnly)
const always = () => undefined

/** Opens a new reason for or against what is given, to be typed in the graph. */
export function beginReason({ view }: Workspace, stance: Stance, conclusion: Conclusion): void {
  const claimId = newId<ClaimId>()
  view.set({
    draft: { kind: 'reason', text: '', claimId, argumentId: newId<ArgumentId>(), stance, conclusion },
    pick: undefined,
    notice: undefined,
  })
  // A reason under a collapsed claim would not be seen.
  if ('claim' in conclusion) view.expand([conclusion.claim])
}

function beginReasonOnSelection(workspace: Workspace, stance: Stance): void {
  const selection = selected(workspace)
  if (selection) {
    beginReason(workspace, stance, selection.kind === 'claim' ? { claim: selection.id } : { argument: selection.id })
  }
}

/** The argument that a new co-premise joins: the selected one, or the first in which the selected claim is a premise. */
function argumentToJoin(workspace: Workspace): ArgumentId | undefined {
  const selection = selected(workspace)
  if (!selection) return undefined
  if (selection.kind === 'argument') return selection.id
  return argumentsWith(workspace.store.getState().map, selection.id)[0]?.id
}

function walk(workspace: Workspace, direction: Direction): void {
  const { map } = workspace.store.getState()
  const selection = selected(workspace)
  const from = selection?.kind === 'argument' ? map.arguments.get(selection.id)?.premises[0] : selection?.id
  const next = neighbour(map, from, direction)
  if (!next) return
  goTo(workspace, next)
}

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

function beginPick(workspace: Workspace, kind: Pick['kind']): void {
  const from = selectedClaim(workspace)
  if (from) workspace.view.set({ pick: { kind, from }, notice: undefined })
}

function pickCommand(id: string, title: string, key: string, kind: Pick['kind']): Command {
  return { id, title, group: 'Argue', keys: [key], whyNot: editsClaim, run: (workspace) => beginPick(workspace, kind) }
}

function walkCommand(direction: Direction, title: string): Command {
  const key = `Arrow${direction[0]?.toUpperCase()}${direction.slice(1)}`
  return { id: `walk-${direction}`, title, group: 'Walk', keys: [key], whyNot: always, run: (w) => walk(w, direction) }
}

function levelsCommand(levels: Levels, key: string): Command {
  const title = levels === 'all' ? 'Show everything' : levels === 1 ? 'Show one level' : `Show ${levels} levels`
  return {
    id: `levels-${levels}`,
    title,
    group: 'View',
    keys: [key],
    whyNot: always,
    run: (w) => showLevels(w, levels),
  }
}

/** Opens the map down to a level, and shows it so. */
function showLevels({ store, view, canvas }: Workspace, levels: Levels): void {
  const { map } = store.getState()
  canvas?.showAfresh()
  view.set({ levels, collapsed: levels === 'all' ? new Set() : closedBeyond(map, levels) })
}

export const commands: readonly Command[] = [
  {
    id: 'add-pro',
    title: 'Add a reason for',
    labels: { claim: 'Reason for', argument: 'Back it' },
    group: 'Argue',
    keys: ['p'],
    whyNot: editsAny,
    run: (workspace) => beginReasonOnSelection(workspace, 'pro'),
  },
  {
    id: 'add-con',
    title: 'Add a reason against',
    labels: { claim: 'Reason against', argument: 'Undercut it' },
    group: 'Argue',
    keys: ['c'],
    whyNot: editsAny,
    run: (workspace) => beginReasonOnSelection(workspace, 'con'),
  },
  {
    id: 'add-co-premise',
    title: 'Add a co-premise',
    group: 'Argue',
    keys: ['j'],
    whyNot: (workspace) =>
      editsAny(workspace) ?? (argumentToJoin(workspace) ? undefined : 'Only a reason can have a co-premise.'),
    run: (workspace) => {
      const argumentId = argumentToJoin(workspace)
      if (argumentId) workspace.view.set({ draft: { kind: 'premise', text: '', claimId: newId(), argumentId } })
    },
  },
  {
    id: 'undercut',
    title: 'Undercut its argument',
    group: 'Argue',
    keys: ['u'],
    whyNot: (workspace) =>
      editsAny(workspace) ??
      (argumentToJoin(workspace) ? undefined : 'Only an argument can be undercut: select a reason.'),
    run: (workspace) => {
      const argument = argumentToJoin(workspace)
      if (argument) beginReason(workspace, 'con', { argument })
    },
  },
  {
    id: 'add-thesis',
    title: 'Add a thesis',
    group: 'Argue',
    keys: ['t'],
    whyNot: edits,
    run: ({ view }) => view.set({ draft: { kind: 'thesis', text: '', claimId: newId() } }),
  },
  pickCommand('connect-pro', 'Use it as a reason for…', 'l', 'connect-pro'),
  pickCommand('connect-con', 'Use it as a reason against…', 'k', 'connect-con'),
  pickCommand('join', 'Make it a co-premise of…', 'o', 'premise'),
  pickCommand('move', 'Move to…', 'm', 'move'),
  pickCommand('merge', 'Merge into…', 'g', 'merge'),
  {
    id: 'edit',
    title: 'Edit the text',
    group: 'Edit',
    keys: ['Enter', 'F2'],
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
    whyNot: (workspace) => editsAny(workspace) ?? (argumentToJoin(workspace) ? undefined : 'Only a reason has a side.'),
    run: (workspace) => {
      const id = argumentToJoin(workspace)
      const argument = id && workspace.store.getState().map.arguments.get(id)
      if (!argument) return
      const stance = argument.stance === 'pro' ? 'con' : 'pro'
      performOrTell(workspace, { kind: 'set-stance', args: { argumentId: argument.id, stance } })
    },
  },
  {
    id: 'remove',
    title: 'Remove it and what hangs on it alone',
    labels: { claim: 'Remove branch', argument: 'Remove argument' },
    group: 'Edit',
    keys: ['Delete', 'Backspace'],
    whyNot: editsAny,
    run: (workspace) => {
      const selection = selected(workspace)
      if (!selection) return
      const isDone = performOrTell(
        workspace,
        selection.kind === 'claim'
          ? { kind: 'remove-branch', args: { claimId: selection.id } }
          : { kind: 'remove-argument', args: { argumentId: selection.id } },
      )
      if (isDone) workspace.view.set({ selection: undefined, notice: 'Removed. Undo brings it back.' })
    },
  },
  {
    id: 'undo',
    title: 'Undo',
    group: 'Edit',
    keys: ['Mod+z'],
    whyNot: (workspace) => edits(workspace) ?? (workspace.store.getState().canUndo ? undefined : 'Nothing to undo.'),
    run: (workspace) => travelInTime(workspace, () => workspace.store.undo()),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Edit',
    keys: ['Mod+Shift+z', 'Mod+y'],
    whyNot: (workspace) => edits(workspace) ?? (workspace.store.getState().canRedo ? undefined : 'Nothing to redo.'),
    run: (workspace) => travelInTime(workspace, () => workspace.store.redo()),
  },
  {
    id: 'unpin',
    title: 'Unpin',
    group: 'Edit',
    keys: ['Shift+u'],
    whyNot: editsClaim,
    run: (workspace) => {
      const claim = selectedClaim(workspace)
      if (claim) performOrTell(workspace, { kind: 'set-positions', args: { unpin: [claim] } })
    },
  },
  {
    id: 'tidy-up',
    title: 'Tidy up',
    group: 'Edit',
    keys: ['Shift+t'],
    whyNot: edits,
    run: (workspace) => void performOrTell(workspace, { kind: 'tidy-up', args: {} }),
  },
  walkCommand('up', 'To the conclusion'),
  walkCommand('down', 'To the first reason'),
  walkCommand('left', 'To the reason before'),
  walkCommand('right', 'To the next reason'),
  {
    id: 'collapse',
    title: 'Collapse or expand',
    group: 'View',
    keys: [' '],
    whyNot: (workspace) => (selectedClaim(workspace) ? undefined : needsClaim),
    run: (workspace) => {
      const claim = selectedClaim(workspace)
      if (!claim) return
      if (workspace.view.getState().collapsed.has(claim)) openReasons(workspace, claim)
      else workspace.view.toggleCollapsed(claim)
    },
  },
  levelsCommand(1, '1'),
  levelsCommand(2, '2'),
  levelsCommand(3, '3'),
  levelsCommand('all', 'a'),
  { id: 'fit', title: 'Fit the whole map', group: 'View', keys: ['0'], whyNot: always, run: (w) => w.canvas?.fit() },
  {
    id: 'zoom-in',
    title: 'Zoom in',
    group: 'View',
    keys: ['+', '='],
    whyNot: always,
    run: (w) => w.canvas?.zoomBy(1.25),
  },
  { id: 'zoom-out', title: 'Zoom out', group: 'View', keys: ['-'], whyNot: always, run: (w) => w.canvas?.zoomBy(0.8) },
  {
    id: 'leave',
    title: 'Leave off',
    group: 'View',
    keys: ['Escape'],
    whyNot: always,
    run: ({ view }) => {
      const { draft, pick } = view.getState()
      if (draft) view.set({ draft: undefined })
      else if (pick) view.set({ pick: undefined })
      else view.set({ selection: undefined, notice: undefined })
    },
  },
]

/** What the button of a command says beside a claim or an argument. */
export function buttonLabel(id: string, kind: Selection['kind']): string {
  const { labels, title } = getCommand(id)
  return labels?.[kind] ?? title
}

export function getCommand(id: string): Command {
  const command = commands.find((one) => one.id === id)
  if (!command) throw new Error(`There is no command ${id}.`)
  return command
}

/** Runs a command, or tells the person why it does not apply, and where it would. */
export function runCommand(workspace: Workspace, command: Command): void {
  const reason = command.whyNot(workspace)
  if (!reason) return command.run(workspace)
  const isTriable = reason === readOnly && workspace.trialPath !== undefined
  workspace.view.set({ notice: isTriable ? { text: reason, command: command.id } : reason })
}

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The command of a key press, if any. */
export function commandForKey(event: KeyPress): Command | undefined {
  if (event.altKey) return undefined
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const isLetter = /^[a-z]$/.test(key)
  const name = [event.ctrlKey || event.metaKey ? 'Mod+' : '', event.shiftKey && isLetter ? 'Shift+' : '', key].join('')
  return commands.find((command) => command.keys.includes(name))
}
