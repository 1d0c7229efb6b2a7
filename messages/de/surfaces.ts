import type { Translation } from '../translation'

export const surfaces: Translation<'surfaces'> = {
  split: 'Breite der Gliederung',
}
