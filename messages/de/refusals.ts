import type { Translation } from '../translation'

export const refusals: Translation<'refusals'> = {
  'claim-not-found': 'Diese Aussage ist nicht mehr auf der Karte. Vielleicht hat sie jemand entfernt.',
  'argument-not-found': 'Dieses Argument ist nicht mehr auf der Karte. Vielleicht hat es jemand entfernt.',
  'source-not-found': 'Diese Quelle ist nicht mehr auf der Karte.',
  'citation-not-found': 'Dieser Beleg ist nicht mehr auf der Karte.',
  'id-taken': 'Etwas mit derselben Kennung ist schon auf der Karte.',
  'own-conclusion': 'Eine Aussage kann kein Grund für oder gegen sich selbst sein.',
  'argument-cycle': 'Ein Argument kann sich nicht selbst entkräften, auch nicht über andere.',
  'premise-twice': 'Diese Aussage ist schon eine Prämisse des Arguments.',
  'premise-missing': 'Diese Aussage ist keine Prämisse des Arguments.',
  'last-premise': 'Ein Argument braucht mindestens eine Prämisse. Entferne stattdessen das Argument.',
  'same-claim': 'Eine Aussage kann nicht mit sich selbst zusammengeführt werden.',
  'changed-since': 'Jemand hat das inzwischen geändert, deshalb wurde es nicht rückgängig gemacht.',
  'built-upon': 'Jemand hat inzwischen darauf aufgebaut, deshalb wurde es nicht rückgängig gemacht.',
  'nothing-to-undo': 'Hier gibt es nichts rückgängig zu machen.',
  'limit-reached': 'Diese Karte ist so groß, wie sie werden darf.',
  'invalid-operation': 'Diese Änderung ist nicht richtig aufgebaut.',
}
