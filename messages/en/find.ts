/** Finding and filtering on a map. */
export const find = {
  findFirst: 'Find something first.',
  nothingFound: 'Nothing was found.',
} as const
