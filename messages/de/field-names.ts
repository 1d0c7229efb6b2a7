import type { Translation } from '../translation'

export const fieldNames: Translation<'fieldNames'> = {
  text: 'Der Text',
  note: 'Die Notiz',
  tag: 'Ein Schlagwort',
  title: 'Der Titel',
  description: 'Die Beschreibung',
  publisher: 'Der Herausgeber',
  author: 'Die Autorenangabe',
  date: 'Das Datum',
  url: 'Die Webadresse',
  locator: 'Die Stelle in der Quelle',
  speaker: 'Der Name der sprechenden Person',
}
