/**
 * What a command is: one thing that a person can do on a map page, wherever it is offered. Keys, buttons, menus and the palette
 * all run the same command, so they always agree.
 *
 * To add one: an object in the file of its subject, and nothing else; a new subject gets a line in `registry.ts`.
 */
import type { PlainKey } from '@/lib/language/say'
import type { Selection } from '../view-store'
import type { Workspace } from '../workspace'

export const commandGroups = ['argue', 'edit', 'select', 'walk', 'view', 'map'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** What a command is called, as a text to be said. */
export type CommandTitle = PlainKey<'commands'>

/** What a context menu is opened on. */
export type MenuPlace = 'claim' | 'argument' | 'ground'

export interface Command {
  readonly id: string
  readonly title: CommandTitle
  /** What its button says beside a claim or an argument, where that is shorter or more exact. */
  readonly labels?: Readonly<Partial<Record<Selection['kind'], CommandTitle>>>
  /** What it would do now, where that depends on what is selected. */
  says?(workspace: Workspace): string
  readonly group: CommandGroup
  /**
   * The keys that it has until the person changes them: as `KeyboardEvent.key`, with `Mod+` for Ctrl or Cmd and `Shift+`.
   * The first is shown. May be empty.
   */
  readonly keys: readonly string[]
  /** Whether the browser tells of its keys by an event of its own, as of a paste: they are shown, and left to it. */
  readonly isHeardElsewhere?: true
  /** The context menus that offer it. */
  readonly menus?: readonly MenuPlace[]
  /** Why it does not apply now, in a sentence for the person; undefined where it does. */
  whyNot(workspace: Workspace): string | undefined
  run(workspace: Workspace): void
}
