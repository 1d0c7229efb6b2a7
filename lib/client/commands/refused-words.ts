/**
 * Words that somebody types into a field which did not open, as its command was refused: their letters run no commands. They
 * are words as long as no pause is made between them.
 */
import type { Command } from './command'
import { heldModifiers, type KeyPress } from './key-press'

/** Milliseconds after which a letter is meant as a command again. */
const pause = 700

export class RefusedWords {
  private last = -Infinity

  /** Notes that a command was refused, `at` being the time of its press in milliseconds. */
  note({ group }: Command, at: number): void {
    if (group === 'argue' || group === 'edit') this.last = at
  }

  /** One has turned to something else. */
  end(): void {
    this.last = -Infinity
  }

  /** Whether a press goes on with such words. Any other key than a letter ends them. */
  take(press: KeyPress, at: number): boolean {
    const { key } = press
    const { isMod, isAlt } = heldModifiers(press)
    const isWord = key.length === 1 && !isMod && !isAlt && at - this.last < pause
    // A modifier alone belongs to the letter that comes with it.
    if (key !== 'Shift') this.last = isWord ? at : -Infinity
    return isWord
  }
}
