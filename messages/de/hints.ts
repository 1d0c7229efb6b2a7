import type { Translation } from '../translation'

export const hints: Translation<'hints'> = {
  alreadySaid: 'Schon gesagt',
  useHere: 'hier nehmen',
  isHere: 'schon hier',
  key: 'Alt+{number}',
}
