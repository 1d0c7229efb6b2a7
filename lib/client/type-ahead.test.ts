import { expect, it } from 'vitest'
import { selectClaim, tryWorkspace } from '../../tests/support/open-workspace'
import { getCommand } from './commands/registry'
import { typeAhead } from './type-ahead'

const bare = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

function typed(...keys: string[]) {
  const workspace = tryWorkspace()
  selectClaim(workspace, 'harm')
  getCommand('add-con').run(workspace)
  return { workspace, taken: keys.map((key) => typeAhead(workspace, { ...bare, key })) }
}

it('writes what is typed before the field is there, reason by reason', () => {
  const { workspace, taken } = typed(...'pq', 'Backspace', 'e', 'Enter', 'J', '😀')
  expect(taken).toEqual(taken.map(() => true))
  const texts = [...workspace.store.getState().map.claims.values()].map(({ text }) => text)
  expect(texts).toContain('pe')
  expect(workspace.view.getState().draft).toMatchObject({ kind: 'reason', text: 'J😀' })
})

it('leaves off by Escape, and takes nothing where nothing is typed or a command is meant', () => {
  const { workspace } = typed('p', 'Escape')
  expect(workspace.view.getState()).toMatchObject({ draft: undefined, offered: { draft: { text: 'p' } } })
  expect(typeAhead(workspace, { ...bare, key: 'p' })).toBe(false)
  getCommand('add-pro').run(workspace)
  expect(typeAhead(workspace, { ...bare, key: 'z', ctrlKey: true })).toBe(false)
  expect(typeAhead(workspace, { ...bare, key: 'Tab' })).toBe(false)
  expect(workspace.view.getState().draft?.text).toBe('')
  const withAltGraph = { ctrlKey: true, altKey: true, getModifierState: (key: string) => key === 'AltGraph' }
  expect(typeAhead(workspace, { ...bare, ...withAltGraph, key: '€' })).toBe(true)
  expect(workspace.view.getState().draft?.text).toBe('€')
})
