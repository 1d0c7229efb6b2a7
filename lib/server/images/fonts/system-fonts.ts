/**
 * Fonts of the system for the scripts that the bundled ones lack: Noto where it is installed, else any that has the character.
 * Of each file only the list of its characters is read, until it is used.
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { loadOutlineFont, type OutlineFont } from './outline-font'

const folders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  'C:\\Windows\\Fonts',
]
const mostFiles = 2_000
const mostBytes = 40_000_000

interface SystemFont {
  readonly path: string
  readonly isBold: boolean
  characters: Promise<OutlineFont | undefined> | undefined
  font: Promise<OutlineFont | undefined> | undefined
}

let known: readonly SystemFont[] | undefined

/** A font of the system that has the character in outlines, as bold as wanted where there is one; undefined without any. */
export async function systemFontFor(character: string, isBold: boolean): Promise<OutlineFont | undefined> {
  known ??= findFonts()
  const byWeight = [...known].sort((one, other) => Number(other.isBold === isBold) - Number(one.isBold === isBold))
  for (const file of byWeight) {
    const characters = await (file.characters ??= readCharacters(file.path))
    if (!characters?.has(character)) continue
    const font = await (file.font ??= load(file.path))
    if (font) return font
  }
  return undefined
}

const plain = /italic|oblique|mono|condensed|narrow|thin|light|black|medium|semi|emoji/i

function findFonts(): SystemFont[] {
  const files = folders.flatMap((folder) => filesIn(folder)).slice(0, mostFiles)
  const score = (path: string) =>
    (/noto/i.test(path) ? 0 : /dejavu/i.test(path) ? 1 : 2) + (/serif/i.test(path) ? 0.5 : 0)
  return files
    .filter((path) => /\.(ttf|otf|ttc)$/i.test(path) && !plain.test(basename(path)))
    .sort((one, other) => score(one) - score(other) || (one < other ? -1 : 1))
    .map((path) => ({ path, isBold: /bold/i.test(basename(path)), characters: undefined, font: undefined }))
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** A font of only those tables that say which characters there are; undefined where its glyphs are pictures or it is broken. */
async function readCharacters(path: string): Promise<OutlineFont | undefined> {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const opened = file
    const read = (at: number, length: number) => {
      if (length > mostBytes) throw new RangeError('The font is too large.')
      const bytes = Buffer.alloc(length)
      readSync(opened, bytes, 0, length, at)
      return bytes
    }
    const start = read(0, 16)
    const at = start.toString('latin1', 0, 4) === 'ttcf' ? start.readUInt32BE(12) : 0
    const count = read(at + 4, 2).readUInt16BE()
    const directory = read(at + 12, 16 * count)
    const tables = Array.from({ length: count }, (_, index) => directory.subarray(16 * index, 16 * index + 16))
    const named = (name: string) => tables.find((table) => table.toString('latin1', 0, 4) === name)
    if (!named('glyf') && !named('CFF ')) return undefined
    const kept = ['cmap', 'head', 'maxp'].flatMap((name) => named(name) ?? [])
    const head = Buffer.alloc(12 + 16 * kept.length)
    head.writeUInt32BE(0x00010000, 0)
    head.writeUInt16BE(kept.length, 4)
    const parts = [head]
    let end = head.length
    for (const [index, table] of kept.entries()) {
      const bytes = read(table.readUInt32BE(8), table.readUInt32BE(12))
      table.copy(head, 12 + 16 * index)
      head.writeUInt32BE(end, 12 + 16 * index + 8)
      const gap = Buffer.alloc(-bytes.length & 3)
      parts.push(bytes, gap)
      end += bytes.length + gap.length
    }
    return await loadOutlineFont(basename(path), Buffer.concat(parts))
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

async function load(path: string): Promise<OutlineFont | undefined> {
  try {
    const bytes = readFileSync(path)
    return bytes.length > mostBytes ? undefined : await loadOutlineFont(basename(path).replace(/\.\w+$/, ''), bytes)
  } catch {
    return undefined
  }
}
