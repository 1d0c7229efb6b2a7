import type { Translation } from '../translation'

export const find: Translation<'find'> = {
  findFirst: 'Suche erst etwas.',
  nothingFound: 'Nichts gefunden.',
}
