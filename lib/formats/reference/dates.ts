/** Dates as references write them, to years, months and days in ISO order. */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '((?:1[5-9]|20)\\d{2})'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'

const forms: readonly { readonly pattern: RegExp; readonly order: readonly ('year' | 'month' | 'day')[] }[] = [
  { pattern: new RegExp(`\\b${year}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b`), order: ['year', 'month', 'day'] },
  { pattern: new RegExp(`\\b${year},?\\s+${month}(?:\\s+${day})?(?!\\w)`, 'i'), order: ['year', 'month', 'day'] },
  { pattern: new RegExp(`\\b${month}\\s+${day},?\\s+${year}\\b`, 'i'), order: ['month', 'day', 'year'] },
  { pattern: new RegExp(`\\b${day}\\s+${month},?\\s+${year}\\b`, 'i'), order: ['day', 'month', 'year'] },
  { pattern: new RegExp(`\\b${month},?\\s+${year}\\b`, 'i'), order: ['month', 'year'] },
  { pattern: new RegExp(`\\b${year}(?=[a-z]?\\b)`), order: ['year'] },
]

export interface FoundDate {
  readonly date: string
  readonly start: number
  readonly end: number
}

/** The most exact date in a text; of two that are as exact, the first. */
export function findDate(text: string): FoundDate | undefined {
  for (const { pattern, order } of forms) {
    const found = pattern.exec(text)
    if (!found) continue
    const part = (name: 'year' | 'month' | 'day') => found[order.indexOf(name) + 1]
    const date = toIso(
      part('year') ?? '',
      order.includes('month') ? part('month') : undefined,
      order.includes('day') ? part('day') : undefined,
    )
    return { date, start: found.index, end: found.index + found[0].length }
  }
  return undefined
}

/** A date of its parts; a month by name or number. A day that the month does not have is left out. */
export function toIso(yearText: string, monthText = '', dayText = ''): string {
  if (!/^\d{4}$/.test(yearText)) return ''
  const named = months.indexOf(monthText.slice(0, 3).toLowerCase()) + 1
  const numbered = /^\d{1,2}$/.test(monthText) ? Number(monthText) : 0
  const number = named || (numbered <= 12 ? numbered : 0)
  if (number === 0) return yearText
  const inMonth = `${yearText}-${String(number).padStart(2, '0')}`
  const dayNumber = /^\d{1,2}$/.test(dayText) ? Number(dayText) : 0
  const isDay = dayNumber >= 1 && dayNumber <= new Date(Date.UTC(Number(yearText), number, 0)).getUTCDate()
  return isDay ? `${inMonth}-${String(dayNumber).padStart(2, '0')}` : inMonth
}
