/**
 * What the text of a field must be: each goes on where the field's name stops. Plain words, as the API says them too. And how much
 * there may be at most.
 */
export const rules = {
  sentence: '{field} {rule}.',
  plain: 'must be plain text without control characters',
  filled: 'must not be empty',
  most: 'must have at most {most} characters',
  link: 'must be whole, such as https://example.org/page (http, https or mailto)',
  date: 'must be like 2024, 2024-07 or 2024-07-23',

  mostClaims: 'A map has at most {limit, number} claims.',
  mostArguments: 'A map has at most {limit, number} arguments.',
  mostSources: 'A map has at most {limit, number} sources.',
  mostPremises: 'One argument has at most {limit, number} premises.',
  mostCitations: 'A claim has at most {limit, number} citations.',
  mostTags: 'A claim has at most {limit, number} tags.',
  mostNote: 'A note has at most {limit, number} characters.',
} as const
