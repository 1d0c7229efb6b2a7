import type { Translation } from '../translation'

export const commandGroups: Translation<'commandGroups'> = {
  argue: 'Argumentieren',
  edit: 'Bearbeiten',
  select: 'Auswählen',
  walk: 'Bewegen',
  view: 'Ansicht',
  map: 'Karte',
}
