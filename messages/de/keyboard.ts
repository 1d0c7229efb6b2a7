import type { Translation } from '../translation'

export const keyboard: Translation<'keyboard'> = {
  control: 'Strg',
  shift: 'Umschalt',
  space: 'Leertaste',
  escape: 'Esc',
  enter: 'Enter',
  delete: 'Entf',
  contextMenu: 'Menütaste',
}
