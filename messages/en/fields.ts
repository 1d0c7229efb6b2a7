/** What is wrong with one field of a form. */
export const fields = {
  enterName: 'Enter your name.',
  nameSigns: 'Use letters, digits, spaces and punctuation only.',
  nameLetter: 'Use at least one letter or digit.',
  enterEmail: 'Enter your e-mail address.',
  emailTooLong: 'This address is too long.',
  emailForm: 'Enter an e-mail address, like name@example.org.',
  choosePassword: 'Choose a password.',
  enterPassword: 'Enter your password.',
  passwordSigns: 'This password has characters that cannot be stored.',
  passwordIsEmail: 'Choose a password that is not your e-mail address.',
  passwordIsName: 'Choose a password that is not your name.',
  passwordIsCommon: 'This is one of the most common passwords. Choose one that nobody would guess.',
  typePhrase: 'Type “delete my account”.',
  unexpected: 'This form sent something unexpected.',
  atLeast: 'Use at least {count, plural, one {# character} other {# characters}}.',
  atMost: 'Use at most {count, plural, one {# character} other {# characters}}.',
} as const
