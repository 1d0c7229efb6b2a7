import { expect, it } from 'vitest'
import { RefusedWords } from './refused-words'
import { getCommand } from './registry'

const bare = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

/** Presses keys with some milliseconds before each, after a command was refused at 0; which of them were words? */
function wordsOf(command: string, ...presses: readonly (readonly [string, number])[]): string {
  const words = new RefusedWords()
  words.note(getCommand(command), 0)
  let at = 0
  return presses.flatMap(([key, after]) => (words.take({ ...bare, key }, (at += after)) ? key : [])).join('')
}

it('takes what is typed on at once for words, until a pause or another key', () => {
  const hasty = [...'Xylo fits'].map((key) => [key, 300] as const)
  expect(wordsOf('add-con', ['Shift', 50], ...hasty)).toBe('Xylo fits')
  expect(wordsOf('add-con', ...hasty, ['p', 800])).toBe('Xylo fits')
  expect(wordsOf('edit', ['a', 100], ['Enter', 100], ['p', 100])).toBe('a')
  expect(wordsOf('collapse', ...hasty)).toBe('')
})

it('leaves alone what is pressed with Ctrl, or where nothing was refused', () => {
  const words = new RefusedWords()
  expect(words.take({ ...bare, key: 'p' }, 10)).toBe(false)
  words.note(getCommand('add-pro'), 20)
  expect(words.take({ ...bare, key: 'z', ctrlKey: true }, 30)).toBe(false)
  expect(words.take({ ...bare, key: 'p' }, 40)).toBe(false)
  words.note(getCommand('add-pro'), 50)
  words.end()
  expect(words.take({ ...bare, key: 'p' }, 60)).toBe(false)
})
