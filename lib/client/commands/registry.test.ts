import { describe, expect, it } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import { selectArgument, selectClaim, tryWorkspace } from '../../../tests/support/open-workspace'
import { commands, getCommand } from './registry'
import { runCommand } from './run-command'
import { operationOf } from '../view-store'
import type { Workspace } from '../workspace'

const run = (workspace: Workspace, id: string) => runCommand(workspace, getCommand(id))
const notice = ({ view }: Workspace) => view.getState().notice
const rows = ({ store }: Workspace) => store.getState().map
/** Finishes the text that a command has opened. */
function type(workspace: Workspace, text: string): void {
  const { draft } = workspace.view.getState()
  assert(draft, 'a text is being typed')
  assert(workspace.store.perform(operationOf(draft, text)).ok, 'it is taken')
  workspace.view.set({ draft: undefined })
}

describe('what a command cannot do', () => {
  it('says a sentence and changes nothing, for whoever may only read', () => {
    const forReaders = [
      'select-all',
      'select-branch',
      'read-on',
      'extend-up',
      'extend-down',
      'extend-left',
      'extend-right',
      'copy',
      'copy-argdown',
      'copy-image',
      'find',
      'filter',
      'keys',
      'palette',
      'menu',
      'show-outline',
      'show-both',
      'export',
      'read-document',
      'extract',
      'share',
      ...['up', 'down', 'left', 'right'].map((way) => `walk-${way}`),
      'focus',
      'back',
      'forward',
      'copy-link',
      'collapse',
      ...['1', '2', '3', 'all'].map((levels) => `levels-${levels}`),
      ...['right', 'radial'].map((direction) => `layout-${direction}`),
      ...['hand', 'newest', 'size'].map((order) => `order-${order}`),
      'compact',
      'fit',
      'zoom-in',
      'zoom-out',
      'details',
      'leave',
      'focus',
      'back',
      'forward',
      'copy-link',
      'select-argument',
    ]
    const others = [
      'read-back',
      'show-graph',
      'find-next',
      'find-previous',
      'clear-filter',
      'leave-focus',
      'layout-down',
      'order-stance',
    ]
    for (const command of commands.filter(({ id }) => ![...forReaders, ...others].includes(id))) {
      const workspace = tryWorkspace({ mayEdit: false })
      selectClaim(workspace, 'harm')
      runCommand(workspace, command)
      expect(notice(workspace), command.id).toBe('You may read this map, not change it.')
      expect([workspace.store.unsent, workspace.view.getState().draft, workspace.view.getState().pick]).toEqual([
        [],
        undefined,
        undefined,
      ])
    }
    const reader = tryWorkspace({ mayEdit: false })
    selectClaim(reader, 'harm')
    for (const id of forReaders) expect(getCommand(id).whyNot(reader), id).toBeUndefined()
  })

  it('says what to select first', () => {
    const without = Object.fromEntries(commands.map((command) => [command.id, command.whyNot(tryWorkspace())]))
    expect(without).toMatchObject({
      'add-pro': 'Select a claim or an arrow first.',
      undercut: 'Select a claim or an arrow first.',
      remove: 'Select a claim or an arrow first.',
      edit: 'Select a claim first.',
      merge: 'Select a claim first.',
      collapse: 'Select a claim first.',
      undo: 'Nothing to undo.',
      redo: 'Nothing to redo.',
    })
    const onArrow = tryWorkspace()
    selectArgument(onArrow, 'a-harm')
    for (const id of [
      'edit',
      'connect-pro',
      'connect-con',
      'join',
      'move',
      'merge',
      'unpin',
      'thesis',
      'remove-claim',
      'collapse',
    ]) {
      expect(getCommand(id).whyNot(onArrow), id).toBe('Select a claim first.')
    }
  })

  it('says that a claim which argues for nothing has no arrow', () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'loose')
    run(workspace, 'add-co-premise')
    expect(notice(workspace)).toBe('Only a reason can have a co-premise.')
    run(workspace, 'undercut')
    expect(notice(workspace)).toBe('Only an argument can be undercut: select a reason.')
    run(workspace, 'flip')
    expect(notice(workspace)).toBe('Only a reason has a side.')
    expect(workspace.store.unsent).toEqual([])
  })

  it('changes nothing by any command on a claim that someone else has removed meanwhile', () => {
    const workspace = tryWorkspace()
    const before = toRows(rows(workspace))
    // What the browser does needs one, and changes no map.
    const apart = ['tidy-up', 'back', 'forward', 'copy-link']
    for (const command of commands.filter(({ id }) => !apart.includes(id))) {
      selectClaim(workspace, 'gone')
      runCommand(workspace, command)
    }
    expect(toRows(rows(workspace))).toEqual(before)
  })
})

