import { expect, it } from 'vitest'
import type { Language } from '@/lib/language/languages'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { tryWorkspace } from '../../../tests/support/open-workspace'
import type { Command } from './command'
import { rankCommands } from './rank-commands'
import { commands } from './registry'

const found = (typed: string, language: Language = 'en') =>
  rankCommands(sayIn(language), commands, typed, () => true).map(({ id }) => id)

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

it('finds by the words of the reader’s language, and by the ids that are the same in all', () => {
  expect(found('zweig entf', 'de')[0]).toBe('remove')
  expect(found('remove claim', 'de')[0]).toBe('remove-claim')
})

it('has what applies before what does not, unless only letters of it fit', () => {
  const reader = tryWorkspace({ mayEdit: false })
  const applies = (command: Command) => command.whyNot(reader) === undefined
  const offered = rankCommands(sayIn('en'), commands, '', applies)
  const firstNot = offered.findIndex((command) => !applies(command))
  expect(firstNot).toBeGreaterThan(10)
  expect(offered.slice(firstNot).some(applies)).toBe(false)
  expect(offered).toHaveLength(commands.length)
  const typed = rankCommands(sayIn('en'), commands, 'reason', applies)
  expect(applies(typed[0]!)).toBe(true)
  // Enter must not do what was not meant: a word that is there comes before letters that are somewhere.
  expect(rankCommands(sayIn('en'), commands, 'undo', applies)[0]?.id).toBe('undo')
})

it('finds by letters in order, and nothing by letters that are not there', () => {
  expect(found('adthss')).toContain('add-thesis')
  expect(found('qqq')).toEqual([])
})
