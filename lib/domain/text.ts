/**
 * What may be written in a map: plain text, normalised once on the way in (NFC, spaces), so that equal texts are equal.
 *
 * Control characters and broken surrogates are refused: Postgres, SVG and XML cannot hold them.
 */
import { z } from 'zod'
import { limits } from './limits'

// C0 and C1 control characters but tab and line feed, line and paragraph separators, and non-characters.
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/

function isPlain(text: string): boolean {
  return !unprintable.test(text) && text.isWellFormed()
}

const plain = z.string().refine(isPlain, 'must be plain text without control characters')

function line(max: number, min = 0) {
  return z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\s\u00A0]+/g, ' ')
        .trim(),
    )
    .pipe(plain.min(min, 'must not be empty').max(max, `must have at most ${max} characters`))
}

/** One sentence of a claim: one line, 1 to 500 characters. */
export const claimText = line(limits.claimText, 1)
export const titleText = line(limits.title, 1)
export const shortText = line(limits.shortField)
/** A tag: lower case, one line. */
export const tagText = line(limits.tag, 1).transform((tag) => tag.toLocaleLowerCase('en'))

function block(max: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(plain.max(max, `must have at most ${max} characters`))
}

export const noteText = block(limits.note)
export const descriptionText = block(limits.description)

/** An address that may be followed: http, https or mailto; empty for none. */
export const linkText = line(limits.url).refine((text) => text === '' || isSafeLink(text), {
  message: 'must be a web address (http or https) or mailto',
})

/** As printed in the source: a year, a month or a day in ISO order; empty for none. */
export const dateText = z.string().regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/, {
  message: 'must be YYYY, YYYY-MM or YYYY-MM-DD',
})

/** Whether a link may be put in an `href`. */
export function isSafeLink(text: string): boolean {
  if (!URL.canParse(text)) return false
  return ['http:', 'https:', 'mailto:'].includes(new URL(text).protocol)
}
