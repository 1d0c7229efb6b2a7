/** What a person is told where an operation is refused: the sentence of its code, in their language. */
import { namedFieldOf, type LimitName, type OperationError } from '@/lib/domain/errors'
import { textRuleOf, type TextRule } from '@/lib/domain/text-rule'
import type { Say, TextKey } from '@/lib/language/say'

const limitTexts = {
  claims: 'rules.mostClaims',
  arguments: 'rules.mostArguments',
  sources: 'rules.mostSources',
  'premises of an argument': 'rules.mostPremises',
  'citations of a claim': 'rules.mostCitations',
  'tags of a claim': 'rules.mostTags',
  'characters of a note': 'rules.mostNote',
} as const satisfies Record<LimitName, TextKey<'rules'>>

export function describeRefusal(say: Say, error: OperationError): string {
  if (error.code === 'limit-reached') return say(limitTexts[error.what], { limit: error.limit })
  if (error.code !== 'invalid-operation') return say(`refusals.${error.code}`)
  const field = namedFieldOf(error)
  const rule = textRuleOf(error.rule)
  // Everything else is a mistake of this program, and no field that somebody could correct.
  if (!field || !rule) return say('refusals.invalid-operation')
  return say('rules.sentence', { field: say(`fieldNames.${field}`), rule: sayRule(say, rule) })
}

function sayRule(say: Say, rule: TextRule): string {
  return rule.code === 'most' ? say('rules.most', { most: rule.most }) : say(`rules.${rule.code}`)
}
