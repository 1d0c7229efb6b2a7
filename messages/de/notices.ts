import type { Translation } from '../translation'

export const notices: Translation<'notices'> = {
  notCopied: 'Dein Browser lässt Crux nicht kopieren.',
  copied: '{count, plural, one {1 Aussage kopiert.} other {# Aussagen kopiert.}}',
  copiedArgdown: '{count, plural, one {1 Aussage als Argdown kopiert.} other {# Aussagen als Argdown kopiert.}}',
  drawing: 'Der Zweig wird gezeichnet …',
  copiedImage: 'Der Zweig ist als Bild kopiert.',
  imageNotCopied: 'Das Bild konnte nicht kopiert werden. Der Export macht eine Datei daraus.',
  copiedLink: 'Der Link ist kopiert.',
  linkNotCopied: 'Der Browser lässt Crux nicht kopieren. Das ist der Link: {link}',
  cut: 'Ausgeschnitten. Einfügen setzt es anderswo ein, Rückgängig holt es zurück.',
  removed:
    '{count, plural, =0 {Entfernt. Rückgängig holt es zurück.} one {Entfernt. Rückgängig holt es zurück.} other {# Aussagen entfernt. Rückgängig holt sie zurück.}}',
  reasonsKept: 'Entfernt. Die Gründe sind noch auf der Karte.',
  gone: 'Die Aussage in dieser Adresse ist nicht auf der Karte. Vielleicht wurde sie entfernt.',
  notInAddress: 'In der Adresse nicht verstanden: {parts}. Die Karte wird ohne das gezeigt.',

  goesOnThere: 'Was dafür und dagegen spricht, geht dort weiter.',
  isMapAsWell: 'Ihr Zweig ist auch eine eigene Karte.',

  clickSupported: 'Klicke auf die Aussage oder den Pfeil, wofür sie spricht, oder geh dorthin und drücke Enter.',
  clickAttacked: 'Klicke auf die Aussage oder den Pfeil, wogegen sie spricht, oder geh dorthin und drücke Enter.',
  clickJoined:
    'Klicke auf den Pfeil, zu dem sie als weitere Prämisse kommt, oder wähle das Argument aus und drücke Enter.',
  clickMoved: 'Klicke auf die Aussage oder den Pfeil, worum es ihr gehen soll, oder geh dorthin und drücke Enter.',
  clickMerged:
    'Klicke auf die Aussage, die bleibt, oder geh dorthin und drücke Enter. Sie übernimmt Quellen und Gründe.',
  arrowNotMerged: 'Klicke auf eine Aussage: Ein Pfeil lässt sich nicht zusammenführen.',
  notMergedWithItself: 'Eine Aussage kann nicht mit sich selbst zusammengeführt werden.',
  onlyArrowJoined: 'Klicke auf einen Pfeil: Das ist das Argument, zu dem sie kommt.',
  isThere: 'Sie ist schon dort.',
  isUnderIt: 'Nicht verschoben: Das steht unter ihr, und der Zweig hinge an sich selbst.',
  wentUnder:
    '{count, plural, one {Sie ist jetzt in diesem Zweig, der geschlossen ist.} other {Die # Aussagen sind jetzt in diesem Zweig, der geschlossen ist.}}',

  tooLong:
    'Eine Aussage hat höchstens {most, number} Zeichen; diese hat {count, number}. Schreib den Rest in ihre Notiz.',
  tooManyAtOnce:
    'Höchstens {most, number} Aussagen werden auf einmal hinzugefügt; das sind {count, number}. Füge sie in Teilen hinzu.',
  tooLargeAtOnce:
    'Höchstens {most, number} MB werden auf einmal hinzugefügt; das sind {size, number} MB. Füge sie in Teilen hinzu.',
  changedMeanwhile:
    'Jemand hat diese Aussage inzwischen zu „{text}“ geändert. Drücke noch einmal Enter, um deine an ihre Stelle zu setzen, oder Escape, um die andere zu behalten.',

  dropAsReason:
    '{count, plural, one {Loslassen macht daraus einen Grund} other {Loslassen macht aus # Aussagen Gründe}} {stance, select, pro {für} con {gegen} other {für und gegen}} „{text}“',
  dropToBack: 'Loslassen stützt dieses Argument',
  dropToUndercut: 'Loslassen entkräftet dieses Argument',
  dropToPin:
    '{count, plural, one {Loslassen steckt die Aussage hier fest} other {Loslassen steckt die Aussagen hier fest}}',
  dropToPinOnly:
    'Loslassen steckt die Aussage hier fest. Die Gründe sind nach Alter oder Größe geordnet, nicht von Hand',
  dropBefore: 'Loslassen setzt die Aussage vor „{text}“',
  dropAfter: 'Loslassen setzt die Aussage hinter „{text}“',
  isReasonAlready:
    '{stance, select, pro {Spricht schon für diese Aussage} con {Spricht schon gegen diese Aussage} other {Ist schon dort}}',
  pinned:
    '{count, plural, one {Hier festgesteckt. Rückgängig stellt sie zurück.} other {# Aussagen hier festgesteckt. Rückgängig stellt sie zurück.}}',
  drawToTarget: 'Bis zu der Aussage oder dem Pfeil ziehen, um die es geht',
  dropToConnect: 'Loslassen verbindet mit „{text}“',
  dropOnStep: 'Loslassen verbindet mit diesem Argument',
  nothingToConnect: 'Nichts wurde verbunden: Dort ist weder eine Aussage noch ein Pfeil.',
}
