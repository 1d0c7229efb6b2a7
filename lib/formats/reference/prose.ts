/**
 * A reference as papers print it: APA, MLA, Chicago, Harvard or Vancouver. They differ in order and stops, and agree in this:
 * authors come first, a title in quotation marks is one, and what follows the title says where it appeared.
 */
import { findDate } from './dates'
import { emptyReference, type Reference } from './reference'
import { findAddress } from './web-address'

/** What a line of a list of references says; undefined where it does not look like one. */
export function readProse(text: string): Reference | undefined {
  const address = findAddress(text)
  const line = tidy(address ? text.slice(0, address.start) + text.slice(address.end) : text)
  const url = address?.url ?? ''
  const locator = /\bp\.\s?(\d+)(?![\d–-])/.exec(line)?.[1]
  const shared = { ...emptyReference, url, locator: locator === undefined ? '' : `page ${locator}` }
  const read = readDated(line) ?? readQuoted(line) ?? readStopped(line)
  return read && { ...shared, ...read }
}

function tidy(line: string): string {
  return line
    .replace(/\(?\b(?:accessed|last accessed|retrieved|viewed)\b:?\s*(?:on\s+)?[^.()]*?\d{4}\)?\.?/gi, ' ')
    .replace(/\b(?:available (?:at|from)|retrieved from|from|doi|url)\s*:?\s*(?=[.\s]*$)/gi, ' ')
    .replace(/\[(?:online|internet|web|pdf|video)\]/gi, ' ')
    .replace(/(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, '')
    .replace(/^\s*(?:\[\d+\]|\d+\.)\s+/, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[.,]){2,}\s*$/, '.')
    .trim()
}

type Read = Pick<Reference, 'title' | 'author' | 'date' | 'publisher'>

/** APA and Harvard: `Author (2020, March 5). Title. Journal, 12(3).` and `Author (2020) ‘Title’, Journal.` */
function readDated(line: string): Read | undefined {
  const found = /^(.{2,}?)\s*\(((?:(?:1[5-9]|20)\d{2}[a-z]?|n\.\s?d\.)[^()]{0,30})\)[.,:]?\s+(.+)$/.exec(line)
  const [, author = '', when = '', rest = ''] = found ?? []
  // `Journal 3, no. 2 (2020): 1–10` has its year after the title.
  if (!found || /["“”]/.test(author) || (author.match(/\.\s+\p{L}{3,}/gu) ?? []).length > 1) return undefined
  const quoted = quotedIn(rest)
  const [title, after] = quoted ? [quoted.title, quoted.after] : cutSentence(rest)
  return {
    author: cleanNames(author),
    date: findDate(when)?.date ?? '',
    title: cleanTitle(title),
    publisher: publisherIn(after),
  }
}

/** MLA and Chicago: `Author. “Title.” Journal, vol. 3, 2020.` */
function readQuoted(line: string): Read | undefined {
  const quoted = quotedIn(line)
  if (!quoted) return undefined
  const before = findDate(quoted.before)
  const author = before ? quoted.before.slice(0, before.start) : quoted.before
  const date = before?.date ?? findDate(quoted.after)?.date ?? ''
  return { author: cleanNames(author), title: cleanTitle(quoted.title), publisher: publisherIn(quoted.after), date }
}

/** Books and Vancouver: `Author. Title. Place: Publisher, 2020.`, `Author. 2020. Title. …`, `Smith J, Doe B. Title. Lancet. 2020;395.` */
function readStopped(line: string): Read | undefined {
  const [first, rest] = /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}[,.]/u.test(line) ? cutAtStop(line) : cutSentence(line)
  const names = cleanNames(first)
  const date = findDate(line)?.date ?? ''
  if (rest === '' || date === '' || !looksLikeNames(names)) return undefined
  const dated = /^(?:(?:1[5-9]|20)\d{2})[a-z]?\.\s+(.+)$/.exec(rest)
  const [title, after] = cutSentence(dated?.[1] ?? rest)
  return { author: names, date, title: cleanTitle(title), publisher: publisherIn(after) }
}

/** `Last, First`, `Last AB`, or several of them. */
function looksLikeNames(text: string): boolean {
  return text.length <= 300 && /^[\p{L}'’ -]+(?:,\s*\p{Lu}|\s\p{Lu}{1,3}(?:,|$))/u.test(text)
}

function quotedIn(text: string) {
  const found = /“([^”]{3,})”|"([^"]{3,})"|(?<![\p{L}\d])[‘']([^‘]{3,}?)[’'](?=[,.\s]|$)/u.exec(text)
  if (!found) return undefined
  const title = found[1] ?? found[2] ?? found[3] ?? ''
  return { title, before: text.slice(0, found.index), after: text.slice(found.index + found[0].length) }
}

/** The first sentence, and the rest. A stop after an initial ends none. */
function cutSentence(text: string): readonly [string, string] {
  const stop = /(?<!\b\p{Lu}|\b(?:ed|eds|vol|no|pp|Dr|St|al|vs|Jr|Sr))([.?!])\s+(?=[\p{Lu}\d“"‘'([])/u.exec(text)
  if (!stop) return [text, '']
  const end = stop.index + (stop[1] === '.' ? 0 : 1)
  return [text.slice(0, end), text.slice(stop.index + stop[0].length)]
}

/** `Smith J, Doe B. Title`: here an initial stands without a stop, so the first stop ends the names. */
function cutAtStop(text: string): readonly [string, string] {
  const stop = text.indexOf('. ')
  return stop < 0 ? [text, ''] : [text.slice(0, stop), text.slice(stop + 2)]
}

function cleanNames(text: string): string {
  return text
    .replace(/\s*&\s*/g, ' & ')
    .replace(/\s*\((?:eds?|editors?|trans)\.?\)\.?/gi, '')
    .replace(/[\s,;:]+$/, '')
    .replace(/(?<=\p{L}{2})\.$/u, '')
    .replace(/(?<=et al)$/, '.')
    .trim()
}

function cleanTitle(text: string): string {
  return text
    .replace(/\s*[[(](?:\d+(?:st|nd|rd|th) ed\.|[^\])]*\bed\.)[\])]/i, '')
    .replace(/^[\s“"‘']+|[\s.,”"]+$/gu, '')
}

/** A journal or a publisher: what stands before volumes, pages, dates and further stops. */
function publisherIn(text: string): string {
  const rest = text.replace(/^[\s.,:;]+/, '').replace(/^in:?\s+(?=\p{Lu})/iu, '')
  const place = /^[\p{L} .,'’-]{2,40}:\s+(?=\p{Lu})/u.exec(rest)
  const name = (place ? rest.slice(place[0].length) : rest)
    .split(
      /,\s*(?:vol|no|pp?|issue|ch|edited|translated|(?:1[5-9]|20)\d{2}|\d)|\s\d|\s\(|;|(?<=\p{L}{2})\.(?:\s|$)|,\s*(?=\p{Lu}\p{Ll}{2,8}\.?\s\d)/u,
    )[0]
    ?.replace(/[\s.,:;]+$/, '')
    .trim()
  const isDate = name !== undefined && findDate(name)?.start === 0
  return name === undefined || isDate || !/\p{L}{2}/u.test(name) ? '' : (name.split(/,\s+(?=\p{Lu}\p{Ll}+$)/u)[0] ?? '')
}
