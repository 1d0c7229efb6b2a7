/** The file that a map was made of, as it came: an export to the same format gives back what Crux did not understand. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from './client'

export interface ImportedFile {
  readonly format: string
  readonly text: string
}

export async function keepImportedFile(db: Database, mapId: string, { format, text }: ImportedFile): Promise<void> {
  await db.importedFile.create({ data: { mapId, format, content: gzipSync(text) }, select: { mapId: true } })
}

export async function findImportedFile(db: Database, mapId: string): Promise<ImportedFile | undefined> {
  const found = await db.importedFile.findUnique({ where: { mapId } })
  return found ? { format: found.format, text: gunzipSync(found.content).toString() } : undefined
}

/** A copied map is made of the same file. */
export async function copyImportedFile(db: Database, from: string, to: string): Promise<void> {
  const file = await findImportedFile(db, from)
  if (file) await keepImportedFile(db, to, file)
}
