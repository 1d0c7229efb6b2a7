/** Times as text that the server writes, in UTC, as it does not know where the reader is. */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** "22 November 2026" */
export function formatDay(at: Date): string {
  return day.format(at)
}

/** "22 November 2026, 08:45 UTC" */
export function formatMoment(at: Date): string {
  return `${day.format(at)}, ${clock.format(at)} UTC`
}
