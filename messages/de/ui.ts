import type { Translation } from '../translation'

export const ui: Translation<'ui'> = {
  close: 'Schließen',
  language: 'Sprache',
  overWholePage: 'Über die ganze Seite',
}
