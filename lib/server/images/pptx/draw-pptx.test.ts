import { inflateRawSync } from 'node:zlib'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { toRows } from '@/lib/domain/debate-map'
import { generateMap } from '../../../../seed/generate-map'
import { readSeedMap } from '../../../../seed/seed-maps'
import { mapOf, sampleArgument, sampleClaim, sampleSource } from '../../../../tests/support/sample-map'
import { nodeMeasurer } from '../node-measurer'
import { drawPptx } from './draw-pptx'

const measurer = nodeMeasurer()
const draw = (map: Parameters<typeof drawPptx>[0]) => drawPptx(map, measurer, { theme: 'light' }, { language: 'en' })

/** The files in a ZIP, by its directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const files = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index++) {
    const [packed, nameLength, offset] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const start = offset + 30 + bytes.readUInt16LE(offset + 26)
    files.set(name, inflateRawSync(bytes.subarray(start, start + packed)).toString())
    at += 46 + nameLength
  }
  return files
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'Relationship',
})

interface Relationships {
  readonly Relationships: {
    readonly Relationship: readonly { readonly Id: string; readonly Target: string; readonly TargetMode?: string }[]
  }
}

function expectSound(files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    expect(XMLValidator.validate(text), name).toBe(true)
    expect(name).not.toMatch(/vba|bin$/i)
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const { Relationship: all } = (parser.parse(text) as Relationships).Relationships
    for (const { Target, TargetMode } of all) {
      if (TargetMode === 'External') expect(Target).toMatch(/^(https?|mailto):/)
      else expect(files.has(new URL(Target, `file:///${folder}`).pathname.slice(1)), `${name}: ${Target}`).toBe(true)
    }
  }
  for (const [name, text] of files) {
    if (!/slides\/slide\d+\.xml$/.test(name)) continue
    const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size, name).toBe(ids.length)
    for (const [, shape] of text.matchAll(/<a:(?:st|end)Cxn id="(\d+)"/g)) expect(ids, name).toContain(shape)
    const links = [...text.matchAll(/r:id="(rId\d+)"/g)].map(([, id]) => id)
    const known = files.get(name.replace('slides/', 'slides/_rels/') + '.rels') ?? ''
    for (const id of links) expect(known).toContain(`Id="${id}"`)
  }
}

describe('a map as slides', () => {
  it.each(['school-uniforms', 'open-model-weights'] as const)(
    'says every claim of %s in shapes that lines hold on to',
    (slug) => {
      const map = readSeedMap(slug)
      const { bytes, slides } = draw(map)
      const files = unzip(bytes)
      expectSound(files)
      expect(slides).toBeGreaterThan(3)
      const text = [...files.values()].join('')
      for (const claim of toRows(map).claims) {
        expect(text).toContain(claim.text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;'))
      }
      expect(draw(map).bytes.equals(bytes)).toBe(true)
    },
  )

  it('keeps whatever a map says as words, and sources from being scripts', () => {
    const text = '<script>&"\'</a:t><p:sp/> \u0000 \ud800'
    const map = mapOf({
      claims: [sampleClaim('t', { thesis: true, text }), sampleClaim('r', { text, rank: 2 })],
      arguments: [sampleArgument('a', 'con', ['r'], 't')],
      sources: [sampleSource('s', { title: text, url: 'javascript:alert(1)' })],
    })
    const files = unzip(draw(map).bytes)
    expectSound(files)
    expect([...files.values()].join('')).not.toContain('javascript:')
  })

  it('cuts a large map into slides that can be read', () => {
    const { bytes, slides } = draw(generateMap({ claims: 300, seed: 2 }))
    expectSound(unzip(bytes))
    expect(slides).toBeLessThan(200)
  })
})
