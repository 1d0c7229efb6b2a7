import { expect, it } from 'vitest'
import { rankCommands } from './rank-commands'
import { commands } from './registry'

const found = (typed: string) => rankCommands(commands, typed).map(({ id }) => id)

it('shows all commands before anything is typed', () => {
  expect(found(' ')).toEqual(commands.map(({ id }) => id))
})

it.each([
  ['undo', 'undo'],
  ['reason against', 'add-con'],
  ['fit', 'fit'],
  ['rem bra', 'remove'],
  ['outline', 'show-outline'],
])('finds by %j first %s', (typed, id) => {
  expect(found(typed)[0]).toBe(id)
})

it('finds by letters in order, and nothing by letters that are not there', () => {
  expect(found('adthss')).toContain('add-thesis')
  expect(found('qqq')).toEqual([])
})
