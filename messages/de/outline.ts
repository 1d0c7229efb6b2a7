import type { Translation } from '../translation'

export const outline: Translation<'outline'> = {
  tree: 'Gliederung der Karte',
  empty: 'Hier ist noch nichts gesagt',
  begin: 'Beginne mit der Aussage, um die es in der Debatte geht.',
  notBegun: 'Es hat noch niemand begonnen.',
  selectedClaim: 'Ausgewählte Aussage',
  details: 'Einzelheiten',
  more: 'Mehr',
  loose: 'Noch kein Teil der Debatte',
  elsewhere: 'Steht an anderer Stelle: Enter oder ein Klick führt dorthin',
  elsewhereHeard: '{sentence} Steht an anderer Stelle: Enter führt dorthin.',
  together: 'Gilt nur zusammen mit den anderen',
  selectArgument: 'Das Argument auswählen',
  groupSupports:
    '{count, plural, one {# Prämisse, die dafür spricht} other {# Prämissen, die zusammen dafür sprechen}}',
  groupAttacks:
    '{count, plural, one {# Prämisse, die dagegen spricht} other {# Prämissen, die zusammen dagegen sprechen}}',
  groupBacks:
    '{count, plural, one {# Prämisse, die den Schritt stützt} other {# Prämissen, die zusammen den Schritt stützen}}',
  groupUndercuts:
    '{count, plural, one {# Prämisse, die den Schritt entkräftet} other {# Prämissen, die zusammen den Schritt entkräften}}',
  groupAbout: '{text}, zu „{about}“',
  beneath: '{count, number} weitere darunter',
  sources: '{count, plural, one {# Quelle} other {# Quellen}}',
  used: '{count, number}× verwendet',
  pinned: 'festgesteckt',
  gathered: '{count, plural, one {# Aussage} other {# Aussagen}}: {pro, number} dafür, {con, number} dagegen',
}
