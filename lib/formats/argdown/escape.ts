/** Plain text as Argdown reads it back to the letter: every character that Argdown has a use for is escaped (@argdown/core 2.0.1). */

/** A text on one line. Where a title or a mark would end it, a backslash stands before it. */
export function escapeText(text: string): string {
  const marked = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]<>{}*_#@]/g, '\\$&')
    .replace(/\/(?=\/)/g, '\\/')
    .replace(/===/g, '\\=\\==')
  // `:shortcode:` and `.shortcode.` stand for pictures and signs: the character that begins a run is escaped, right to left.
  return [...marked.matchAll(/[.:]/g)]
    .reverse()
    .reduce(
      (line, { index }) => (beginsRun(line, index) ? `${line.slice(0, index)}\\${line.slice(index)}` : line),
      marked,
    )
}

function beginsRun(line: string, index: number): boolean {
  const mark = line[index]
  const end = line.indexOf(mark ?? '', index + 1)
  return end > index + 1 && !/\s/.test(line.slice(index, end))
}

/** A title made of a text: its first words, without what a title may not hold. May be empty. */
export function titleOf(text: string): string {
  const words = text
    .replace(/[^\p{L}\p{N}\p{M} '’,;%-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  let title = ''
  for (const word of words) {
    const longer = title === '' ? word : `${title} ${word}`
    if (longer.length > 50) break
    title = longer
  }
  return title.replace(/^[-'’,; ]+|[-'’,; ]+$/g, '')
}

/** A tag as Argdown writes it; undefined where it cannot. */
export function escapeTag(tag: string): string | undefined {
  if (/^[\p{L}\p{N}-]+$/u.test(tag)) return `#${tag}`
  return /^[\p{L}\p{N} -]+$/u.test(tag) ? `#(${tag})` : undefined
}
