import { afterEach, describe, expect, it, vi } from 'vitest'
import { languages } from '@/lib/language/languages'
import { sayIn } from '@/lib/server/language/compiled-texts'
import { KeyMap } from './key-map'
import { commands } from './registry'

const press = (key: string, held: Partial<Record<'ctrl' | 'meta' | 'shift' | 'alt' | 'altGraph', true>> = {}) =>
  new KeyMap(commands).commandFor({
    key,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
    getModifierState: (key) => key === 'AltGraph' && held.altGraph === true,
  })

afterEach(() => void vi.unstubAllGlobals())

describe('the key of a command', () => {
  it('has a title and a key for each, which a press of that key finds', () => {
    for (const command of commands) {
      for (const language of languages) expect(sayIn(language)(command.title)).toMatch(/^\p{Lu}/u)
      for (const name of command.keys) {
        const key = name.split('+').at(-1) || '+'
        const shift = name.includes('Shift+') ? ({ shift: true } as const) : {}
        const found = name.startsWith('Mod+')
          ? [press(key, { ctrl: true, ...shift }), press(key, { meta: true, ...shift })]
          : [press(key, shift)]
        expect(new Set(found), name).toEqual(new Set([command.id]))
      }
    }
  })

  it('knows capital letters with Shift, and leaves the keys of the browser alone', () => {
    expect(press('P')).toBe('add-pro')
    expect(press('U', { shift: true })).toBe('unpin')
    expect(press('Z', { ctrl: true, shift: true })).toBe('redo')
    expect(press('+', { shift: true })).toBe('zoom-in')
    for (const key of ['p', 'l', 't', 'ArrowLeft', '0', '-']) expect(press(key, { ctrl: true })).toBeUndefined()
    expect(press('ArrowLeft', { alt: true })).toBeUndefined()
    expect(press('q')).toBeUndefined()
  })

  it('knows a character that is made with AltGr, which Windows tells as Ctrl with Alt', () => {
    expect(press('[', { ctrl: true, alt: true })).toBeUndefined()
    expect(press('[', { ctrl: true, alt: true, altGraph: true })).toBe('back')
    expect(press(']', { altGraph: true })).toBe('forward')
    expect(press('p', { meta: true, altGraph: true })).toBeUndefined()
  })

  it('knows a character that is made with Option, as brackets are on many an Apple keyboard', () => {
    vi.stubGlobal('navigator', { platform: 'MacIntel' })
    expect([press('[', { alt: true }), press(']', { alt: true })]).toEqual(['back', 'forward'])
    expect(press('[', { alt: true, meta: true })).toBeUndefined()
    expect(press('ArrowLeft', { alt: true })).toBeUndefined()
    vi.stubGlobal('navigator', { platform: 'Win32' })
    expect(press('[', { alt: true })).toBeUndefined()
  })
})
