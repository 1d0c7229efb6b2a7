/** Somebody's words within a sentence, in the quotation marks of its language. */
import type { Say } from './say'

/** The first words of a text as a quotation; `most` counts the marks in. */
export function quote(say: Say, text: string, most?: number): string {
  return say('ui.quoted', { text: firstWords(text, most) })
}

/** The beginning of a text, with at most `most` characters and the quotation marks that it gets; no word is cut but a very long one. */
export function firstWords(text: string, most = 60): string {
  const characters = [...text]
  if (characters.length <= most) return setApart(text)
  const beginning = characters.slice(0, most - 3).join('')
  const end = characters[most - 3] === ' ' ? beginning.length : beginning.lastIndexOf(' ')
  return setApart(`${(end > beginning.length / 2 ? beginning.slice(0, end) : beginning).trimEnd()}…`)
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Words from the right in a sentence from the left: marked, so that neither moves the other's marks to the wrong end. */
function setApart(words: string): string {
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words
}
