/** Makes of any wording a claim's text and, where that is too long, the beginning of its note. No word is lost. */
import { limits } from '../domain/limits'

const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u

/** Text without what no claim may hold: control characters and halves of characters. */
export function toPrintable(text: string): string {
  return text.replace(unprintable, ' ').toWellFormed()
}

/** One line, as a claim's text is kept; empty where nothing of it can be seen. */
export function toOneLine(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return visible.test(line) ? line : ''
}

/** Splits a wording at the end of a sentence, or else between words, so that the first part fits a claim. */
export function fitText(text: string): { readonly text: string; readonly rest: string } {
  if (text.length <= limits.claimText) return { text, rest: '' }
  const head = text.slice(0, limits.claimText)
  const sentence = [...head.matchAll(/[.!?…]["”’')\]]*(?=\s)/g)].at(-1)
  if (sentence) {
    const end = sentence.index + sentence[0].length
    return { text: text.slice(0, end), rest: text.slice(end).trim() }
  }
  const space = head.lastIndexOf(' ')
  const isHalf = /[\uD800-\uDBFF]$/.test(head.slice(0, limits.claimText - 1))
  const end = space > 0 ? space : limits.claimText - (isHalf ? 2 : 1)
  return { text: `${text.slice(0, end)}…`, rest: `…${text.slice(end).trim()}` }
}
