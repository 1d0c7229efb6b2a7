/** An indented outline among the formats that can be read: a file of it is a map of its own. */
import { fail, type Result } from '../../domain/result'
import { addArgumentsOf, type ReadEntry } from '../claim-tree'
import type { MapReader, ReadMap } from '../format'
import type { FormatError } from '../format-error'
import { mostCharacters, tooLarge } from '../json-text'
import type { LossCode } from '../loss'
import { MapDraft } from '../map-draft'
import { walkOutline, type Outline, type OutlineClaim, type WarningCode } from './outline'
import { readOutline } from './read'

/** Lines that are read at once: more than the claims that a map may have, and notes besides. */
const mostLines = 300_000

const lossOf: Partial<Record<WarningCode, LossCode>> = {
  'too-long': 'text-too-long',
  'not-found': 'reference-missing',
  'control-characters': 'characters-replaced',
}

export const outlineTextReader: MapReader = {
  name: 'outline-text',
  recognise: ({ text, json }) => {
    const head = text.slice(0, 20_000)
    if (json !== undefined || /^\ufeff?\s*[<{[]/.test(head) || /[\u0000-\u0008]/.test(head) || !/\p{L}/u.test(head))
      return 0
    if (/^[ \t]*(?:[-*•+][ \t]+)?(?:pro|con|contra|dafür|dagegen|undercut):\s/im.test(head)) return 0.45
    return /^(?:[ \t]+\S|[-*•+] \S)/m.test(head) ? 0.3 : 0.15
  },
  read: (text) => {
    if (text.length > mostCharacters || text.split('\n', mostLines + 1).length > mostLines) return fail(tooLarge)
    const outline = readOutline(text, mostCharacters)
    return outline.ok ? toMap(outline.value, titleIn(text)) : outline
  },
}

function toMap(outline: Outline, title: string): Result<ReadMap, FormatError> {
  const draft = new MapDraft()
  draft.title = title
  const entries: ReadEntry[] = []
  for (const { claim, depth } of walkOutline(outline.claims)) {
    if (claim.sameAs === undefined) {
      draft.addClaim({ id: idOf(claim.line), text: claim.text, note: claim.note, thesis: depth === 0 })
    }
    entries.push(entryOf(claim, depth))
  }
  addArgumentsOf(draft, entries)
  for (const { code, line } of outline.warnings) {
    const loss = lossOf[code]
    if (loss) draft.losses.add(loss, `line ${line}`)
  }
  return draft.finish()
}

function entryOf({ line, tie, sameAs }: OutlineClaim, depth: number): ReadEntry {
  return { claim: idOf(sameAs ?? line), depth, tie, argument: `a${line}` }
}

function idOf(line: number): string {
  return `l${line}`
}

/** The name that a text gives itself before its first claim, on the same line or on the next. */
function titleIn(text: string): string {
  const [, title = '', next = ''] =
    /^\s*discussion (?:title|name):[ \t]*([^\r\n]*)(?:\r\n?|\n)?([^\r\n]*)/i.exec(text) ?? []
  return title.trim() === '' ? next : title
}
