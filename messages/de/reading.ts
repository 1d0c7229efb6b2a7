import type { Translation } from '../translation'

export const reading: Translation<'reading'> = {
  toMap: 'Zur Karte',
  showAuthors: 'Namen zeigen',
  hideAuthors: 'Namen verbergen',
  print: 'Drucken',
  size: '{claims, plural, one {# Aussage} other {# Aussagen}}, {arguments, plural, one {# Argument} other {# Argumente}}, {sources, plural, one {# Quelle} other {# Quellen}}. Zuletzt geändert am {on}.',
  key: '+ Pro stützt die Aussage darüber, − Contra greift sie an. ⊗ Entkräftung greift einen Schluss an, keine Aussage; ⊕ Stützung verteidigt einen. Zusammen: Die Aussagen gelten nur gemeinsam.',
  empty: 'Auf dieser Karte ist noch nichts.',
  contents: 'Inhalt',
  sources: 'Quellen',
}
