/** The page of a map that is read as a document. */
export const reading = {
  toMap: 'To the map',
  showAuthors: 'Show authors',
  hideAuthors: 'Hide authors',
  print: 'Print',
  size: '{claims, plural, one {# claim} other {# claims}}, {arguments, plural, one {# argument} other {# arguments}}, {sources, plural, one {# source} other {# sources}}. Last changed on {on}.',
  key: '+ Pro supports the claim above it, − Con attacks it. ⊗ Undercuts attacks a step of reasoning, not a claim; ⊕ Backs defends one. Together: the claims hold only jointly.',
  empty: 'Nothing is on this map yet.',
  contents: 'Contents',
  sources: 'Sources',
} as const
