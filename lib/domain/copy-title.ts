/** What a copy of a map is called: `Copy of X`, the next `Copy of X (2)`; a copy of a copy is one more copy of X. */
import { limits } from './limits'

/** How the title of every copy begins. */
export const copyOpening = 'Copy of '
const copied = /^Copy of (.+?)(?: \(\d+\))?$/

/** The first title for a copy that is not among those taken. */
export function copyTitle(title: string, taken: ReadonlySet<string>): string {
  const original = copied.exec(title)?.[1] ?? title
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`
    const name = copyOpening + cut(original, limits.title - copyOpening.length - ending.length) + ending
    if (!taken.has(name)) return name
  }
}

/** At most so many UTF-16 units, and no half of a character. */
function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()
}
