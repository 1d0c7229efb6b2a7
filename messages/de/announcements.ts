import type { Translation } from '../translation'

export const announcements: Translation<'announcements'> = {
  claims: '{count, plural, one {# Aussage} other {# Aussagen}}',
  byOthers: '{names}: {facts}.',
  byOneself: '{facts}.',
  somebody: 'Jemand',
  othersAdded: '{what} hinzugefügt',
  othersChanged: '{what} geändert',
  othersRemoved: '{what} entfernt',
  othersMoved: '{what} verschoben',
  othersTurnedPro: 'aus einem Grund einen Grund dafür gemacht',
  othersTurnedCon: 'aus einem Grund einen Grund dagegen gemacht',
  added: '{what} hinzugefügt',
  changed: '{what} geändert',
  removed: '{what} entfernt',
  moved: '{what} verschoben',
  turnedPro: 'jetzt ein Grund dafür',
  turnedCon: 'jetzt ein Grund dagegen',
  connected: '{count, plural, one {# Verbindung} other {# Verbindungen}} hergestellt',
  parted: '{count, plural, one {# Verbindung} other {# Verbindungen}} entfernt',
  othersConnected: '{count, plural, one {# Verbindung} other {# Verbindungen}} hergestellt',
  othersParted: '{count, plural, one {# Verbindung} other {# Verbindungen}} entfernt',
}
