import type { Translation } from '../translation'

export const draft: Translation<'draft'> = {
  field: 'Text der Aussage',
  length: '{count, number} von {most, number}',
  edit: 'Sag es in einem Satz',
  thesis: 'Worüber soll debattiert werden?',
  reason: 'Grund eingeben, dann Enter',
  premise: 'Was muss noch gelten?',
}
