import type { Translation } from '../translation'

export const ui: Translation<'ui'> = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  language: 'Sprache',
  chooseLanguage: 'Wählen',
  optional: '(freiwillig)',
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  messages: 'Meldungen',
  tryAgain: 'Noch einmal versuchen',
  notLoaded: 'Nicht geladen',
  partNotLoaded:
    'Dieser Teil der Seite konnte nicht geladen werden. Prüfe deine Verbindung und versuche es noch einmal.',
  theme: 'Farben',
  themeSystem: 'Wie das System',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  quoted: '„{text}“',
  overWholePage: 'Über die ganze Seite',
}
