import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCruxJson } from '@/lib/formats/crux-json/write'
import { composePicture } from '@/lib/scene/picture'
import { drawPng } from '@/lib/server/images/draw-png'
import { drawSvg } from '@/lib/server/images/draw-svg'
import { nodeMeasurer } from '@/lib/server/images/node-measurer'
import { pngChunk, pngHeader, pngSignature, pngText } from '@/lib/server/images/png-chunks'
import { readSeedMap } from '@/seed/seed-maps'
import { mapKeyword } from './carrier'
import { readPicture } from './read'

const map = readSeedMap('school-uniforms')
const list = composePicture(map, nodeMeasurer(), { theme: 'light' })
const json = writeCruxJson(map)
const size = { scale: 0.2, width: Math.ceil(list.page.width * 0.2), height: Math.ceil(list.page.height * 0.2) }
const codeOf = async (bytes: Uint8Array) => {
  const read = await readPicture(bytes)
  return read.ok ? 'ok' : read.error.code
}

describe('a picture with its map inside', () => {
  it('gives it back from a PNG to the letter', async () => {
    const bytes = await drawPng(list, size, { texts: { [mapKeyword]: json } })
    expect(await readPicture(bytes)).toEqual({ ok: true, value: json })
  })

  it('gives it back from an SVG to the letter', async () => {
    const { svg } = await drawSvg(list, { map: json, fonts: 'none' })
    expect(await readPicture(Buffer.from(svg))).toEqual({ ok: true, value: json })
  })

  it('says where there is none', async () => {
    expect(await codeOf(await drawPng(list, size))).toBe('not-this-format')
    expect(await codeOf(Buffer.from((await drawSvg(list, { fonts: 'none' })).svg))).toBe('not-this-format')
    expect(await codeOf(Buffer.from('No picture at all'))).toBe('not-this-format')
  })

  it('refuses what unpacks to more than a map can be', async () => {
    const bomb = pngChunk(
      'iTXt',
      Buffer.concat([Buffer.from(`${mapKeyword}\0\u0001\0\0\0`, 'latin1'), deflateSync(Buffer.alloc(70_000_000))]),
    )
    expect(await codeOf(Buffer.concat([pngSignature, pngHeader(1, 1), bomb]))).toBe('too-large')
  })

  it('refuses damaged ones, whatever is damaged', async () => {
    const whole = Buffer.concat([
      pngSignature,
      pngHeader(1, 1),
      pngText(mapKeyword, json),
      pngChunk('IEND', Buffer.alloc(0)),
    ])
    const carrying = Buffer.from((await drawSvg(list, { map: json, fonts: 'none' })).svg)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, carrying),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (file, at, byte, isCut) => {
          const bytes = Uint8Array.from(file)
          bytes[at % bytes.length] = byte
          const read = await readPicture(isCut ? bytes.subarray(0, at % bytes.length) : bytes)
          // What was damaged elsewhere is whole.
          if (read.ok) expect(read.value).toBe(json)
        },
      ),
      { numRuns: 400 },
    )
  })
})
