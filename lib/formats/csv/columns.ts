/** What the columns of a table of claims are called, by us and by others, and how their cells say a side, a list, a citation. */
import { readTie } from '../outline-text/tie-words'

export const roles = [
  'id',
  'text',
  'type',
  'parent',
  'relation',
  'argument',
  'scheme',
  'note',
  'tags',
  'sources',
  'author',
  'publisher',
  'date',
  'url',
  'file',
] as const
export type Role = (typeof roles)[number]

const names: readonly (readonly [Role, readonly string[]])[] = [
  ['id', ['id', 'key', 'nr', 'no', 'number', '#', 'claimid', 'nodeid', 'nummer', 'kennung']],
  ['text', ['text', 'claim', 'statement', 'content', 'body', 'sentence', 'proposition', 'aussage', 'these', 'inhalt']],
  ['type', ['type', 'kind', 'category', 'art', 'typ']],
  ['parent', ['parent', 'parentid', 'parentclaim', 'parentnode', 'target', 'targetid', 'to', 'replyto', 'inreplyto']],
  ['parent', ['respondsto', 'conclusion', 'on', 'über', 'gehörtzu', 'bezug']],
  ['relation', ['relation', 'stance', 'side', 'polarity', 'relationship', 'relationtype', 'position', 'edge', 'seite']],
  ['relation', ['beziehung', 'haltung', 'proorcon', 'procon', 'pro/con']],
  ['argument', ['argument', 'argumentid', 'inference']],
  ['scheme', ['scheme', 'schema']],
  ['note', ['note', 'notes', 'comment', 'comments', 'description', 'details', 'notiz', 'anmerkung', 'bemerkung']],
  ['tags', ['tags', 'tag', 'labels', 'keywords', 'topic', 'topics', 'schlagwörter', 'schlagworte']],
  ['sources', ['sources', 'source', 'reference', 'references', 'citation', 'citations', 'quelle', 'quellen']],
  ['author', ['author']],
  ['publisher', ['publisher']],
  ['date', ['date']],
  ['url', ['url', 'link', 'address', 'href']],
  ['file', ['file']],
]
const roleOf = new Map(names.flatMap(([role, all]) => all.map((name) => [name, role] as const)))
/** Taken for the text only where no other column is. */
const perhapsText = ['argument', 'title', 'name', 'label', 'titel']

/** The column of each role; the first where several would be it. */
export function findColumns(header: readonly string[]): Map<Role, number> {
  const columns = new Map<Role, number>()
  const plain = header.map((name) =>
    name
      .normalize('NFC')
      .toLocaleLowerCase('en')
      .replace(/[\s_\-.]+/g, ''),
  )
  for (const [at, name] of plain.entries()) {
    const role = roleOf.get(name)
    if (role && !columns.has(role)) columns.set(role, at)
  }
  const other = columns.has('text') ? -1 : plain.findIndex((name) => perhapsText.includes(name))
  if (other >= 0) {
    columns.set('text', other)
    if (columns.get('argument') === other) columns.delete('argument')
  }
  return columns
}

/** Whether the columns are enough to tell claims and what ties them. */
export function areColumnsOfClaims(columns: ReadonlyMap<Role, number>): boolean {
  const others = (['id', 'parent', 'relation', 'type'] as const).filter((role) => columns.has(role))
  return columns.has('text') && others.length > 0
}

export type Relation = 'pro' | 'con' | 'undercut' | 'backing' | 'and'

const relations = new Map<string, Relation>([
  ['+', 'pro'],
  ['1', 'pro'],
  ['supports', 'pro'],
  ['agree', 'pro'],
  ['agrees', 'pro'],
  ['entails', 'pro'],
  ['-', 'con'],
  ['−', 'con'],
  ['-1', 'con'],
  ['oppose', 'con'],
  ['opposes', 'con'],
  ['opposing', 'con'],
  ['disagree', 'con'],
  ['disagrees', 'con'],
  ['rebuts', 'con'],
  ['refutes', 'con'],
  ['contradicts', 'con'],
  ['undermines', 'con'],
  ['undercutting', 'undercut'],
  ['linked', 'and'],
])

/** `none` for words that say that something is a claim and no more; undefined for words that are not known. */
export function relationNamed(cell: string): Relation | 'none' | undefined {
  const word = cell.trim().toLocaleLowerCase('en')
  if (word === '') return 'none'
  const read = readTie(`${word}:`)
  return relations.get(word) ?? (read.text === '' ? read.tie : undefined)
}

/** A list in a cell, as `a, b` or `a; b`; a backslash keeps what follows it. */
export function splitList(cell: string, separators: string): string[] {
  const parts = cell.match(new RegExp(`(?:\\\\.|[^\\\\${separators}]|\\\\$)+`, 'gs')) ?? []
  return parts.map((part) => part.replace(/\\([\\,;|])/g, '$1').trim()).filter((part) => part !== '')
}

export function joinList(items: readonly string[], separator: string): string {
  return items.map((item) => item.replace(/[\\,;|]/g, '\\$&')).join(separator)
}
