/** What the text of a field must be: each goes on where the field's name stops. Plain words, as the API says them too. */
export const rules = {
  sentence: '{field} {rule}.',
  plain: 'must be plain text without control characters',
  filled: 'must not be empty',
  most: 'must have at most {most} characters',
  link: 'must be whole, such as https://example.org/page (http, https or mailto)',
  date: 'must be like 2024, 2024-07 or 2024-07-23',
} as const
