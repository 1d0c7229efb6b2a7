/** The fonts of a PDF: each holds the glyphs that are used, and says which characters they stand for. */
import { subsetFont } from '../fonts/subset-font'
import type { Glyph, OutlineFont } from '../fonts/outline-font'
import { PdfText, type PdfFile, type Ref } from './pdf-file'

interface UsedFont {
  readonly name: string
  readonly font: OutlineFont
  readonly ref: Ref
  /** What each glyph stands for, as it was first met. */
  readonly glyphs: Map<number, string>
}

export class PdfFonts {
  private readonly used = new Map<OutlineFont, UsedFont>()

  constructor(private readonly file: PdfFile) {}

  /** The font's name on pages, such as `F1`. */
  nameOf(font: OutlineFont): string {
    return this.entryOf(font).name
  }

  /** Notes the glyphs as used; false where what is copied from the page would not be this text. */
  use(font: OutlineFont, glyphs: readonly Glyph[], text: string): boolean {
    const { glyphs: told } = this.entryOf(font)
    let copied = ''
    for (const glyph of glyphs) {
      if (!told.has(glyph.id)) told.set(glyph.id, glyph.text)
      copied += told.get(glyph.id) ?? ''
    }
    return copied === text
  }

  /** For the pages' resources. */
  references(): Record<string, Ref> {
    return Object.fromEntries([...this.used.values()].map(({ name, ref }) => [name, ref]))
  }

  async embed(): Promise<void> {
    for (const one of this.used.values()) await this.embedOne(one)
  }

  private entryOf(font: OutlineFont): UsedFont {
    let entry = this.used.get(font)
    if (!entry) {
      entry = { name: `F${this.used.size + 1}`, font, ref: this.file.reserve(), glyphs: new Map() }
      this.used.set(font, entry)
    }
    return entry
  }

  private async embedOne({ name, font, ref, glyphs }: UsedFont): Promise<void> {
    const { file } = this
    const ids = [...glyphs.keys()].sort((one, other) => one - other)
    const bytes = await subsetFont(font.bytes, ids)
    const isCff = bytes.toString('latin1', 0, 4) === 'OTTO'
    const program = file.addStream(bytes, isCff ? { Subtype: 'OpenType' } : { Length1: bytes.length })
    // Six letters say that it is a part of the font.
    const tag = [...name.slice(1).padStart(6, '0')].map((digit) => String.fromCharCode(65 + Number(digit))).join('')
    const fontName = `${tag}+${font.name.replace(/[^A-Za-z0-9-]/g, '')}`
    const perThousand = (units: number) => Math.round((units * 1000) / font.unitsPerEm)
    const descriptor = file.add({
      Type: 'FontDescriptor',
      FontName: fontName,
      Flags: 4,
      FontBBox: [-1000, perThousand(font.descender), 3000, perThousand(font.ascender)],
      ItalicAngle: 0,
      Ascent: perThousand(font.ascender),
      Descent: perThousand(font.descender),
      CapHeight: perThousand(font.ascender * 0.75),
      StemV: 80,
      [isCff ? 'FontFile3' : 'FontFile2']: program,
    })
    const descendant = file.add({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: fontName,
      CIDSystemInfo: { Registry: new PdfText('Adobe'), Ordering: new PdfText('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: ids.flatMap((id) => [id, [(font.advanceOf(id) * 1000) / font.unitsPerEm]]),
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    })
    file.put(ref, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: fontName,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.addStream(Buffer.from(toUnicode(ids, glyphs))),
    })
  }
}

function toUnicode(ids: readonly number[], glyphs: ReadonlyMap<number, string>): string {
  const lines = ids.flatMap((id) => {
    const text = glyphs.get(id) ?? ''
    return text === '' ? [] : [`<${hex(id)}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`]
  })
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

/** A glyph's number as two bytes. */
export function hex(id: number): string {
  return id.toString(16).padStart(4, '0')
}
