/**
 * Which keys run which commands on this device: those that come with them, unless the person has chosen others. Every press has
 * at most one command.
 */
import * as z from 'zod/mini'
import type { PlainKey } from '@/lib/language/say'
import { isCharacterKey, pressName, type KeyPress } from './key-press'

/** What it must know of a command; a whole one knows the workspace, which knows the keys. */
interface Keyed {
  readonly id: string
  readonly title: PlainKey<'commands'>
  readonly keys: readonly string[]
}

export interface KeyState {
  /** By command: the keys that replace its own. None: the command has no key. */
  readonly chosen: Readonly<Record<string, readonly string[]>>
  /** Whether keys of a single character work. */
  readonly hasCharacterKeys: boolean
}

const keptKeys = z.object({
  chosen: z.record(z.string(), z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.maxLength(4))),
  hasCharacterKeys: z.boolean(),
})
const storageKey = 'crux keys'
const asTheyCome: KeyState = { chosen: {}, hasCharacterKeys: true }

/** Keys that cannot be given to another command: without them one would not get out. */
const reserved: ReadonlySet<string> = new Set([
  'Escape',
  'Shift',
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'CapsLock',
  'Dead',
])

export class KeyMap {
  private state = asTheyCome
  private byPress: ReadonlyMap<string, string>
  private storage: Storage | undefined
  private readonly listeners = new Set<() => void>()

  constructor(private readonly commands: readonly Keyed[]) {
    this.byPress = this.presses()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getState = (): KeyState => this.state

  /** The keys of a command that work now, the one to show first. */
  keysOf(command: Keyed): readonly string[] {
    return keysIn(this.state, command)
  }

  /** The id of the command that a press runs, if any. */
  commandFor(press: KeyPress): string | undefined {
    const name = pressName(press)
    return name === undefined ? undefined : this.byPress.get(name)
  }

  /** The command that has a key already, other than the one given. */
  ownerOf(key: string, but: Keyed): Keyed | undefined {
    return this.commands.find((command) => command.id !== but.id && allKeysIn(this.state, command).includes(key))
  }

  /** Gives a command a key in place of those that it has, and takes it from whichever had it. */
  give(command: Keyed, key: string): void {
    const owner = this.ownerOf(key, command)
    const rest = owner ? { [owner.id]: allKeysIn(this.state, owner).filter((one) => one !== key) } : {}
    this.change({ chosen: { ...this.state.chosen, ...rest, [command.id]: [key] } })
  }

  /** Leaves a command without a key. */
  clear(command: Keyed): void {
    this.change({ chosen: { ...this.state.chosen, [command.id]: [] } })
  }

  /** Gives every command the keys that come with it; single characters work or not as before. */
  reset(): void {
    this.change({ chosen: {} })
  }

  setCharacterKeys(hasCharacterKeys: boolean): void {
    this.change({ hasCharacterKeys })
  }

  /** Takes what was chosen on this device, and follows other tabs. Returns what ends it. */
  keepIn(storage: Storage, page: Window): () => void {
    this.storage = storage
    this.take(read(storage))
    const onStorage = (event: StorageEvent) => {
      if (event.key === storageKey || event.key === null) this.take(read(storage))
    }
    page.addEventListener('storage', onStorage)
    return () => {
      this.storage = undefined
      page.removeEventListener('storage', onStorage)
    }
  }

  private change(change: Partial<KeyState>): void {
    this.take({ ...this.state, ...change })
    try {
      this.storage?.setItem(storageKey, JSON.stringify(this.state))
    } catch {
      // Storage is full or shut: the keys last as long as the page.
    }
  }

  private presses(): ReadonlyMap<string, string> {
    return new Map(this.commands.flatMap((command) => this.keysOf(command).map((key) => [key, command.id] as const)))
  }

  private take(state: KeyState): void {
    this.state = state
    this.byPress = this.presses()
    for (const listener of this.listeners) listener()
  }
}

/** Whether a key may be given to a command. */
export function mayBeGiven(key: string): boolean {
  return !reserved.has(key.replace(/^(Mod\+|Shift\+)+/, ''))
}

function allKeysIn({ chosen }: KeyState, { id, keys }: Keyed): readonly string[] {
  return chosen[id] ?? keys
}

function keysIn(state: KeyState, command: Keyed): readonly string[] {
  const keys = allKeysIn(state, command)
  return state.hasCharacterKeys ? keys : keys.filter((key) => !isCharacterKey(key))
}

/** What was chosen; as they come where that cannot be read. */
function read(storage: Storage): KeyState {
  try {
    return keptKeys.parse(JSON.parse(storage.getItem(storageKey) ?? ''))
  } catch {
    return asTheyCome
  }
}
