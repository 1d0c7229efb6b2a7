/**
 * What may be written in a map: plain text, normalised once on the way in (NFC, spaces), so that equal texts are equal.
 *
 * Control characters and broken surrogates are refused: Postgres, SVG and XML cannot hold them.
 */
import * as z from 'zod/mini'
import { limits } from './limits'
import { mustBeDate, mustBeFilled, mustBeLink, mustBePlain, mustHaveAtMost } from './text-rule'

// C0 and C1 control characters but tab and line feed, line and paragraph separators, and non-characters.
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/

function isPlain(text: string): boolean {
  return !unprintable.test(text) && text.isWellFormed()
}

// White space and code points that leave no mark on the page: a text of these alone looks empty.
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u

const plain = z.string().check(z.refine(isPlain, mustBePlain))

function line(max: number) {
  return z.pipe(z.pipe(z.string(), z.transform(toLine)), plain.check(z.maxLength(max, mustHaveAtMost(max))))
}

function filledLine(max: number, normalise = toLine) {
  return z.pipe(
    z.pipe(z.string(), z.transform(normalise)),
    plain.check(z.regex(visible, mustBeFilled), z.maxLength(max, mustHaveAtMost(max))),
  )
}

function toLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Lower case may be longer than upper case, and out of NFC: so it comes before the checks. */
function toLowerLine(text: string): string {
  return toLine(toLine(text).toLocaleLowerCase('en'))
}

/** One sentence of a claim: one line, 1 to 500 characters. */
export const claimText = filledLine(limits.claimText)
export const titleText = filledLine(limits.title)
export const shortText = line(limits.shortField)
/** A tag: lower case, one line. */
export const tagText = filledLine(limits.tag, toLowerLine)

function block(max: number) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
    ),
    plain.check(z.maxLength(max, mustHaveAtMost(max))),
  )
}

export const noteText = block(limits.note)
export const descriptionText = block(limits.description)

/** An address that may be followed: http, https or mailto; empty for none. */
export const linkText = line(limits.url).check(
  z.refine((text) => text === '' || isSafeLink(text), {
    message: mustBeLink,
  }),
)

/** As printed in the source: a year, a month or a day in ISO order; empty for none. */
export const dateText = z.string().check(
  z.regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/, {
    message: mustBeDate,
  }),
)

/** Whether a link may be put in an `href`. */
export function isSafeLink(text: string): boolean {
  if (!URL.canParse(text)) return false
  return ['http:', 'https:', 'mailto:'].includes(new URL(text).protocol)
}
