/**
 * Where the texts of claims break into lines, told by one who has measured them: whoever opens a large map is spared the
 * measuring. A claim's text is told as one character a line, of its length, after the step of the card's width.
 */
import type { Claim } from '../domain/claim'

export interface ClaimLines {
  /** The place of the card's width among those that it may have. */
  readonly step: number
  readonly texts: readonly string[]
}

/** Texts in other characters may be measured with another font there than here. */
const latin = /^[ -ſ‐-…€]*$/

const zero = 0x30
/** Lines longer than this are not told. */
const longest = 0xd000

/** Empty where the lines cannot be told: they were broken within a word, or may be broken elsewhere there. */
export function writeLines({ step, texts }: ClaimLines, text: string): string {
  if (!latin.test(text) || texts.join(' ') !== text) return ''
  if (texts.some((line) => line.length > longest)) return ''
  return String.fromCharCode(zero + step, ...texts.map((line) => zero + line.length))
}

/** Undefined where they do not fit the text. */
export function readLines(told: string, text: string): ClaimLines | undefined {
  if (told === '') return undefined
  const texts: string[] = []
  let from = 0
  for (let index = 1; index < told.length; index++) {
    const to = from + told.charCodeAt(index) - zero
    texts.push(text.slice(from, to))
    from = to + 1
  }
  return from === text.length + 1 ? { step: told.charCodeAt(0) - zero, texts } : undefined
}

const told = new WeakMap<Claim, string>()

/** From now on the claim's card takes these lines, as written by `writeLines`. A claim is never changed, only replaced. */
export function tellLines(claim: Claim, lines: string): void {
  told.set(claim, lines)
}

export function toldLines(claim: Claim): ClaimLines | undefined {
  return readLines(told.get(claim) ?? '', claim.text)
}
