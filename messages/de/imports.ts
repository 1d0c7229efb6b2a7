import type { Translation } from '../translation'

export const imports: Translation<'imports'> = {
  open: 'Importieren',
  title: 'Eine Datei importieren',
  hint: 'Eine Datei von Crux, Argdown, AIF, Kialo, OPML, CSV und anderen, oder eingefügter Text. Welcher Art sie ist, sieht Crux selbst.',
  choose: 'Datei wählen',
  other: 'Andere Datei',
  drop: 'oder hierher ziehen',
  dropNow: 'Loslassen, um sie zu lesen',
  paste: 'Stattdessen Text einfügen',
  pasteLabel: 'Text der Datei',
  read: 'Lesen',
  reading: '{name} wird gelesen …',
  pasted: 'Der Text',
  tooLarge: 'Diese Datei hat {size, number} MB; höchstens {most, number} MB werden gelesen.',
  facts:
    '{claims, plural, one {# Aussage} other {# Aussagen}} · {arguments, plural, one {# Argument} other {# Argumente}} · {sources, plural, =0 {keine Quellen} one {# Quelle} other {# Quellen}}',
  more: 'und {count, number} weitere',
  make: 'Karte anlegen',
  making: 'Wird gespeichert: {percent, number} %',
  preparing: 'Die Datei wird gelesen …',
  losses: 'Bleibt nicht, wie es war',
  nothingLost: 'Alles darin kann bleiben.',
  failed: 'Der Import brach ab. Es wurde keine Karte angelegt; versuche es noch einmal.',
}
