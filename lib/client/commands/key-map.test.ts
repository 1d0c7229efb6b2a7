import { describe, expect, it } from 'vitest'
import type { Language } from '@/lib/language/languages'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { KeyMap, mayBeGiven } from './key-map'
import { isCharacterKey, keyLabel } from './key-press'
import { commands, getCommand } from './registry'

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, shiftKey: false, altKey: false })

/** A storage and the tabs that share it, as far as keys need them. */
function device(kept?: string) {
  const values = new Map(kept === undefined ? [] : [['crux keys', kept]])
  const tabs: ((event: { key: string }) => void)[] = []
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  } as Storage
  const page = {
    addEventListener: (_: string, listener: (event: { key: string }) => void) => void tabs.push(listener),
    removeEventListener: () => undefined,
  } as unknown as Window
  return { storage, page, tell: () => tabs.forEach((tab) => tab({ key: 'crux keys' })), values }
}

describe('the keys of a device', () => {
  it('gives a command another key, and takes that from the command that had it', () => {
    const keys = new KeyMap(commands)
    expect(keys.ownerOf('c', getCommand('add-pro'))?.id).toBe('add-con')
    keys.give(getCommand('add-pro'), 'c')
    expect([keys.commandFor(press('c')), keys.commandFor(press('p'))]).toEqual(['add-pro', undefined])
    expect(keys.keysOf(getCommand('add-con'))).toEqual([])
    keys.clear(getCommand('add-pro'))
    expect(keys.commandFor(press('c'))).toBeUndefined()
    keys.reset()
    expect([keys.commandFor(press('c')), keys.commandFor(press('p'))]).toEqual(['add-con', 'add-pro'])
  })

  it('switches the keys of a single character off, and leaves all others', () => {
    const keys = new KeyMap(commands)
    keys.setCharacterKeys(false)
    for (const key of ['p', '?', '0', '+', 'T']) expect(keys.commandFor(press(key)), key).toBeUndefined()
    expect([press('z', true), press('Enter'), press(' '), press('Delete')].map((one) => keys.commandFor(one))).toEqual([
      'undo',
      'edit',
      'collapse',
      'remove',
    ])
    keys.give(getCommand('add-pro'), 'Mod+p')
    expect(keys.commandFor(press('p', true))).toBe('add-pro')
    expect(['p', 'Shift+u', '?'].every(isCharacterKey)).toBe(true)
    expect(['Mod+z', ' ', 'F2', 'Shift+Delete'].some(isCharacterKey)).toBe(false)
  })

  it('keeps them on the device, for the next page and for other tabs', () => {
    const { storage, page, tell } = device()
    const one = new KeyMap(commands)
    const other = new KeyMap(commands)
    one.keepIn(storage, page)
    other.keepIn(storage, page)
    one.give(getCommand('add-pro'), 'q')
    tell()
    expect(other.commandFor(press('q'))).toBe('add-pro')
    const later = new KeyMap(commands)
    later.keepIn(storage, page)
    expect(later.commandFor(press('q'))).toBe('add-pro')
  })

  it.each(['', 'nonsense', '{"chosen":{"add-pro":"p"}}', '{"chosen":{"add-pro":[1]},"hasCharacterKeys":true}'])(
    'takes the keys as they come where what was kept is %j',
    (kept) => {
      const { storage, page } = device(kept)
      const keys = new KeyMap(commands)
      keys.keepIn(storage, page)
      expect(keys.commandFor(press('p'))).toBe('add-pro')
    },
  )

  it('never gives away the way out, nor a modifier alone', () => {
    expect(['Escape', 'Shift', 'Mod+Control', 'Shift+Escape'].map(mayBeGiven)).toEqual([false, false, false, false])
    expect(['q', 'Mod+Shift+z', 'F4'].map(mayBeGiven)).toEqual([true, true, true])
  })
})

it('names keys as they stand on the keyboard', () => {
  const names = (isApple: boolean, language: Language = 'en') =>
    ['Mod+Shift+z', ' ', 'ArrowUp', 'Shift+u', '+'].map((key) => keyLabel(sayIn(language), key, isApple))
  expect(names(false)).toEqual(['Ctrl+Shift+Z', 'Space', '↑', 'Shift+U', '+'])
  expect(names(false, 'de')).toEqual(['Strg+Umschalt+Z', 'Leertaste', '↑', 'Umschalt+U', '+'])
  expect(names(true)).toEqual(['⌘⇧Z', 'Space', '↑', '⇧U', '+'])
})
