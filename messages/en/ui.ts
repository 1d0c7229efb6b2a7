/** Primitives that know no word of debates: buttons, dialogs, fields, and where one chooses how the page looks and speaks. */
export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  language: 'Language',
  chooseLanguage: 'Choose',
  optional: '(optional)',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  messages: 'Messages',
  tryAgain: 'Try again',
  notLoaded: 'Not loaded',
  partNotLoaded: 'This part of the page could not be loaded. Check your connection, then try again.',
  theme: 'Theme',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  overWholePage: 'Over the whole page',
} as const