describe('what a command does', () => {
  it.each([
    ['add-pro', 'pro'],
    ['add-con', 'con'],
  ] as const)('%s opens a reason under the selected claim, and shows it', (id, stance) => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'harm')
    run(workspace, 'collapse')
    expect([...workspace.view.getState().collapsed]).toEqual(['harm'])
    run(workspace, id)
    expect([...workspace.view.getState().collapsed]).toEqual([])
    const { draft } = workspace.view.getState()
    expect(draft).toMatchObject({ kind: 'reason', stance, conclusion: { claim: 'harm' } })
    type(workspace, 'Because.')
    expect(rows(workspace).claims.get(draft!.claimId)?.text).toBe('Because.')
  })

  it('opens a reason about a selected arrow, and an undercut of the reason that is selected', () => {
    const workspace = tryWorkspace()
    selectArgument(workspace, 'a-harm')
    run(workspace, 'add-pro')
    expect(workspace.view.getState().draft).toMatchObject({ stance: 'pro', conclusion: { argument: 'a-harm' } })
    selectClaim(workspace, 'cost')
    run(workspace, 'undercut')
    expect(workspace.view.getState().draft).toMatchObject({ stance: 'con', conclusion: { argument: 'a-cost' } })
  })

  it('adds a co-premise to the reason that is selected', () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'harm')
    run(workspace, 'add-co-premise')
    type(workspace, 'And this.')
    expect(rows(workspace).arguments.get('a-harm' as ArgumentId)?.premises).toHaveLength(2)
  })

  it('adds a thesis without a selection', () => {
    const workspace = tryWorkspace()
    run(workspace, 'add-thesis')
    type(workspace, 'This too.')
    expect([...rows(workspace).claims.values()].find(({ text }) => text === 'This too.')?.thesis).toBe(true)
  })

  it('opens the text of the selected claim', () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'harm')
    run(workspace, 'edit')
    expect(workspace.view.getState().draft).toEqual({
      kind: 'edit',
      claimId: 'harm',
      text: 'The claim harm is true.',
      base: 'The claim harm is true.',
    })
  })

  it('turns a side, there and back, and undoes both', () => {
    const workspace = tryWorkspace()
    const side = () => rows(workspace).arguments.get('a-harm' as ArgumentId)?.stance
    selectClaim(workspace, 'harm')
    run(workspace, 'flip')
    expect(side()).toBe('con')
    run(workspace, 'flip')
    expect(side()).toBe('pro')
    run(workspace, 'undo')
    expect(side()).toBe('con')
    run(workspace, 'redo')
    expect(side()).toBe('pro')
  })

  it('removes a branch or an arrow, goes on beside it, and says how to get it back', () => {
    const at = ({ view }: Workspace) => view.getState().selection?.id
    const workspace = tryWorkspace()
    selectClaim(workspace, 'harm')
    run(workspace, 'remove')
    expect([...rows(workspace).claims.keys()].sort()).toEqual(['ban', 'cost', 'loose', 'shared'])
    expect([at(workspace), notice(workspace)]).toEqual(['shared', '4 claims removed. Undo brings them back.'])
    run(workspace, 'undo')
    expect([at(workspace), workspace.asked.at(-1)]).toEqual(['harm', 'follow harm'])
    run(workspace, 'redo')
    selectArgument(workspace, 'a-cost')
    run(workspace, 'remove')
    expect([rows(workspace).arguments.has('a-cost' as ArgumentId), rows(workspace).claims.size]).toEqual([false, 4])
    expect(at(workspace)).toBe('cost')
    for (const [claim, next] of [
      ['cost', 'loose'],
      ['shared', 'ban'],
      ['ban', undefined],
    ] as const) {
      selectClaim(workspace, claim)
      run(workspace, 'remove')
      expect(at(workspace), claim).toBe(next)
    }
    run(workspace, 'undo')
    expect(at(workspace)).toBe('ban')
  })

  it('makes a thesis of it, and none again; removes a claim and keeps its reasons', () => {
    const workspace = tryWorkspace()
    const isThesis = () => rows(workspace).claims.get('harm' as ClaimId)?.thesis
    selectClaim(workspace, 'harm')
    run(workspace, 'thesis')
    expect(isThesis()).toBe(true)
    run(workspace, 'thesis')
    expect(isThesis()).toBe(false)
    run(workspace, 'remove-claim')
    expect([...rows(workspace).claims.keys()].sort()).toEqual([
      'ban',
      'cost',
      'loose',
      'old',
      'shared',
      'sound',
      'study',
    ])
    expect(notice(workspace)).toBe('Removed. Its reasons are still on the map.')
  })

  it('opens a dialog that is there for this reader, and says why where it is not', () => {
    const workspace = tryWorkspace()
    run(workspace, 'share')
    expect(workspace.view.getState().open).toBe('share')
    run(workspace, 'leave')
    expect(workspace.view.getState().open).toBeUndefined()
    const guest = { ...workspace, mayShare: false, mayExport: false }
    run(guest, 'share')
    expect([notice(guest), guest.view.getState().open]).toEqual(['Only its owner may share this map.', undefined])
    expect(getCommand('export').whyNot(guest)).toBe('You may not take this map away.')
  })

  it('unpins one, and tidies up all', () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'harm')
    run(workspace, 'unpin')
    expect(rows(workspace).positions.size).toBe(0)
    run(workspace, 'undo')
    expect(rows(workspace).positions.size).toBe(1)
    run(workspace, 'tidy-up')
    expect(rows(workspace).positions.size).toBe(0)
  })

  it('walks, selects and shows the claim that it comes to, and stays at the end of the way', () => {
    const workspace = tryWorkspace()
    const at = () => workspace.view.getState().selection?.id
    run(workspace, 'walk-down')
    expect(at()).toBe('ban')
    run(workspace, 'walk-down')
    run(workspace, 'walk-right')
    expect(at()).toBe('cost')
    run(workspace, 'walk-up')
    run(workspace, 'walk-up')
    expect(at()).toBe('ban')
    expect(workspace.asked).toEqual(['reveal ban', 'reveal harm', 'reveal cost', 'reveal ban'])
    selectArgument(workspace, 'a-old')
    run(workspace, 'walk-up')
    expect(at()).toBe('sound')
  })

  it('collapses and expands; fits and zooms', () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'harm')
    run(workspace, 'collapse')
    expect(workspace.view.getState().collapsed.has('harm' as ClaimId)).toBe(true)
    run(workspace, 'collapse')
    expect(workspace.view.getState().collapsed.size).toBe(0)
    for (const id of ['fit', 'zoom-in', 'zoom-out']) run(workspace, id)
    expect(workspace.asked).toEqual(['reveal reasons of harm', 'fit', 'closer', 'farther'])
  })

  it('shows one level more or everything, and opens the way to what one walks to', () => {
    const workspace = tryWorkspace()
    const shown = () => {
      const { levels, collapsed } = workspace.view.getState()
      return [levels, [...collapsed].sort()]
    }
    run(workspace, 'levels-1')
    expect(shown()).toEqual([1, ['cost', 'harm']])
    expect(workspace.asked).toEqual(['keep place'])
    selectClaim(workspace, 'harm')
    run(workspace, 'walk-down')
    expect(workspace.view.getState().selection).toEqual({ kind: 'claim', id: 'study' })
    expect(shown()).toEqual([undefined, ['cost']])
    run(workspace, 'levels-all')
    expect(shown()).toEqual(['all', []])
  })

  it('leaves off one thing at a time: the text, the pick, the selection', () => {
    const workspace = tryWorkspace()
    selectClaim(workspace, 'harm')
    run(workspace, 'merge')
    run(workspace, 'edit')
    const open = () => {
      const { draft, pick, selection } = workspace.view.getState()
      return [draft, pick, selection].filter(Boolean).length
    }
    const steps = [open()]
    for (let step = 0; step < 4; step++) {
      run(workspace, 'leave')
      steps.push(open())
    }
    expect(steps).toEqual([3, 2, 1, 0, 0])
  })
})
