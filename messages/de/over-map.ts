import type { Translation } from '../translation'

export const overMap: Translation<'overMap'> = {
  yourText: 'Dein Text: „{text}“',
  copyText: 'Text kopieren',
  goOnTyping: 'Weiterschreiben',
  tryEditing: 'Bearbeiten ausprobieren',
  leaveOff: 'Abbrechen',
  leftOff: 'Diesen Text hast du abgebrochen.',
  unfinished: 'Das hast du gerade geschrieben, als eine Seite dieser Karte geschlossen wurde.',
  unfinishedGone:
    'Das hast du gerade geschrieben, als eine Seite dieser Karte geschlossen wurde. Wozu es gehörte, ist nicht mehr auf der Karte.',
  whereBranchHangs: 'Wo dieser Zweig hängt',
  claimsBetween: 'Aussagen dazwischen',
  showBetween: '{count, plural, one {# Aussage} other {# Aussagen}} dazwischen',
  furtherUp: '{count, plural, one {# Aussage} other {# Aussagen}} weiter oben',
  wholeMap: 'Ganze Karte',
  showWholeMap: 'Wieder die ganze Karte zeigen',
  changes: 'Änderungen',
}
