import type { Translation } from '../translation'

export const keys: Translation<'keys'> = {
  title: 'Tasten',
  singleCharacter: 'Tasten mit nur einem Zeichen',
  resetAll: 'Alle Tasten zurücksetzen',
  explanation:
    'Drücke den Knopf einer Taste, um sie zu ändern. Mit den Pfeiltasten gehst du im Graphen von Aussage zu Aussage und in der Gliederung durch den Baum; Tab führt weiter zu dem, was daneben steht.',
  changeOf: '{command}: {key}. Ändern',
  noKeyYet: 'keine Taste',
  change: 'Taste ändern',
  none: 'keine',
  newKeyFor: 'Neue Taste für {command}',
  pressNew: 'Neue Taste drücken',
  noKey: 'Keine Taste',
  isKeyOf: '{key} ist die Taste für „{command}“.',
  areOff: 'Tasten mit nur einem Zeichen sind ausgeschaltet.',
  useHere: 'Hier verwenden',
  leave: 'Lassen',
  paletteField: 'Name des Befehls',
  palettePlaceholder: 'Ein paar Buchstaben genügen',
  commands: 'Befehle',
  nothingFound: 'Kein Befehl hat diese Buchstaben im Namen.',
}
