import type { Translation } from '../translation'

export const picture: Translation<'picture'> = {
  title: 'Als Bild exportieren',
  copied: 'Kopiert',
  copyLink: 'Link kopieren',
  download: '{kind} herunterladen',
  what: 'Was',
  wholeMap: 'Ganze Karte',
  selectedBranch: 'Ausgewählter Zweig',
  kind: 'Art',
  theme: 'Farben',
  light: 'Hell',
  dark: 'Dunkel',
  size: 'Größe',
  branchOf: 'Zweig von {claim}',
  preview: 'Vorschau des Bildes: {title}',
  failed: 'Das Bild konnte nicht gezeichnet werden. Versuche es gleich noch einmal.',
  withoutTrial:
    'Das Bild zeigt die Karte ohne das, was du ausprobiert hast. Behalte sie als deine Karte, dann kommt es mit ins Bild.',
  stillSaving: 'Deine letzten Änderungen werden noch gespeichert und fehlen vielleicht.',
}
