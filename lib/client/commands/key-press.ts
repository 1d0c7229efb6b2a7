/** From a press of keys to its name and its command. */
import type { Command } from './command'
import { commands } from './registry'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * A press as commands name it, such as `Mod+Shift+z`. Shift is said with letters and named keys only: with others it has
 * made another character already. Undefined with Alt, which belongs to the browser and to other scripts.
 */
export function pressName({ key: pressed, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string | undefined {
  if (altKey) return undefined
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed
  const saysShift = shiftKey && (/^[a-z]$/.test(key) || key.length > 1)
  return [ctrlKey || metaKey ? 'Mod+' : '', saysShift ? 'Shift+' : '', key].join('')
}

/** The command of a key press, if any. */
export function commandForKey(press: KeyPress): Command | undefined {
  const name = pressName(press)
  return name === undefined ? undefined : commands.find((command) => command.keys.includes(name))
}
