/**
 * Text as glyphs: each stretch in the bundled font where that has its characters, in one of the system's where it has not. What
 * no font has is gathered, so that it can be said.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fontSpecs, type FontName, type FontSpec } from '../../../scene/measure'
import type { DisplayList, PaintCommand } from '../../../scene/paint-command'
import { bundledFiles, type FontFileName } from '../node-measurer'
import { bidiRuns } from './bidi-runs'
import { loadOutlineFont, type Glyph, type OutlineFont } from './outline-font'
import { systemFontFor } from './system-fonts'
import { openWoff } from './woff'

export interface SetRun {
  readonly text: string
  readonly isRightToLeft: boolean
  readonly font: OutlineFont
  readonly glyphs: readonly Glyph[]
  /** Pixels. */
  readonly width: number
}

export interface Typecase {
  /** The line as it stands on paper from the left. */
  set(text: string, font: FontName, isRightToLeft: boolean): readonly SetRun[]
  /** Characters that no font has: where they stand there is an empty box. */
  readonly missing: readonly string[]
}

/** Never seen themselves: no font need have them. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u

/** Loads what a picture's texts need. */
export async function openTypecase(lists: readonly DisplayList[]): Promise<Typecase> {
  const used = new Map<string, Set<string>>()
  for (const { commands } of lists) collect(commands, used)
  const fonts = new Map<string, Map<string, OutlineFont>>()
  const missing = new Set<string>()
  for (const [face, characters] of used) {
    const spec = specOf(face)
    const files = bundledFiles(spec)
    const ofFace = new Map<string, OutlineFont>()
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0
      const file = files.find(({ spans }) => spans.some(([from, to]) => from <= code && code <= to))
      const bundled = file && (await loadBundled(file))
      const font = bundled?.has(character) ? bundled : await systemFontFor(character, spec.weight >= 600)
      if (font) ofFace.set(character, font)
      else if (!unseen.test(character)) missing.add(character)
    }
    const latin = files[0]
    if (latin) ofFace.set('', await loadBundled(latin))
    fonts.set(face, ofFace)
  }
  return { missing: [...missing], set: (text, font, isRightToLeft) => setText(fonts, text, font, isRightToLeft) }
}

function collect(commands: readonly PaintCommand[], used: Map<string, Set<string>>): void {
  for (const command of commands) {
    if (command.kind === 'group') collect(command.commands, used)
    else if (command.kind === 'text') {
      const face = faceKey(fontSpecs[command.font])
      let characters = used.get(face)
      if (!characters) used.set(face, (characters = new Set()))
      for (const character of command.text) characters.add(character)
    }
  }
}

const faceKey = ({ family, weight }: FontSpec) => `${family} ${weight}`

function specOf(face: string): FontSpec {
  return Object.values(fontSpecs).find((spec) => faceKey(spec) === face) ?? fontSpecs.claim
}

const bundled = new Map<string, Promise<OutlineFont>>()

function loadBundled({ path, name }: FontFileName): Promise<OutlineFont> {
  const known = bundled.get(path)
  if (known) return known
  const require = createRequire(import.meta.url)
  const bytes = readFileSync(require.resolve(/* turbopackIgnore: true */ path))
  const font = loadOutlineFont(name, openWoff(bytes))
  bundled.set(path, font)
  return font
}

type Fonts = ReadonlyMap<string, ReadonlyMap<string, OutlineFont>>

function setText(fonts: Fonts, text: string, name: FontName, isRightToLeft: boolean): SetRun[] {
  const spec = fontSpecs[name]
  const ofFace = fonts.get(faceKey(spec))
  const usual = ofFace?.get('')
  if (!ofFace || !usual) return []
  return bidiRuns(text, isRightToLeft).flatMap((run) => {
    const parts: { text: string; font: OutlineFont }[] = []
    for (const character of run.text) {
      const last = parts.at(-1)
      // What is not seen, or joins to what was before, stays with it.
      const font = last && joins.test(character) ? last.font : (ofFace.get(character) ?? usual)
      if (last?.font === font) last.text += character
      else parts.push({ text: character, font })
    }
    if (run.isRightToLeft) parts.reverse()
    return parts.map((part) => setRun(part, run.isRightToLeft, spec.size))
  })
}

const joins = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u

function setRun(
  part: { readonly text: string; readonly font: OutlineFont },
  isRightToLeft: boolean,
  size: number,
): SetRun {
  const { text, font } = part
  // Words repeat. A letter moves the one after it only within a word.
  const words = isRightToLeft ? [text] : (text.match(/[^ ]* */g) ?? [])
  const glyphs = words.flatMap((word) => (word === '' ? [] : font.glyphs(word, isRightToLeft)))
  const units = glyphs.reduce((sum, { advance }) => sum + advance, 0)
  return { text, isRightToLeft, font, glyphs, width: (units * size) / font.unitsPerEm }
}
