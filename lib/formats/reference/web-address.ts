/** What an address says by itself: a DOI, a site's name, a date in the path. Marks by which readers are tracked are cut off. */
import { toIso } from './dates'
import { emptyReference, type Reference } from './reference'

const doiPattern = /\b(10\.\d{4,9}\/[^\s"<>{}|\\^`]+)/
const urlPattern = /\bhttps?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+\.[^\s<>"]+/i

export interface FoundAddress {
  readonly url: string
  readonly start: number
  readonly end: number
}

/** The first address or DOI in a text, whole and ready to be followed. */
export function findAddress(text: string): FoundAddress | undefined {
  const url = urlPattern.exec(text)
  const doi = doiPattern.exec(text)
  const found = url && (!doi || url.index <= doi.index) ? url : doi
  if (!found) return undefined
  const address = withoutTail(found[0])
  return { url: toUrl(address), start: found.index, end: found.index + address.length }
}

/** Stops and brackets after an address belong to the sentence around it. */
function withoutTail(address: string): string {
  let cut = address
  for (;;) {
    const last = cut.at(-1) ?? ''
    const isOpen = last === ')' && cut.split('(').length >= cut.split(')').length
    if (!/[.,;:!?'”’\])]/.test(last) || isOpen) return cut
    cut = cut.slice(0, -1)
  }
}

function toUrl(address: string): string {
  const doi = doiPattern.exec(address)?.[1]
  if (doi !== undefined && (!/^(https?:|www)/i.test(address) || /^https?:\/\/(dx\.|www\.)?doi\.org\//i.test(address)))
    return `https://doi.org/${doi}`
  const whole = /^https?:/i.test(address) ? address : `https://${address}`
  if (!URL.canParse(whole)) return whole
  const url = new URL(whole)
  const tracking = [...url.searchParams.keys()].filter((name) => /^(utm_.*|fbclid|gclid|mc_[ce]id|igshid)$/.test(name))
  for (const name of tracking) url.searchParams.delete(name)
  return tracking.length > 0 ? url.href : whole
}

const names = new Map([
  ['arxiv.org', 'arXiv'],
  ['youtube.com', 'YouTube'],
  ['youtu.be', 'YouTube'],
  ['github.com', 'GitHub'],
  ['wikipedia.org', 'Wikipedia'],
])

/** What an address alone tells of its page. */
export function readAddress(url: string): Reference {
  if (!URL.canParse(url)) return { ...emptyReference, url }
  const { hostname, pathname } = new URL(url)
  if (hostname === 'doi.org') return { ...emptyReference, url }
  const host = hostname.replace(/^(?:www|m|mobile)\./, '')
  const site = [...names.keys()].find((name) => host === name || host.endsWith(`.${name}`))
  const publisher = (site && names.get(site)) ?? host
  const article = site === 'wikipedia.org' ? /^\/wiki\/([^:]+)$/.exec(pathname)?.[1] : undefined
  const title = article === undefined ? titleIn(pathname) : decoded(article).replaceAll('_', ' ')
  return { ...emptyReference, url, publisher, title, date: dateIn(site, pathname) }
}

/** The words that many sites put at the end of an address, from three on: `cats-are-clean-12345.html`. */
function titleIn(path: string): string {
  const last = decoded(path.split('/').findLast((part) => part !== '') ?? '').replace(/\.\w{2,5}$/, '')
  const words = last.split(/[-_]/).filter((word) => word !== '')
  while (/^[\da-f]*\d[\da-f]*$/i.test(words.at(-1) ?? '')) words.pop()
  const isSaid = words.filter((word) => /^\p{L}{3,}$/u.test(word)).length >= 3
  const text = words.join(' ')
  return isSaid ? text.charAt(0).toUpperCase() + text.slice(1) : ''
}

function dateIn(site: string | undefined, path: string): string {
  const preprint = site === 'arxiv.org' ? /\/(\d{2})(0[1-9]|1[0-2])\.\d{4,5}/.exec(path) : null
  if (preprint) return toIso(`20${preprint[1] ?? ''}`, preprint[2])
  const dated =
    /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)/i.exec(
      path,
    )
  return dated ? toIso(dated[1] ?? '', dated[2], dated[3]) : ''
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
