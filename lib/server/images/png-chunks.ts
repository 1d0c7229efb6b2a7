/** The parts that a PNG file is made of: each a name of four letters, its data and a checksum. */
import { crc32, deflateSync } from 'node:zlib'

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function pngChunk(name: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(name, 4, 'latin1')
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8)
  return framed
}

/** 8 bits a channel, colours with opacity; the last three bytes are the only method that there is. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return pngChunk('IHDR', header)
}

/** How many pixels an inch of paper holds. */
export function pngDensity(dotsPerInch: number): Buffer {
  const data = Buffer.alloc(9)
  const perMetre = Math.round(dotsPerInch / 0.0254)
  data.writeUInt32BE(perMetre, 0)
  data.writeUInt32BE(perMetre, 4)
  data[8] = 1
  return pngChunk('pHYs', data)
}

/** A packed text in UTF-8 under a name. */
export function pngText(keyword: string, text: string): Buffer {
  const head = Buffer.from(`${keyword}\0\u0001\0\0\0`, 'latin1')
  return pngChunk('iTXt', Buffer.concat([head, deflateSync(Buffer.from(text))]))
}
