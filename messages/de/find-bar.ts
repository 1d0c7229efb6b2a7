import type { Translation } from '../translation'

export const findBar: Translation<'findBar'> = {
  field: 'Auf dieser Karte suchen',
  placeholder: 'Text, Notizen, Quellen, Schlagwörter, Personen',
  before: 'Voriger Treffer',
  next: 'Nächster Treffer',
  close: 'Suche schließen',
  nothing: 'Nirgends steht „{query}“. Jedes Wort muss vorkommen; sein Anfang genügt.',
  pressEnter: 'Enter führt zum ersten Treffer.',
  at: '{place, number} von {count, number}{more}',
  none: 'keiner',
  looking: 'sucht…',
  hits: '{count, plural, one {# Treffer} other {# Treffer}}{more}',
  list: 'Treffer',
  more: 'und {count, number} weitere',
  note: 'in der Notiz',
  sources: 'in einer Quelle',
  tags: 'in den Schlagwörtern',
  authors: 'im Namen der Person',
  pickField: 'Oder tippe Wörter der Aussage',
  pickList: 'Aussagen zur Auswahl',
  pickNone: 'Keine Aussage mit diesen Wörtern kann gewählt werden.',
}
