import type { Translation } from '../translation'

export const start: Translation<'start'> = {
  title: 'Sieh, worum es in einer Debatte wirklich geht.',
  intro:
    'Sammelt auf einer Karte, was für und gegen eine Aussage spricht, diskutiert sie gemeinsam und nehmt die Karte als Bild mit.',
  makeMap: 'Karte anlegen',
  readPublicMaps: 'Öffentliche Karten lesen',
  openMap: 'Karte öffnen: {title}',
  size: '{claims, plural, one {# Aussage} other {# Aussagen}}, {arguments, plural, one {# Argument} other {# Argumente}} aus {sources, plural, one {# Quelle} other {# Quellen}}',
}
