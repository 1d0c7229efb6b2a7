/** Primitives that know no word of debates: buttons, dialogs, fields, and where one chooses how the page looks and speaks. */
export const ui = {
  close: 'Close',
  language: 'Language',
  overWholePage: 'Over the whole page',
} as const
