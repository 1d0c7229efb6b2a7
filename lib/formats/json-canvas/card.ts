/**
 * What stands on a card of a canvas, as Markdown: the claim in the first paragraph, its note in those after it, its tags as `#words` in
 * the last. Cards from elsewhere begin with a heading as often as not; its marks are no part of the claim.
 */
export interface Card {
  readonly text: string
  readonly note: string
  readonly tags: readonly string[]
}

const tagWord = /^#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*$/u
const tagLine = /^(?:#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)(?: +#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)*$/u
const heading = /^#{1,6}[ \t]+/
const escaped = /^\\(?=[\\#]|supports|attacks)/i
const mustEscape = /^(?:[\\#]|(?:supports|attacks)(?::|$))/i

export function isTagWord(tag: string): boolean {
  return tagWord.test(`#${tag}`)
}

export function readCard(markdown: string): Card {
  const { head, rest: below } = cutAtBlank(markdown.replace(/\r\n?/g, '\n').trim())
  const { before, last } = lastParagraph(below)
  const hasTags = tagLine.test(last)
  const note = hasTags ? before : below.slice(0, below.length - last.length) + last.replace(/^\\(?=\\*#)/, '')
  const tags = hasTags ? last.split(/ +/).map((tag) => tag.slice(1)) : []
  const [first = '', ...more] = head.split('\n')
  if (!heading.test(first)) return { text: head.replace(escaped, ''), note, tags }
  // What follows a heading on the next line is said about it.
  const parts = [more.join('\n'), note].filter((part) => part !== '')
  return { text: first.replace(heading, ''), note: parts.join('\n\n'), tags }
}

/** A card that reads as the same claim. */
export function writeCard({ text, note, tags }: Card): string {
  const { last } = lastParagraph(note)
  const safe = tags.length === 0 && /^\\*#/.test(last) ? `${note.slice(0, note.length - last.length)}\\${last}` : note
  const parts = [mustEscape.test(text) ? `\\${text}` : text, safe, tags.map((tag) => `#${tag}`).join(' ')]
  return parts.filter((part) => part !== '').join('\n\n')
}

function cutAtBlank(text: string): { readonly head: string; readonly rest: string } {
  const blank = /\n[ \t]*\n/.exec(text)
  if (!blank) return { head: text, rest: '' }
  return { head: text.slice(0, blank.index), rest: text.slice(blank.index + blank[0].length).trim() }
}

function lastParagraph(text: string): { readonly before: string; readonly last: string } {
  const lines = text.split('\n')
  const blank = lines.findLastIndex((line) => line.trim() === '')
  return { before: lines.slice(0, Math.max(0, blank)).join('\n').trim(), last: lines.slice(blank + 1).join('\n') }
}

/** Whether a note is the same once it has been on a card. */
export function isKeptNote(note: string): boolean {
  return readCard(writeCard({ text: 'x', note, tags: [] })).note === note
}

/** `supports: Expert opinion` on an arrow, or on a card of its own where an argument is more than an arrow. */
export interface Relation {
  readonly stance: 'pro' | 'con'
  readonly scheme: string | null
}

const relation = /^(supports|attacks)(?::\s*(\S.*))?$/i

export function readRelation(label: string): Relation | undefined {
  const found = relation.exec(label.replace(/\s+/g, ' ').trim())
  if (!found) return undefined
  return { stance: found[1]!.toLowerCase() === 'supports' ? 'pro' : 'con', scheme: found[2] ?? null }
}

export function writeRelation({ stance, scheme }: Relation): string {
  const word = stance === 'pro' ? 'supports' : 'attacks'
  return scheme ? `${word}: ${scheme}` : word
}
