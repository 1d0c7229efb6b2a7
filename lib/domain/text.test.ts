import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimText,
  dateText,
  descriptionText,
  isSafeLink,
  linkText,
  noteText,
  shortText,
  tagText,
  titleText,
} from './text'

const schemas = { claimText, titleText, shortText, tagText, noteText, descriptionText, linkText, dateText }

describe('texts', () => {
  it('become one line of NFC with single spaces', () => {
    expect(claimText.parse('  e\u0301 \t\n\u00a0\u3000x  ')).toBe('é x')
    expect(claimText.parse('\ufeffStart')).toBe('Start')
  })

  it('keep their lines where they are blocks', () => {
    expect(noteText.parse(' one\r\ntwo\rthree\n\n four\t5 ')).toBe('one\ntwo\nthree\n\n four\t5')
  })

  it('refuse control characters, broken surrogates and what is too long or empty', () => {
    const bad = ['\u0000', 'a\u0007b', '\u0085', '\ud800', 'x\udc00', '\uffff', '\ufffe']
    for (const text of bad) {
      expect(claimText.safeParse(text).success).toBe(false)
      expect(noteText.safeParse(text).success).toBe(false)
    }
    expect(claimText.safeParse('x'.repeat(500)).success).toBe(true)
    expect(claimText.safeParse('x'.repeat(501)).success).toBe(false)
    for (const text of ['', ' ', '\n\u2028']) expect(claimText.safeParse(text).success).toBe(false)
  })

  it('refuse a sentence that shows nothing', () => {
    for (const text of ['\u200b', '\u200b \u2060', '\u00ad', '\u202e\u202c', '\ufeff'])
      expect(claimText.safeParse(text).success).toBe(false)
  })

  it('take emoji, right-to-left scripts and joined families', () => {
    for (const text of ['👩‍👩‍👧‍👦 are families.', 'السلاح خطر', 'क्षि', '𝒳 holds'])
      expect(claimText.parse(text)).toBe(text.normalize('NFC'))
  })

  it('are the same when parsed again', () => {
    const tricky = fc.constantFrom(
      'İ\u0327',
      'İ',
      'ΑΣ',
      'ẞ',
      'K',
      'Å',
      '\u0344',
      'ŉ',
      ' ',
      '\u2000',
      'Ω',
      'ǅ',
      '\u0958',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(tricky, { maxLength: 14 }).map((parts) => parts.join('')),
      fc.array(tricky, { minLength: 30, maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom(...Object.values(schemas)), (text, schema) => {
        const first = schema.safeParse(text)
        if (first.success) expect(schema.safeParse(first.data)).toEqual(first)
      }),
      { numRuns: 5_000 },
    )
  })

  it('are lower case where they are tags, and still fit', () => {
    expect(tagText.parse(' Public  HEALTH ')).toBe('public health')
    const longer = tagText.safeParse('İ'.repeat(40))
    expect(longer.success).toBe(false)
  })
})

describe('links', () => {
  it('may be followed only where they lead to the web or a mailbox', () => {
    for (const link of [
      'https://example.org/a?b#c',
      'http://localhost:3000',
      'mailto:a@example.org',
      'HTTPS://EXAMPLE.ORG',
    ])
      expect(isSafeLink(link)).toBe(true)
    const unsafe = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      '/path',
      '',
    ]
    for (const link of [...unsafe, 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'ftp://a.example', 'https://'])
      expect(isSafeLink(link)).toBe(false)
    expect(linkText.parse('')).toBe('')
  })
})

describe('dates', () => {
  it('are a year, a month or a day', () => {
    for (const date of ['', '2024', '2024-02', '2024-02-29']) expect(dateText.parse(date)).toBe(date)
    for (const date of ['24', '2024-', '2024-00', '2024-13', '2024-02-00', '2024-02-32', '2024-2-1', ' 2024'])
      expect(dateText.safeParse(date).success).toBe(false)
  })
})
