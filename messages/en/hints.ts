/** Claims that already say what is being typed. */
export const hints = {
  alreadySaid: 'Already said',
  useHere: 'use it here',
  isHere: 'here already',
  key: 'Alt+{number}',
} as const
