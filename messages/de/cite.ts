import type { Translation } from '../translation'

export const cite: Translation<'cite'> = {
  quick: 'Link, DOI oder Literaturangabe',
  quickHint: 'Hier einfügen, dann füllen sich die Felder von selbst.',
  known: 'Diese Quelle ist schon auf der Karte.',
  source: 'Quelle',
  newSource: 'Eine neue Quelle…',
  title: 'Titel',
  author: 'Verfasst von',
  publisher: 'Erschienen bei',
  date: 'Datum',
  dateHint: '2024, 2024-07 oder 2024-07-23',
  url: 'Webadresse',
  locator: 'Stelle',
  locatorHint: 'Seite, Absatz oder Minute',
  speaker: 'Wer das sagt',
  add: 'Quelle hinzufügen',
}
