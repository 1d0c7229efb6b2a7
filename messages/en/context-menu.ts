/** The menu of a claim, an argument or the ground. */
export const contextMenu = {
  ofClaims: 'Menu of {count, plural, one {the claim} other {# claims}}',
  ofArgument: 'Menu of the argument',
  nothing: 'There is nothing to do with it here.',
} as const
