/**
 * From the bytes of a file to its text. The encoding is told by its mark, by its zero bytes, else by whether it is sound UTF-8; what is
 * not is taken for Windows-1252, and that is said. A file that is no text is refused with what it is.
 */
import { fail, ok, type Result } from '../domain/result'
import type { FormatError } from './format-error'
import { Losses, type Loss } from './loss'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly losses: readonly Loss[]
}

/** Bytes that are read at once. */
export const mostBytes = 10_000_000

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a WebP picture', [0x52, 0x49, 0x46, 0x46]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a packed file, such as a ZIP archive or an Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
]

export function decodeText(bytes: Uint8Array): Result<DecodedText, FormatError> {
  const kind = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0]
  if (kind !== undefined) return notText(`The file is ${kind}, not a text.`)
  if (bytes.length > mostBytes) {
    const message = `The file has ${bytes.length.toLocaleString('en')} bytes; at most ${mostBytes.toLocaleString('en')} are read.`
    return fail({ code: 'too-large', message, advice: 'Split it into several smaller ones.' })
  }
  const encoding = encodingOf(bytes)
  if (encoding === undefined) return notText('The file is not a text: it has bytes that no text has.')
  const decoded = new TextDecoder(encoding).decode(bytes)
  const text = encoding === 'windows-1252' ? withWindowsSigns(decoded) : decoded
  const losses = new Losses()
  if (encoding === 'windows-1252') losses.add('encoding-guessed', placeOfFirst(text))
  else if (text.includes('\ufffd')) losses.add('characters-replaced', placeOfFirst(text))
  return ok({ text, encoding, losses: losses.list() })
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]!++
  const [even, odd] = zeros as [number, number]
  // In two-byte text nearly every sign of a Western script has one zero byte, always on the same side.
  if (even + odd > 0) {
    const most = Math.max(even, odd)
    if (most < head.length / 8 || Math.min(even, odd) > most / 8) return undefined
    return odd > even ? 'utf-16le' : 'utf-16be'
  }
  if (isUtf8(bytes) || isCutUtf8(bytes)) return 'utf-8'
  const controls = head.reduce((count, byte) => count + Number(byte < 0x20 && ![9, 10, 12, 13, 27].includes(byte)), 0)
  return controls > head.length / 50 ? undefined : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether it is sound but for its end, within a character; others must be there to tell it from a Latin one. */
function isCutUtf8(bytes: Uint8Array): boolean {
  const begin = [1, 2, 3].map((cut) => bytes.length - cut).find((at) => bytes[at]! >= 0xc2)
  if (begin === undefined || !bytes.subarray(begin + 1).every((byte) => byte >= 0x80 && byte < 0xc0)) return false
  const sound = bytes.subarray(0, begin)
  return sound.some((byte) => byte >= 0x80) && isUtf8(sound)
}

function notText(message: string): Result<never, FormatError> {
  return fail({ code: 'not-text', message, advice: 'Choose a text file, or export the map as text where it was made.' })
}

const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Not every decoder knows the signs that Windows has in place of control characters. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80]!)
}

/** The line with the first sign beyond plain letters. */
function placeOfFirst(text: string): string {
  const at = text.search(/[\u0080-\uffff]/)
  return `line ${text.slice(0, Math.max(0, at)).split('\n').length}`
}
