/** Moments as text that the server writes, in UTC, as it does not know where the reader is. */
import { formatDay, localeOf } from '@/lib/language/format-day'
import type { Language } from '@/lib/language/languages'

/** "22 November 2026, 08:45 UTC" */
export function formatMoment(language: Language, at: Date): string {
  const clock = new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
  return `${formatDay(language, at)}, ${clock.format(at)} UTC`
}
