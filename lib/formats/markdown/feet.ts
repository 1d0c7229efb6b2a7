/**
 * Sources as notes at the foot of a Markdown text: the title, and what else is known, each under its own word after a semicolon. Notes
 * that people wrote are read as the references that they are.
 */
import type { Citation, Source } from '../../domain/source'
import { readReference } from '../reference/read'
import { readInline, writeInline } from './inline'

export type Foot = Omit<Source, 'id'> & Omit<Citation, 'id' | 'claim' | 'source'>

const empty: Foot = {
  title: '',
  author: '',
  publisher: '',
  date: '',
  file: '',
  url: '',
  locator: '',
  speaker: '',
  note: '',
}

/** The word before each field. */
const words = [
  ['title', 'title'],
  ['author', 'author'],
  ['publisher', 'publisher'],
  ['date', 'date'],
  ['file', 'file'],
  ['url', 'address'],
  ['locator', 'at'],
  ['speaker', 'speaker'],
  ['note', 'note'],
] as const
const fieldOf = new Map<string, keyof Foot>(words.map(([field, word]) => [word, field]))

/** Longer ones are no references, and take long to look through. */
const longestReference = 600

export function readFoot(raw: string): Foot {
  const [first = '', ...rest] = (raw.match(/(?:\\.|<[^<>\s]*>|[^;\\])+/g) ?? []).map((part) => part.trim())
  const foot = { ...empty }
  for (const part of rest) if (!takeField(foot, part)) return readForeign(raw)
  if (takeField(foot, first)) return foot
  return rest.length === 0 ? readForeign(raw) : { ...foot, title: plain(first) }
}

function takeField(foot: { -readonly [Field in keyof Foot]: string }, part: string): boolean {
  const [, address] = /^<([^<>\s]+)>$/.exec(part) ?? []
  const [, word = '', value = ''] = /^([a-z]+): (.*)$/s.exec(part) ?? []
  const field = address === undefined ? fieldOf.get(word) : 'url'
  if (!field) return false
  foot[field] = address ?? plain(value)
  return true
}

function readForeign(raw: string): Foot {
  const { text, links } = readInline(raw, () => false)
  const [link] = links
  const line = link && !text.includes(link.address) ? `${text} ${link.address}` : text
  const read = line.length > longestReference ? undefined : readReference(line)
  if (!read) return { ...empty, title: text.trim(), url: link?.address ?? '' }
  return { ...empty, ...read, title: read.title || text.trim() }
}

function plain(raw: string): string {
  return readInline(raw, () => false).text
}

export function writeFoot(foot: Foot): string {
  const address =
    /^[^<>\s]+$/.test(foot.url) && /^(?:https?:\/\/|mailto:)/.test(foot.url) ? [`<${foot.url}>`] : undefined
  const said = words.flatMap(([field, word]): string[] => {
    if (field === 'title' || foot[field] === '') return []
    return field === 'url' && address ? address : [`${word}: ${writeField(foot[field])}`]
  })
  const short = [writeField(foot.title), ...said].join('; ')
  const back = readFoot(short)
  return words.every(([field]) => back[field] === foot[field]) ? short : `title: ${short}`
}

function writeField(text: string): string {
  return writeInline(text).replaceAll(';', '\\;')
}
