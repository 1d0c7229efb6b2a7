import type { Translation } from '../translation'

export const contextMenu: Translation<'contextMenu'> = {
  ofClaims: 'Menü {count, plural, one {der Aussage} other {von # Aussagen}}',
  ofArgument: 'Menü des Arguments',
  nothing: 'Hiermit ist gerade nichts zu tun.',
}
