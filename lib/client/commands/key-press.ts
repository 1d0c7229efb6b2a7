/** From a press of keys to its name, as commands name it, and from that to what a person reads. */
import type { PlainKey, Say } from '@/lib/language/say'
import { isApple } from '../apple'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  getModifierState?(key: string): boolean
}

/**
 * Which modifiers are held to ask for a command. AltGr, which some systems tell as Ctrl with Alt, only makes another character;
 * so does Option on Apple's keyboards, where many a layout has brackets nowhere else.
 */
export function heldModifiers(press: KeyPress): { readonly isMod: boolean; readonly isAlt: boolean } {
  const { altKey, ctrlKey, metaKey, key } = press
  const isOption = altKey && !ctrlKey && !metaKey && key.length === 1 && isApple()
  const isAltGraph = isOption || (press.getModifierState?.('AltGraph') ?? false)
  return { isMod: press.metaKey || (press.ctrlKey && !isAltGraph), isAlt: press.altKey && !isAltGraph }
}

/**
 * A press as commands name it, such as `Mod+Shift+z`. Shift is said with letters and named keys only: with others it has
 * made another character already. Undefined with Alt, which belongs to the browser and to other scripts.
 */
export function pressName(press: KeyPress): string | undefined {
  const { key: pressed, shiftKey } = press
  const { isMod, isAlt } = heldModifiers(press)
  if (isAlt) return undefined
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed
  const saysShift = shiftKey && (/^[a-z]$/.test(key) || key.length > 1)
  return [isMod ? 'Mod+' : '', saysShift ? 'Shift+' : '', key].join('')
}

/** Whether a key is a single character, which speech input may press by mistake (WCAG 2.1.4). */
export function isCharacterKey(name: string): boolean {
  const key = name.replace(/^Shift\+/, '')
  return key.length === 1 && key !== ' '
}

const signs: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

const words: Readonly<Record<string, PlainKey<'keyboard'>>> = {
  ' ': 'keyboard.space',
  Escape: 'keyboard.escape',
  Enter: 'keyboard.enter',
  Delete: 'keyboard.delete',
  ContextMenu: 'keyboard.contextMenu',
}

/** A key as people know it, such as `Ctrl+Shift+Z`, on Apple's machines `⌘⇧Z`. */
export function keyLabel(say: Say, name: string, isApple: boolean): string {
  const modifiers: string[] = []
  let key = name
  for (const modifier of ['Mod', 'Shift']) {
    if (!key.startsWith(`${modifier}+`)) continue
    modifiers.push(modifier)
    key = key.slice(modifier.length + 1)
  }
  const word = words[key]
  const shown = signs[key] ?? (word ? say(word) : key.length === 1 ? key.toUpperCase() : key)
  if (isApple) return [...modifiers.map((modifier) => (modifier === 'Mod' ? '⌘' : '⇧')), shown].join('')
  const names = modifiers.map((modifier) => say(modifier === 'Mod' ? 'keyboard.control' : 'keyboard.shift'))
  return [...names, shown].join('+')
}
