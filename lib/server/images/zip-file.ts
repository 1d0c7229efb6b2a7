/** Files in one file, as ZIP. The same files give the same bytes: none says when it was written. */
import { crc32, deflateRawSync } from 'node:zlib'

/** The first day that a ZIP can name. */
const day = 0x21

export function zipFiles(files: ReadonlyMap<string, string>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of files) {
    const path = Buffer.from(name)
    const data = Buffer.from(text)
    const packed = deflateRawSync(data)
    // What the entry and the directory both say: version, names in UTF-8, deflated, time, day, checksum, lengths.
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(day, 8)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, path, packed)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), facts, place, path)
    at += 30 + path.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listing, end])
}
