import type { Translation } from '../translation'

export const fields: Translation<'fields'> = {
  enterName: 'Gib deinen Namen ein.',
  nameSigns: 'Nimm nur Buchstaben, Ziffern, Leerzeichen und Satzzeichen.',
  nameLetter: 'Nimm mindestens einen Buchstaben oder eine Ziffer.',
  nameToken: 'Gib ihm einen Namen, etwa den des Programms, das es benutzt.',
  enterEmail: 'Gib deine E-Mail-Adresse ein.',
  emailTooLong: 'Diese Adresse ist zu lang.',
  emailForm: 'Gib eine E-Mail-Adresse ein, wie name@example.org.',
  choosePassword: 'Wähle ein Passwort.',
  enterPassword: 'Gib dein Passwort ein.',
  passwordSigns: 'Dieses Passwort hat Zeichen, die nicht gespeichert werden können.',
  passwordIsEmail: 'Wähle ein Passwort, das nicht deine E-Mail-Adresse ist.',
  passwordIsName: 'Wähle ein Passwort, das nicht dein Name ist.',
  passwordIsCommon: 'Das ist eines der häufigsten Passwörter. Wähle eines, das niemand errät.',
  typePhrase: 'Gib „mein Konto löschen“ ein.',
  unexpected: 'Dieses Formular hat etwas Unerwartetes gesendet.',
  atLeast: 'Nimm mindestens {count, plural, one {# Zeichen} other {# Zeichen}}.',
  atMost: 'Nimm höchstens {count, plural, one {# Zeichen} other {# Zeichen}}.',
}
