/** Reads whatever a person pastes to name a source: an address, a DOI, a BibTeX entry, a reference from a paper, a bare title. */
import { limits } from '../../domain/limits'
import { isSafeLink } from '../../domain/text'
import { readBibtex } from './bibtex'
import { readProse } from './prose'
import { emptyReference, type Reference } from './reference'
import { findAddress, readAddress } from './web-address'

/** What the text says of a source; undefined for an empty text. Every field fits the field of a source. */
export function readReference(input: string): Reference | undefined {
  const text = input.slice(0, 10_000).replace(/\s+/g, ' ').trim()
  if (text === '') return undefined
  return fitted(readBibtex(input) ?? readAddressAlone(text) ?? readProse(text) ?? readTitle(text))
}

/** Whether a text names a source in a way that says more than its title: worth filling the fields with. */
export function looksLikeReference(input: string): boolean {
  const read = readReference(input)
  return read !== undefined && (read.url !== '' || (read.author !== '' && read.date !== ''))
}

/** An address with nothing but a word or a title before it. */
function readAddressAlone(text: string): Reference | undefined {
  const address = findAddress(text)
  if (
    !address ||
    text
      .slice(address.end)
      .replace(/[.,;)\]>]/g, '')
      .trim() !== ''
  )
    return undefined
  const before = text
    .slice(0, address.start)
    .replace(/\b(?:doi|url|see|https?):?\s*$/i, '')
    .replace(/[\s<([,:–—-]+$/, '')
  if (before !== '' && readProse(text)) return undefined
  const read = readAddress(address.url)
  return before === '' ? read : { ...read, title: withoutMarks(before) }
}

function readTitle(text: string): Reference {
  const address = findAddress(text)
  if (!address) return { ...emptyReference, title: withoutMarks(text) }
  const rest = `${text.slice(0, address.start)} ${text.slice(address.end)}`.replace(/\s+/g, ' ').trim()
  return { ...readAddress(address.url), title: withoutMarks(rest) }
}

function withoutMarks(text: string): string {
  return text.replace(/^[\s“"‘'[(]+|[\s”"’'\])]+$/g, '')
}

function fitted(reference: Reference): Reference {
  const fit = (text: string, most: number) =>
    text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`
  return {
    ...reference,
    title: fit(reference.title, limits.title),
    author: fit(reference.author, limits.shortField),
    publisher: fit(reference.publisher, limits.shortField),
    // Half an address leads nowhere.
    url: reference.url.length <= limits.url && isSafeLink(reference.url) ? reference.url : '',
  }
}
