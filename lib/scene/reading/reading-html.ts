/**
 * A composed reading as HTML: headings for the upper levels, numbered entries under them, footnotes with ways back.
 *
 * Written as text, since ten thousand claims as elements of a page would take seconds. Everything that people wrote is
 * escaped here, in `escape`, and nowhere else left out.
 */
import type { PlainKey, Say } from '../../language/say'
import { isSafeLink } from '../../domain/text'
import type { ClaimId } from '../../domain/ids'
import type { Citation } from '../../domain/source'
import { escapeXml } from '../svg-backend'
import { claimAnchor } from './claim-anchor'
import {
  footnoteAnchor,
  type Footnote,
  type NumberedSource,
  type ReadingEntry,
  type ReadingPremise,
  type ReadingRole,
} from './compose-reading'

const escape = escapeXml

/** How an entry says what it does: by a sign and by a word. */
const marks: Readonly<Record<ReadingRole, { readonly sign: string; readonly word: PlainKey<'reading'> }>> = {
  thesis: { sign: '', word: 'reading.thesis' },
  head: { sign: '', word: 'reading.claim' },
  loose: { sign: '', word: 'reading.claim' },
  pro: { sign: '+', word: 'reading.pro' },
  con: { sign: '−', word: 'reading.con' },
  backing: { sign: '⊕', word: 'reading.backs' },
  undercut: { sign: '⊗', word: 'reading.undercuts' },
}

/** The theses and their main branches have headings; who hears the page walks along them. */
const deepestHeading = 2
/** Beyond this there is no room for another step to the right. */
const deepestStep = 7

/** Entries that are laid out together, once one comes near them. */
const entriesAtOnce = 40

/** `authorOf` names who wrote a claim, where that is wanted. */
export function toReadingHtml(
  say: Say,
  entries: readonly ReadingEntry[],
  authorOf?: (claim: ClaimId) => string,
): string {
  const firstLoose = entries.findIndex(({ role }) => role === 'loose')
  const looseHeading = `<h2>${escape(say('reading.loose'))}</h2>`
  const parts: string[] = []
  for (let start = 0; start < entries.length; start += entriesAtOnce) {
    const part = entries.slice(start, start + entriesAtOnce)
    const html = part.map(
      (entry, index) => (start + index === firstLoose ? looseHeading : '') + toEntry(say, entry, authorOf),
    )
    const height = part.reduce((sum, entry) => sum + heightOf(entry), 0)
    parts.push(`<div class="part" style="--height:${height}">${html.join('')}</div>`)
  }
  return parts.join('')
}

/** About how high an entry is, in pixels: so long is the way past it before it is laid out. */
function heightOf({ level, premises }: ReadingEntry): number {
  const perLine = level <= deepestHeading ? 60 : 74 - 2 * Math.min(level, deepestStep)
  const linesOf = ({ length }: string) => Math.ceil(length / perLine)
  return premises.reduce((sum, { claim, isHere }) => {
    const small = isHere && claim.tags.length > 0 ? 24 : 0
    return sum + 27 * (linesOf(claim.text) + (isHere ? linesOf(claim.note) : 0)) + small
  }, 34)
}

/** As few elements as can be: a large map has ten thousand of these. What has one paragraph is that paragraph. */
function toEntry(say: Say, entry: ReadingEntry, authorOf: ((claim: ClaimId) => string) | undefined): string {
  const { level, role, premises } = entry
  const tag = level <= deepestHeading && role !== 'loose' ? `h${level + 2}` : 'p'
  const beneath = premises.map((premise) => toRemarks(premise, authorOf, premises.length > 1)).join('')
  const step = Math.min(Math.max(level - 1, 0), deepestStep)
  const top = level < deepestHeading ? ` data-level="${level}"` : ''
  const wrapping = (more: string) => `class="entry s${step}${more}" data-role="${role}"${top}`
  const [first] = premises
  if (premises.length !== 1 || !first?.isHere) {
    const statement = premises.map((premise) => toStatement(say, premise, premises.length > 1)).join('')
    return `<div ${wrapping('')}><${tag}>${toMark(say, entry)} ${statement}</${tag}>${beneath}</div>`
  }
  const attributes = `id="${claimAnchor(first.claim.id)}" dir="auto"`
  const inside = `${toMark(say, entry)} ${escape(first.claim.text)}${toFootnotes(say, first)}`
  return tag === 'p' && beneath === ''
    ? `<p ${wrapping(' claim')} ${attributes}>${inside}</p>`
    : `<div ${wrapping('')}><${tag} class="claim" ${attributes}>${inside}</${tag}>${beneath}</div>`
}

/** Who it is and what it does. The sign before the word is drawn by the style. Its own direction keeps it out of that of the claim. */
function toMark(say: Say, { role, number, target, scheme, premises, level }: ReadingEntry): string {
  const isAboutStep = role === 'undercut' || role === 'backing'
  const what = say(marks[role].word)
  const about = isAboutStep
    ? say('reading.aboutStep', { what, target: target ?? '' })
    : level > deepestStep
      ? say('reading.onTarget', { what, target: target ?? '' })
      : what
  const further = [premises.length > 1 ? say('reading.together') : '', scheme ?? ''].filter(Boolean)
  const said = [about, ...further].map(escape).join(', ')
  const [first] = premises
  // The claims of several have numbers of their own, and what is named here has one elsewhere.
  const isNumbered = first !== undefined && premises.length === 1
  if (level === 0 && role !== 'loose' && isNumbered) return `<span class="mark" dir="ltr">${toWay(first, said)}</span>`
  const own = !isNumbered ? '' : first.isHere ? `${toWay(first, number)} ` : `<span class="number">${number}</span> `
  return `<span class="mark" dir="ltr">${own}<b>${said}</b></span>`
}

