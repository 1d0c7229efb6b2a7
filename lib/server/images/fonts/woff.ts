/** Opens a WOFF file: the same font as a plain TrueType or OpenType file, as PDF and shapers take it. */
import { inflateSync } from 'node:zlib'
import { assert } from '@/lib/domain/result'

const headerLength = 44
const entryLength = 20

export function openWoff(woff: Buffer): Buffer {
  assert(woff.toString('latin1', 0, 4) === 'wOFF', 'the font is a WOFF file')
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const parts: Buffer[] = [head]
  let at = head.length
  for (let index = 0; index < count; index++) {
    const entry = headerLength + entryLength * index
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ]
    const raw = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(raw, { maxOutputLength: length }) : raw
    const place = 12 + 16 * index
    woff.copy(head, place, entry, entry + 4)
    woff.copy(head, place + 4, entry + 16, entry + 20)
    head.writeUInt32BE(at, place + 8)
    head.writeUInt32BE(table.length, place + 12)
    const gap = Buffer.alloc(-table.length & 3)
    parts.push(table, gap)
    at += table.length + gap.length
  }
  return Buffer.concat(parts)
}
