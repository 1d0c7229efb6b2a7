/**
 * What a text must be, and how that is told. A rule is the English words that go on where a field's name stops, as the API and the
 * logs have them; an interface asks which rule they are and says it in its own language.
 */
import { rules } from '@/messages/en/rules'

export const { plain: mustBePlain, filled: mustBeFilled, link: mustBeLink, date: mustBeDate } = rules

export function mustHaveAtMost(most: number): string {
  return rules.most.replace('{most}', String(most))
}

export type TextRule =
  { readonly code: 'plain' | 'filled' | 'link' | 'date' } | { readonly code: 'most'; readonly most: number }

const unlimited = ['plain', 'filled', 'link', 'date'] as const

/** The rule that some words are; undefined for what Zod says by itself. */
export function textRuleOf(words: string): TextRule | undefined {
  const code = unlimited.find((one) => rules[one] === words)
  if (code) return { code }
  const most = Number(/\d+/.exec(words)?.[0])
  return words === mustHaveAtMost(most) ? { code: 'most', most } : undefined
}
