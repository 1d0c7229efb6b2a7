/**
 * A font as outlines: which characters it has, which glyphs a text becomes, and their shapes. HarfBuzz sets it, as it does for
 * Skia and the browsers, so that letters stand where they were measured.
 */
import type { Font, Buffer as ShapingBuffer } from 'harfbuzzjs'

type HarfBuzz = typeof import('harfbuzzjs')

export interface Glyph {
  readonly id: number
  /** How far the pen moves on, and how far from the pen the glyph is; in units of the font, y upwards. */
  readonly advance: number
  readonly x: number
  readonly y: number
  /** What of the text it stands for; empty for a further glyph of the same letters. */
  readonly text: string
}

let loaded: Promise<HarfBuzz> | undefined

/** Loads a font file: TrueType or OpenType, or the first of a collection. */
export async function loadOutlineFont(name: string, bytes: Uint8Array): Promise<OutlineFont> {
  return new OutlineFont(await (loaded ??= import('harfbuzzjs')), name, bytes)
}

// Words repeat; a server's memory must not grow without end.
const mostWords = 50_000

export class OutlineFont {
  readonly unitsPerEm: number
  readonly ascender: number
  readonly descender: number
  private readonly characters: ReadonlySet<number>
  private readonly font: Font
  private readonly buffer: ShapingBuffer
  private readonly words = new Map<string, readonly Glyph[]>()
  private readonly advances = new Map<number, number>()
  private readonly paths = new Map<number, string>()

  constructor(
    private readonly hb: HarfBuzz,
    /** As a PostScript name: letters, digits and hyphens. */
    readonly name: string,
    readonly bytes: Uint8Array,
  ) {
    const face = new hb.Face(new hb.Blob(bytes))
    this.unitsPerEm = face.upem
    this.characters = new Set(face.collectUnicodes())
    this.font = new hb.Font(face)
    const { ascender, descender } = this.font.hExtents()
    this.ascender = ascender
    this.descender = descender
    this.buffer = new hb.Buffer()
  }

  has(character: string): boolean {
    return this.characters.has(character.codePointAt(0) ?? 0)
  }

  /** The glyphs in the order in which they stand on paper from the left. The text must be of one direction. */
  glyphs(text: string, isRightToLeft = false): readonly Glyph[] {
    const key = isRightToLeft ? `\u202e${text}` : text
    const known = this.words.get(key)
    if (known) return known
    if (this.words.size >= mostWords) this.words.clear()
    const shaped = this.shape(text, isRightToLeft)
    this.words.set(key, shaped)
    return shaped
  }

  /** How far the pen moves after a glyph that stands alone. */
  advanceOf(glyph: number): number {
    const known = this.advances.get(glyph)
    if (known !== undefined) return known
    const advance = this.font.glyphHAdvance(glyph)
    this.advances.set(glyph, advance)
    return advance
  }

  /** The outline as data of an SVG path, y upwards. */
  pathOf(glyph: number): string {
    const known = this.paths.get(glyph)
    if (known !== undefined) return known
    const path = this.font.glyphToPath(glyph)
    this.paths.set(glyph, path)
    return path
  }

  private shape(text: string, isRightToLeft: boolean): Glyph[] {
    const { hb, font, buffer } = this
    buffer.reset()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(isRightToLeft ? hb.Direction.RTL : hb.Direction.LTR)
    hb.shape(font, buffer)
    const infos = buffer.getGlyphInfos()
    const positions = buffer.getGlyphPositions()
    const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((one, other) => one - other)
    const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
    const told = new Set<number>()
    return infos.map(({ codepoint, cluster }, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!
      const stands = told.has(cluster) ? '' : text.slice(cluster, ends.get(cluster))
      told.add(cluster)
      return { id: codepoint, advance: xAdvance, x: xOffset, y: yOffset, text: stands }
    })
  }
}
