/** A day as each language writes it, in UTC: the server does not know where the reader is, and the browser must agree with it. */
import type { Language } from './languages'

/** English as it is written outside America: the day before the month. */
const regions: Partial<Record<Language, string>> = { en: 'en-GB' }

/** What Intl is asked for. */
export function localeOf(language: Language): string {
  return regions[language] ?? language
}

/** "22 November 2026", "22. November 2026" */
export function formatDay(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
}
