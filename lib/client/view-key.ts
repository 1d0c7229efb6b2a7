/** The name under which a tab keeps how it was left on a map. */
export function keyOfView(mapId: string): string {
  return `crux view ${mapId}`
}
