/** Finds commands by a few letters of their title, in order: `rsag` finds “Add a reason against” last, `reason` first. */
import type { Say } from '@/lib/language/say'
import type { Command } from './command'

/** Above this the words are there; below it only their letters, and these must not come before words that are. */
const letters = 40

/**
 * The commands that fit in the reader’s language or by their ids, the best first; all of them, in their order, where nothing
 * is typed. Those that apply now come before those that do not.
 */
export function rankCommands(
  say: Say,
  commands: readonly Command[],
  typed: string,
  applies: (command: Command) => boolean,
): readonly Command[] {
  const wanted = typed.toLowerCase().trim()
  return commands
    .map((command) => ({ command, score: wanted === '' ? 100 : scoreOf(say, command, wanted) }))
    .filter(({ score }) => score > 0)
    .map((found) => ({ ...found, hasWords: found.score > letters, applies: applies(found.command) }))
    .sort(
      (one, other) =>
        Number(other.hasWords) - Number(one.hasWords) ||
        Number(other.applies) - Number(one.applies) ||
        other.score - one.score,
    )
    .map(({ command }) => command)
}

function scoreOf(say: Say, { title, labels, group, id }: Command, wanted: string): number {
  const texts = [...[title, ...Object.values(labels ?? {})].map((key) => say(key)), id.replaceAll('-', ' ')]
  return Math.max(
    ...texts.map((text) => fit(text.toLowerCase(), wanted)),
    fit(say(`commandGroups.${group}`).toLowerCase(), wanted) / 4,
  )
}

/** 0 where the letters are not all there in order. Whole words and beginnings of words count most, gaps count against. */
function fit(text: string, wanted: string): number {
  if (text.startsWith(wanted)) return 100
  const words = text.split(/[^\p{L}\p{N}]+/u)
  const parts = wanted.split(/\s+/)
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 80 - words.length
  if (text.includes(wanted)) return 60
  let at = -1
  let gaps = 0
  for (const letter of wanted.replace(/\s/g, '')) {
    const next = text.indexOf(letter, at + 1)
    if (next < 0) return 0
    const isWordStart = next === 0 || /[^\p{L}\p{N}]/u.test(text[next - 1] ?? ' ')
    if (next !== at + 1 && !isWordStart) gaps += next - at
    at = next
  }
  return Math.max(1, 40 - gaps)
}
