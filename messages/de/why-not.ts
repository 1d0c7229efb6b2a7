import type { Translation } from '../translation'

export const whyNot: Translation<'whyNot'> = {
  readOnly: 'Du darfst diese Karte lesen, aber nicht ändern.',
  selectClaim: 'Wähle erst eine Aussage aus.',
  selectAny: 'Wähle erst eine Aussage oder einen Pfeil aus.',
  onlyReasonHasCoPremise: 'Nur ein Grund kann eine weitere Prämisse haben.',
  onlyArgumentIsUndercut: 'Nur ein Argument lässt sich entkräften: Wähle einen Grund aus.',
  onlyReasonHasSide: 'Nur ein Grund hat eine Seite.',
  onlyPinnedIsUnpinned: 'Nur eine festgesteckte Aussage lässt sich lösen.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  mayNotExport: 'Du darfst diese Karte nicht mitnehmen.',
  imageNeedsSaved: 'Ein Bild zeigt, was gespeichert ist: Warte, bis alles gespeichert ist.',
  onlyOwnerShares: 'Teilen darf diese Karte nur, wem sie gehört.',
  signInToExtract: 'Melde dich an, um eine eigene Karte anzulegen.',
  extractNeedsSaved: 'Warte, bis alles gespeichert ist: Die neue Karte entsteht aus dem, was auf dem Server liegt.',
  isShownSo: 'So wird sie schon gezeigt.',
  isShown: 'Das wird schon gezeigt.',
  isWhole: 'Die ganze Karte wird schon gezeigt.',
  onlyGraphHasSize: 'Nur der Graph hat eine Größe: Zeige ihn erst.',
  nothingFiltered: 'Es ist nichts gefiltert.',
  noFurtherClaim: 'Es gibt keine weitere Aussage.',
}
