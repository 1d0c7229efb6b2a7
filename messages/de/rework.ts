import type { Translation } from '../translation'

export const rework: Translation<'rework'> = {
  merge: 'Zusammenführen',
  mergeClaims: '{count, plural, =2 {Zwei Aussagen zu einer zusammenführen} other {# Aussagen zu einer zusammenführen}}',
  mergeGone: 'Diese Aussagen sind nicht mehr auf der Karte. Vielleicht hat sie jemand entfernt oder zusammengeführt.',
  whoseWords: 'Welche Worte bleiben',
  reasonsMoved:
    '{count, plural, one {# Argument} other {# Argumente}} zur anderen {count, plural, one {gehört} other {gehören}} dann zu ihr.',
  usesMoved: 'Sie tritt in {count, plural, one {# Argument} other {# Argumenten}} an die Stelle der anderen.',
  citationsMoved: '{count, plural, one {# Beleg geht} other {# Belege gehen}} auf sie über.',
  citationsGone:
    '{count, plural, one {# Beleg, den} other {# Belege, die}} beide haben, {count, plural, one {bleibt} other {bleiben}} einmal erhalten.',
  argumentsGone:
    '{count, plural, one {# Argument fällt} other {# Argumente fallen}} weg: zweimal dasselbe oder von der Aussage zu sich selbst.',
  notesJoined: 'Aus beiden Notizen wird eine.',
  isTagged: 'Sie bekommt die Schlagwörter {tags}.',
  becomesThesis: 'Sie wird eine These.',
  nothingHangs: 'An der anderen Aussage hängt nichts: Sie fällt weg.',
  removeClaims: '{count} Aussagen entfernen?',
  removeMore:
    '{selected, plural, one {Eine Aussage ist ausgewählt.} other {# Aussagen sind ausgewählt.}} {more, plural, one {Eine weitere hängt} other {# weitere hängen}} nur daran und {more, plural, one {würde} other {würden}} auch entfernt. Rückgängig holt alle zurück, solange diese Seite offen ist.',
  removeMany: '{count} Aussagen entfernen',
  splitInTwo: 'In zwei teilen',
  split: 'Teilen',
  itKeeps: 'Sie behält',
  newSays: 'Eine neue Aussage sagt',
  newIs: 'Die neue Aussage ist',
  coPremise: 'Weitere Prämisse',
  ownReason: 'Eigener Grund',
  splitPremise:
    'Die beiden gelten nur zusammen, wo immer die Aussage verwendet wird. Notiz, Quellen und Antworten bleiben bei der ersten; Schlagwörter bekommen beide.',
  splitReason:
    'Jede spricht für sich, auf derselben Seite. Notiz, Quellen und Antworten bleiben bei der ersten; Schlagwörter bekommen beide.',
  splitThesis:
    'Beide sind dann Thesen. Notiz, Quellen und Antworten bleiben bei der ersten; Schlagwörter bekommen beide.',
  splitLoose: 'Notiz, Quellen und Antworten bleiben bei der ersten; Schlagwörter bekommen beide.',
  tag: 'Schlagwort',
  tagFor: 'Für {count, plural, one {die ausgewählte Aussage} other {die # ausgewählten Aussagen}}',
  addTag: 'Schlagwort hinzufügen',
  extract: 'Zweig zur eigenen Karte machen',
  extractTitle: 'Titel der neuen Karte',
  extractTakes:
    'Sie nimmt {claims, plural, one {# Aussage} other {# Aussagen}} und {sources, plural, one {# Quelle} other {# Quellen}} mit und nennt diese Karte als Quelle.',
  onThisMap: 'Auf dieser Karte',
  keepBranch: 'Den Zweig behalten und die neue Karte als Quelle nennen',
  keepLink:
    'Nur die Aussage mit dem Link behalten; {count, plural, one {# Aussage darunter fällt} other {# Aussagen darunter fallen}} weg',
  makeMap: 'Karte anlegen',
  mapMade: 'Die Karte ist angelegt',
  mapIsYours: '„{title}“ ist jetzt eine private Karte von dir. Beide Karten führen über ihre Quellen zueinander.',
  stayHere: 'Hierbleiben',
  openNewMap: 'Neue Karte öffnen',
}
