import { expect, it } from 'vitest'
import type { Language } from '@/lib/language/languages'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { rankCommands } from './rank-commands'
import { commands } from './registry'

const found = (typed: string, language: Language = 'en') =>
  rankCommands(sayIn(language), commands, typed).map(({ id }) => id)

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

it('finds by letters in order, and nothing by letters that are not there', () => {
  expect(found('adthss')).toContain('add-thesis')
  expect(found('qqq')).toEqual([])
})
