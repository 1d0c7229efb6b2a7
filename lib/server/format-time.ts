/** Times as text that the server writes, in UTC, as it does not know where the reader is. */
import type { Language } from '@/lib/language/languages'

/** English as it is written outside America: the day before the month. */
const regions: Partial<Record<Language, string>> = { en: 'en-GB' }

/** "22 November 2026", "22. November 2026" */
export function formatDay(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(regions[language] ?? language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
}

/** "22 November 2026, 08:45 UTC" */
export function formatMoment(language: Language, at: Date): string {
  const clock = new Intl.DateTimeFormat(regions[language] ?? language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })
  return `${formatDay(language, at)}, ${clock.format(at)} UTC`
}
