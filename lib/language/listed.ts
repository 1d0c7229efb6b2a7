/** Several words as one: `A and B`, `A, B and C` in the way of each language. */
import type { Say } from './say'

const formats = new Map<string, Intl.ListFormat>()

export function listed({ language }: Say, words: readonly string[]): string {
  const format = formats.get(language) ?? new Intl.ListFormat(language)
  formats.set(language, format)
  return format.format(words)
}