/** The number of a claim, which is its address as well. */
function toWay({ claim }: ReadingPremise, words: string): string {
  return `<a class="number" href="#${claimAnchor(claim.id)}">${words}</a>`
}

/** One of several claims, or one that stands elsewhere. */
function toStatement(say: Say, premise: ReadingPremise, isTogether: boolean): string {
  const { claim, number, isHere } = premise
  const words = `<span dir="auto">${escape(claim.text)}</span>`
  if (!isHere) {
    return `<span class="claim elsewhere">${words} (<a href="#${claimAnchor(claim.id)}">${escape(say('reading.see', { number }))}</a>)</span> `
  }
  const own = isTogether ? `${toWay(premise, number)} ` : ''
  return `<span class="claim" id="${claimAnchor(claim.id)}">${own}${words}${toFootnotes(say, premise)}</span> `
}

function toFootnotes(say: Say, { footnotes }: ReadingPremise): string {
  return footnotes.map((footnote) => toFootnote(say, footnote)).join('')
}

function toFootnote(say: Say, footnote: Footnote): string {
  const { source, citations } = footnote
  const places = citations.map(({ locator }) => locator).filter((locator) => locator !== '')
  const label = escape([say('reading.source', { number: source }), ...places].join(', '))
  return `<sup id="${footnoteAnchor(footnote)}"><a href="#source-${source}" aria-label="${label}">${source}</a></sup>`
}

/** Note, tags and author; of one of several claims with its number, as they stand beneath all of them. */
function toRemarks(
  { claim, number, isHere }: ReadingPremise,
  authorOf: ((claim: ClaimId) => string) | undefined,
  isTogether: boolean,
): string {
  if (!isHere) return ''
  const own = isTogether ? `<span class="number">${number}</span> ` : ''
  const note = claim.note === '' ? '' : `<p class="note" dir="auto">${own}${escape(claim.note)}</p>`
  const author = authorOf?.(claim.id) ?? ''
  const small = [...claim.tags, ...(author === '' ? [] : [author])].map(escape).join(' · ')
  return note + (small === '' ? '' : `<p class="small" dir="auto">${own}${small}</p>`)
}

/** The list of sources, numbered as they are cited. */
export function toSourcesHtml(say: Say, sources: readonly NumberedSource[]): string {
  return `<ol>${sources.map((source) => toSource(say, source)).join('')}</ol>`
}

function toSource(say: Say, { number, source, citedAt }: NumberedSource): string {
  const { title, author, publisher, date, url, file } = source
  const link = isSafeLink(url) ? `<a href="${escape(url)}" rel="noreferrer">${escape(url)}</a>` : escape(url)
  const parts = [author, `<cite>`, publisher, date, file].flatMap((part) =>
    part === '<cite>' ? [`<cite>${escape(title)}</cite>`] : part === '' ? [] : [escape(part)],
  )
  const entry = `${parts.join(', ')}.${url === '' ? '' : ` ${link}`}`
  return `<li id="source-${number}" dir="auto">${entry} ${toPlaces(say, citedAt)}</li>`
}

/** The ways back to where a source is cited: one after the other, or a line for each where one says where in the source that is. */
function toPlaces(say: Say, citedAt: NumberedSource['citedAt']): string {
  const places = citedAt.map((footnote) => ({
    way: `<a href="#${footnoteAnchor(footnote)}">${footnote.at}</a>`,
    details: footnote.citations.map((citation) => toDetail(say, citation)).filter((detail) => detail !== ''),
  }))
  const label = escape(say('reading.citedAt'))
  if (places.every(({ details }) => details.length === 0)) {
    return `<span class="back">${label} ${places.map(({ way }) => way).join(', ')}.</span>`
  }
  const lines = places.map(({ way, details }) => `<li>${way} ${escape(details.join('; '))}</li>`)
  return `<span class="back">${label}</span><ul class="back">${lines.join('')}</ul>`
}

/** Where in the source, who says it there, and what is noted about it. */
function toDetail(say: Say, { locator, speaker, note }: Citation): string {
  return [locator, speaker === '' ? '' : say('reading.saidBy', { speaker }), note]
    .filter((part) => part !== '')
    .join(', ')
}

/** The entries that a table of contents lists: what stands at the top, and the main branches. */
export function toContentsHtml(say: Say, entries: readonly ReadingEntry[]): string {
  const lines = entries
    .filter(({ level, role }) => level <= 1 && role !== 'loose')
    .map((entry) => {
      const first = entry.premises.find(({ isHere }) => isHere) ?? entry.premises[0]
      if (!first) return ''
      const { sign, word } = marks[entry.role]
      const number = entry.level === 0 ? '' : `<span class="number">${entry.number}</span> `
      const mark =
        sign === ''
          ? ''
          : `<span class="role" data-role="${entry.role}"><span aria-hidden="true">${sign}</span><span class="sr-only">${escape(say(word))}: </span></span> `
      const words = entry.premises.map(({ claim }) => escape(claim.text)).join(' & ')
      return `<li data-level="${entry.level}">${number}${mark}<a href="#${claimAnchor(first.claim.id)}" dir="auto">${words}</a></li>`
    })
  return `<ol>${lines.join('')}</ol>`
}
