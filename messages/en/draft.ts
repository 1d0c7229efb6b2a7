/** The field in which a claim is typed, in the graph and in the outline. */
export const draft = {
  field: 'Text of the claim',
  length: '{count, number} of {most, number}',
  edit: 'Say it in one sentence',
  thesis: 'What should be debated?',
  reason: 'Type a reason, then Enter',
  premise: 'What else must hold?',
} as const
