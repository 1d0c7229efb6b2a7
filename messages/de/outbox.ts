import type { Translation } from '../translation'

export const outbox: Translation<'outbox'> = {
  title: 'Postausgang',
  intro:
    'Mails, die hier liegen statt verschickt zu werden, weil SMTP_URL nicht gesetzt ist. Diese Seite gibt es nur bei der Entwicklung.',
  empty: 'Noch keine Mail',
  emptyHint: 'Fordere ein neues Passwort oder einen Link zum Anmelden an, dann erscheint die Mail hier.',
  to: 'An {address}, {at}',
}
