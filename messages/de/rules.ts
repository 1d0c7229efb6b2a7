import type { Translation } from '../translation'

export const rules: Translation<'rules'> = {
  sentence: '{field} {rule}.',
  plain: 'darf keine Steuerzeichen enthalten',
  filled: 'darf nicht leer sein',
  most: 'darf höchstens {most} Zeichen haben',
  link: 'muss vollständig sein, etwa https://example.org/seite (http, https oder mailto)',
  date: 'muss aussehen wie 2024, 2024-07 oder 2024-07-23',

  mostClaims: 'Eine Karte hat höchstens {limit, number} Aussagen.',
  mostArguments: 'Eine Karte hat höchstens {limit, number} Argumente.',
  mostSources: 'Eine Karte hat höchstens {limit, number} Quellen.',
  mostPremises: 'Ein Argument hat höchstens {limit, number} Prämissen.',
  mostCitations: 'Eine Aussage hat höchstens {limit, number} Belege.',
  mostTags: 'Eine Aussage hat höchstens {limit, number} Schlagwörter.',
  mostNote: 'Eine Notiz hat höchstens {limit, number} Zeichen.',
}
