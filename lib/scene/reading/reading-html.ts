/**
 * A composed reading as HTML: headings for the upper levels, numbered entries under them, footnotes with ways back.
 *
 * Written as text, since ten thousand claims as elements of a page would take seconds. Everything that people wrote is
 * escaped here, in `escape`, and nowhere else left out.
 */
import { isSafeLink } from '../../domain/text'
import type { ClaimId } from '../../domain/ids'
import type { Citation } from '../../domain/source'
import { escapeXml } from '../svg-backend'
import {
  claimAnchor,
  footnoteAnchor,
  type Footnote,
  type NumberedSource,
  type ReadingEntry,
  type ReadingPremise,
  type ReadingRole,
} from './compose-reading'

const escape = escapeXml

/** How an entry says what it does: by a sign and by a word. */
const marks: Readonly<Record<ReadingRole, { readonly sign: string; readonly word: string }>> = {
  thesis: { sign: '', word: 'Thesis' },
  head: { sign: '', word: 'Claim' },
  loose: { sign: '', word: 'Claim' },
  pro: { sign: '+', word: 'Pro' },
  con: { sign: '−', word: 'Con' },
  backing: { sign: '⊕', word: 'Backs' },
  undercut: { sign: '⊗', word: 'Undercuts' },
}

/** The theses and their main branches have headings; who hears the page walks along them. */
const deepestHeading = 2
/** Beyond this there is no room for another step to the right. */
const deepestStep = 7

/** `authorOf` names who wrote a claim, where that is wanted. */
export function toReadingHtml(entries: readonly ReadingEntry[], authorOf?: (claim: ClaimId) => string): string {
  const firstLoose = entries.findIndex(({ role }) => role === 'loose')
  return entries.map((entry, index) => (index === firstLoose ? looseHeading : '') + toEntry(entry, authorOf)).join('')
}

const looseHeading = '<h2>Claims in no argument</h2>'

function toEntry(entry: ReadingEntry, authorOf: ((claim: ClaimId) => string) | undefined): string {
  const { level, role, premises } = entry
  const tag = level <= deepestHeading && role !== 'loose' ? `h${level + 2}` : 'p'
  const isTogether = premises.length > 1
  const statement = premises.map((premise) => toStatement(premise, isTogether)).join('')
  const beneath = premises.map((premise) => toRemarks(premise, authorOf)).join('')
  const step = Math.min(Math.max(level - 1, 0), deepestStep)
  return `<div class="entry" data-level="${Math.min(level, deepestHeading + 1)}" data-role="${role}" style="--step:${step}"><${tag}>${toMark(entry)}${statement}</${tag}>${beneath}</div>`
}

function toMark({ role, number, target, scheme, premises, level }: ReadingEntry): string {
  const { sign, word } = marks[role]
  const isAboutStep = role === 'undercut' || role === 'backing'
  const said = [
    sign === '' ? '' : `<span aria-hidden="true">${sign}</span> `,
    word,
    isAboutStep ? ` ${target}` : level > deepestStep ? ` on ${target}` : '',
    premises.length > 1 ? ', together' : '',
    scheme === undefined ? '' : `, ${escape(scheme)}`,
  ].join('')
  const [first] = premises
  // The claims of several have numbers of their own, and what is named here has one elsewhere.
  const isNumbered = first !== undefined && premises.length === 1
  if (level === 0 && role !== 'loose' && isNumbered) return `<span class="mark">${toWay(first, said)}</span> `
  const own = !isNumbered ? '' : first.isHere ? `${toWay(first, number)} ` : `<span class="number">${number}</span> `
  return `<span class="mark">${own}<span class="role">${said}</span></span> `
}

/** The number of a claim, which is its address as well. */
function toWay({ claim }: ReadingPremise, words: string): string {
  return `<a class="number" href="#${claimAnchor(claim.id)}">${words}</a>`
}

function toStatement(premise: ReadingPremise, isTogether: boolean): string {
  const { claim, number, isHere, footnotes } = premise
  const words = `<span dir="auto">${escape(claim.text)}</span>`
  if (!isHere) {
    return `<span class="claim elsewhere">${words} (<a href="#${claimAnchor(claim.id)}">see ${number}</a>)</span> `
  }
  const own = isTogether ? `${toWay(premise, number)} ` : ''
  return `<span class="claim" id="${claimAnchor(claim.id)}">${own}${words}${footnotes.map(toFootnote).join('')}</span> `
}

function toFootnote(footnote: Footnote): string {
  const { source, citations } = footnote
  const places = citations.map(({ locator }) => locator).filter((locator) => locator !== '')
  const label = escape([`Source ${source}`, ...places].join(', '))
  return `<sup id="${footnoteAnchor(footnote)}"><a href="#source-${source}" aria-label="${label}">${source}</a></sup>`
}

function toRemarks({ claim, isHere }: ReadingPremise, authorOf: ((claim: ClaimId) => string) | undefined): string {
  if (!isHere) return ''
  const note = claim.note === '' ? '' : `<p class="note" dir="auto">${escape(claim.note)}</p>`
  const author = authorOf?.(claim.id) ?? ''
  const small = [...claim.tags, ...(author === '' ? [] : [author])].map(escape).join(' · ')
  return note + (small === '' ? '' : `<p class="small" dir="auto">${small}</p>`)
}

/** The list of sources, numbered as they are cited. */
export function toSourcesHtml(sources: readonly NumberedSource[]): string {
  return `<ol>${sources.map(toSource).join('')}</ol>`
}

function toSource({ number, source, citedAt }: NumberedSource): string {
  const { title, author, publisher, date, url, file } = source
  const link = isSafeLink(url) ? `<a href="${escape(url)}" rel="noreferrer">${escape(url)}</a>` : escape(url)
  const parts = [author, `<cite>`, publisher, date, file].flatMap((part) =>
    part === '<cite>' ? [`<cite>${escape(title)}</cite>`] : part === '' ? [] : [escape(part)],
  )
  const places = citedAt.map((footnote) => {
    const said = footnote.citations.map(toDetail).filter((detail) => detail !== '')
    const detail = said.length === 0 ? '' : ` (${escape(said.join('; '))})`
    return `<a href="#${footnoteAnchor(footnote)}">${footnote.at}</a>${detail}`
  })
  return `<li id="source-${number}" dir="auto">${parts.join(', ')}.${url === '' ? '' : ` ${link}`} <span class="back">Cited at ${places.join(', ')}.</span></li>`
}

/** Where in the source, who says it there, and what is noted about it. */
function toDetail({ locator, speaker, note }: Citation): string {
  return [locator, speaker === '' ? '' : `said by ${speaker}`, note].filter((part) => part !== '').join(', ')
}

/** The entries that a table of contents lists: what stands at the top, and the main branches. */
export function toContentsHtml(entries: readonly ReadingEntry[]): string {
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
          : `<span class="role" data-role="${entry.role}"><span aria-hidden="true">${sign}</span><span class="sr-only">${word}: </span></span> `
      const words = entry.premises.map(({ claim }) => escape(claim.text)).join(' & ')
      return `<li data-level="${entry.level}">${number}${mark}<a href="#${claimAnchor(first.claim.id)}" dir="auto">${words}</a></li>`
    })
  return `<ol>${lines.join('')}</ol>`
}
