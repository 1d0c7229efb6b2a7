/** Plain text as Argdown reads it back to the letter: every character that Argdown has a use for is escaped (@argdown/core 2.0.1). */
import { signFor } from './shortcodes'

/** A text on one line. Where a title or a mark would end it, a backslash stands before it. */
export function escapeText(text: string): string {
  const marked = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]<>{}*_#@]/g, '\\$&')
    .replace(/\/(?=\/)/g, '\\/')
    .replace(/===/g, '\\=\\==')
  // `:heart:` and `.^.` stand for signs, and in whatever is between two such characters nothing is escaped: so the first of them is,
  // from right to left.
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
  const run = line.slice(index, end + 1)
  return end > index + 1 && !/\s/.test(run) && (run.includes('\\') || signFor(run) !== undefined)
}

/** The rule of an inference, which ends at two hyphens and is parted at commas. */
export function escapeRule(text: string): string {
  return escapeText(text).replace(/[-,]/g, '\\$&')
}

/** A value as YAML in one line, without what would end the braces or the front matter that it stands in. */
export function toYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toYaml).join(', ')}]`
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(fieldOf).join(', ')}}`
  return JSON.stringify(value)
    .replace(/[{}]/g, (brace) => (brace === '{' ? '\\u007b' : '\\u007d'))
    .replace(/===/g, '\\u003d==')
}

/** One line of a map: a name that YAML takes for nothing else needs no quotes. */
export function fieldOf([name, value]: readonly [string, unknown]): string {
  const isPlain = /^[A-Za-z][\w-]*$/.test(name) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(name)
  return `${isPlain ? name : toYaml(name)}: ${toYaml(value)}`
}

/** Fields between braces, with a space before; nothing where there is none. */
export function bracesOf(fields: Iterable<readonly [string, unknown]>): string {
  const listed = [...fields].map(fieldOf)
  return listed.length === 0 ? '' : ` {${listed.join(', ')}}`
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
  if (/^[a-zA-Z0-9\u00C0-\u1FFF\u3040-\uD7FF-]+$/.test(tag)) return `#${tag}`
  return /^[\p{L}\p{N}\p{M} -]+$/u.test(tag) ? `#(${tag})` : undefined
}
