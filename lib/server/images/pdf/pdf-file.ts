/**
 * The bytes of a PDF: numbered objects, packed streams and the table that says where each is. The same objects give the same
 * bytes. Values are written by `pdf`, which escapes all that comes from a map.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** A number of an object that others point to. */
export class Ref {
  constructor(readonly number: number) {}
}

/** Text for people, in any script. */
export class PdfText {
  constructor(readonly text: string) {}
}

export type PdfValue =
  | number
  | boolean
  | null
  | Ref
  | PdfText
  /** A name without its slash; the names that Crux writes are letters and digits. */
  | string
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue | undefined }

const header = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')

export class PdfFile {
  private readonly objects: (Buffer | undefined)[] = []

  /** A number for an object that is given later. */
  reserve(): Ref {
    this.objects.push(undefined)
    return new Ref(this.objects.length)
  }

  put(ref: Ref, value: PdfValue): void {
    this.objects[ref.number - 1] = Buffer.from(write(value), 'latin1')
  }

  add(value: PdfValue): Ref {
    const ref = this.reserve()
    this.put(ref, value)
    return ref
  }

  addStream(data: Buffer, entries: Readonly<Record<string, PdfValue>> = {}, isPacked = true): Ref {
    const ref = this.reserve()
    const bytes = isPacked ? deflateSync(data, { level: 6 }) : data
    const packing = isPacked ? { Filter: 'FlateDecode' } : {}
    const head = write({ ...entries, ...packing, Length: bytes.length })
    this.objects[ref.number - 1] = Buffer.concat([
      Buffer.from(`${head}\nstream\n`, 'latin1'),
      bytes,
      Buffer.from('\nendstream'),
    ])
    return ref
  }

  finish(root: Ref, info: Ref): Buffer {
    const parts: Buffer[] = [header]
    let at = header.length
    const places: number[] = []
    for (const [index, object] of this.objects.entries()) {
      places.push(at)
      const whole = [Buffer.from(`${index + 1} 0 obj\n`), object ?? Buffer.from('null'), Buffer.from('\nendobj\n')]
      for (const part of whole) {
        parts.push(part)
        at += part.length
      }
    }
    const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    const id = hash.digest('hex').slice(0, 32)
    const trailer = write({ Size: places.length + 1, Root: root, Info: info }).replace(/>>$/, `/ID [<${id}> <${id}>]>>`)
    parts.push(
      Buffer.from(
        `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`,
        'latin1',
      ),
    )
    return Buffer.concat(parts)
  }
}

/** A value as it is written in a file or a content stream. */
export function write(value: PdfValue): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return decimal(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return `/${value}`
  if (value instanceof Ref) return `${value.number} 0 R`
  if (value instanceof PdfText) return writeText(value.text)
  if (Array.isArray(value)) return `[${value.map((one: PdfValue) => write(one)).join(' ')}]`
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return `<<${entries.map(([key, one]) => `/${key} ${write(one as PdfValue)}`).join('')}>>`
}

/** At most three decimals, never with an exponent. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Math.abs(rounded) < 1e21 ? String(rounded === 0 ? 0 : rounded) : '0'
}

/** Plain where it can be, else UTF-16, in hexadecimal: nothing in it can end the text. */
function writeText(text: string): string {
  const whole = text.toWellFormed()
  if (/^[\u0020-\u007e]*$/.test(whole)) return `(${whole.replace(/[\\()]/g, '\\$&')})`
  return `<feff${Buffer.from(whole, 'utf16le').swap16().toString('hex')}>`
}
