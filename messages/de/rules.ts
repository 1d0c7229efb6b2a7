import type { Translation } from '../translation'

export const rules: Translation<'rules'> = {
  sentence: '{field} {rule}.',
  plain: 'darf keine Steuerzeichen enthalten',
  filled: 'darf nicht leer sein',
  most: 'darf höchstens {most} Zeichen haben',
  link: 'muss vollständig sein, etwa https://example.org/seite (http, https oder mailto)',
  date: 'muss aussehen wie 2024, 2024-07 oder 2024-07-23',
}
