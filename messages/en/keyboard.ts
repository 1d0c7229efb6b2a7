/** Keys by the words that stand on the keyboard. */
export const keyboard = {
  control: 'Ctrl',
  shift: 'Shift',
  space: 'Space',
  escape: 'Esc',
  enter: 'Enter',
  delete: 'Del',
  contextMenu: 'Menu key',
} as const
