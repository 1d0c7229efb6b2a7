/** One BibTeX entry: fields in braces, quotation marks or bare, with TeX's accents as letters. */
import { toIso } from './dates'
import { emptyReference, type Reference } from './reference'

/** The first entry in a text; undefined where there is none. */
export function readBibtex(text: string): Reference | undefined {
  const start = /@\s*(?!comment\b|string\b|preamble\b)[a-z]+\s*[{(]\s*[^,\s]*\s*,/i.exec(text)
  if (!start) return undefined
  const fields = readFields(text.slice(start.index + start[0].length))
  const field = (...names: string[]) =>
    names.map((name) => plain(fields.get(name) ?? '')).find((value) => value !== '') ?? ''
  const doi = field('doi').replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')
  const eprint = /arxiv/i.test(field('archiveprefix', 'eprinttype')) ? field('eprint') : ''
  const link = (fields.get('url') ?? fields.get('howpublished') ?? '')
    .replace(/^\\url\{|\}$/g, '')
    .replace(/\\([_%&#~])/g, '$1')
  const url = doi
    ? `https://doi.org/${doi}`
    : link.startsWith('http')
      ? link
      : eprint
        ? `https://arxiv.org/abs/${eprint}`
        : ''
  const [year, month, day] = field('date')
    ? field('date').split('/')[0]!.split('-')
    : [field('year'), field('month'), field('day')]
  return {
    ...emptyReference,
    title: [field('title'), field('subtitle')].filter((part) => part !== '').join(': '),
    author: readNames(fields.get('author') ?? fields.get('editor') ?? ''),
    date: toIso(year ?? '', month, day),
    publisher:
      field('journal', 'journaltitle', 'booktitle', 'publisher', 'institution', 'school', 'organization') ||
      (eprint ? 'arXiv' : ''),
    url,
  }
}

function readFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let at = 0
  for (;;) {
    const name = /\s*,?\s*([a-z][\w-]*)\s*=\s*/iy
    name.lastIndex = at
    const found = name.exec(text)
    if (!found) return fields
    const value = readValue(text, name.lastIndex)
    fields.set((found[1] ?? '').toLowerCase(), value.text)
    at = value.end
  }
}

/** A value in braces or quotation marks, braces within it matched, or a bare word. */
function readValue(text: string, start: number): { readonly text: string; readonly end: number } {
  const opening = text[start]
  if (opening !== '{' && opening !== '"') {
    const bare = /^[^,}\s]*/.exec(text.slice(start))?.[0] ?? ''
    return { text: bare, end: start + bare.length }
  }
  let depth = 0
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (depth === 0 && character === (opening === '{' ? '}' : '"'))
      return { text: text.slice(start + 1, at), end: at + 1 }
    else if (character === '{') depth++
    else if (character === '}') depth--
  }
  return { text: text.slice(start + 1), end: text.length }
}

/** `Last, First and Other, One` as people write it: `First Last and One Other`. */
function readNames(field: string): string {
  const names = field.split(/\s+and\s+/i).flatMap((name) => {
    // A name in braces is one of an organisation, commas and all.
    if (/^\s*\{.*\}\s*$/s.test(name)) return plain(name) || []
    const [last = '', ...first] = plain(name).split(/\s*,\s*/)
    return (
      [...first.reverse(), last]
        .join(' ')
        .trim()
        .replace(/^others$/, 'others') || []
    )
  })
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
}
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
}

/** TeX as plain text: accents, special letters, dashes, no braces and no commands. */
function plain(tex: string): string {
  return tex
    .replace(
      /\\([`'^~=."])\s*\{?\\?([a-zA-Z])\}?/g,
      (_, mark: string, letter: string) => letter + (accents[mark] ?? ''),
    )
    .replace(
      /\\([uvHckr])(?:\s+|\s*\{)\\?([a-zA-Z])\}?/g,
      (_, mark: string, letter: string) => letter + (accents[mark] ?? ''),
    )
    .replace(/\\(ss|ae|AE|oe|OE|o|O|aa|AA|l|L|i|j)(?![a-zA-Z])\s?/g, (_, name: string) => letters[name] ?? '')
    .replace(/\\(?:emph|textit|textbf|textsc|url|href)\s*(?=\{)/g, '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---?/g, (dashes) => (dashes.length === 3 ? '—' : '–'))
    .replace(/``|''/g, '"')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim()
}
