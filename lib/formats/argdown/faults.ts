/** What can be wrong with an Argdown text, in a sentence. What is merely odd has one obvious reading and stops no import. */
export const faultSentences = {
  'nested-too-deep': 'Relations are nested more than 64 levels deep here.',
  'front-matter-open': 'The front matter that begins here is not closed by another "===".',
  'not-yaml': 'What stands here between braces, or in the front matter, is not YAML.',
  'missing-text': 'A title with a colon needs a text after it. Leave the colon out to refer to what is said elsewhere.',
  'missing-relation-content': 'Nothing follows this sign: a statement or an argument has to.',
  'text-after-reference': 'A title without a colon refers to what is said elsewhere; no text may follow it.',
  'text-after-data': 'No text may follow the data in braces.',
  'data-out-of-place': 'Data in braces has to stand behind what it belongs to.',
  'relation-without-parent': 'There is nothing above this line that the sign could relate to.',
  'relation-of-inference': 'An inference can only be undercut, by "<_".',
  'contradiction-of-argument': 'Only statements can contradict one another.',
  'argument-as-premise': 'A premise or a conclusion has to be a statement, not an argument.',
  'inference-out-of-place': 'An inference has to stand between numbered statements.',
  'inference-open': 'This inference is not closed by two hyphens.',
  'no-conclusion': 'These numbered statements have to end with an inference ("----") and one conclusion under it.',
  'no-premise': 'An inference needs a numbered statement above it.',
  'second-reconstruction': 'The argument has premises and a conclusion already.',
  'not-indented': 'A relation is indented further than what it belongs to.',
  'no-blank-line': 'A blank line is missing above.',
  'title-in-text': 'A title in the middle of a text is read as text. Put @ before it to mention what it names.',
  'mark-open': 'This mark is read as text, since nothing ends what it begins.',
  'comment-open': 'This is read as text, since the comment that it begins does not end.',
} as const

export type FaultCode = keyof typeof faultSentences

const odd: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'not-indented',
  'no-blank-line',
  'title-in-text',
  'mark-open',
  'comment-open',
])

export function isOdd(code: FaultCode): boolean {
  return odd.has(code)
}
