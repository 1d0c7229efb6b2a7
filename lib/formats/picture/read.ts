/**
 * Finds the map in a picture that carries one: the text of the Crux JSON file in a PNG or an SVG. Only the picture's own parts
 * are looked at; nothing is drawn. A file that lies about its lengths, or that unpacks to more than a map can be, is refused.
 */
import { fail, ok, type Result } from '../../domain/result'
import type { FormatError } from '../format-error'
import { mapElement, mapKeyword } from './carrier'

/** Bytes of a picture, and of what is unpacked from it. */
const mostBytes = 100_000_000
const mostUnpacked = 64_000_000

export async function readPicture(bytes: Uint8Array): Promise<Result<string, FormatError>> {
  if (bytes.length > mostBytes) {
    return refuse('too-large', 'The picture is too large to be looked through.', 'Choose a smaller picture.')
  }
  const packed = isPng(bytes) ? findInPng(bytes) : findInSvg(bytes)
  if (packed === 'broken') {
    return refuse('invalid', 'The picture is damaged.', 'Choose the file that Crux has made.')
  }
  if (packed === undefined) {
    const message = 'There is no map in this picture.'
    return refuse('not-this-format', message, 'Choose a picture that was exported with its map inside.')
  }
  const unpacked = await unpack(packed)
  if (unpacked === 'too-large') {
    return refuse('too-large', 'The map in the picture is larger than a map can be.', 'Choose another picture.')
  }
  const text = unpacked === 'broken' ? undefined : decode(unpacked)
  return text === undefined
    ? refuse('invalid', 'The map in the picture is damaged.', 'Choose the file that Crux has made.')
    : ok(text)
}

/** Whether the bytes begin as a PNG does; what is not may be an SVG. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function refuse(code: FormatError['code'], message: string, advice: string): Result<never, FormatError> {
  return fail({ code, message, advice })
}

type Found = Uint8Array | 'broken' | undefined

/** Walks over the parts: each says how long it is, and none may reach over the end. */
function findInPng(bytes: Uint8Array): Found {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = signature.length; at < bytes.length;) {
    if (at + 12 > bytes.length) return 'broken'
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return 'broken'
    const name = latin(bytes.subarray(at + 4, at + 8))
    if (name === 'IEND') return undefined
    if (name === 'iTXt') {
      const found = textOf(bytes.subarray(at + 8, end))
      if (found) return found
    }
    at = end + 4
  }
  return 'broken'
}

/** The packed text under our keyword. What comes before it: whether and how it is packed, its language, the keyword once more. */
function textOf(data: Uint8Array): Found {
  if (latin(data.subarray(0, mapKeyword.length + 1)) !== `${mapKeyword}\0`) return undefined
  let at = mapKeyword.length + 1
  if (data[at] !== 1 || data[at + 1] !== 0) return 'broken'
  at += 2
  for (let field = 0; field < 2; field++) {
    const end = data.indexOf(0, at)
    if (end < 0) return 'broken'
    at = end + 1
  }
  return data.subarray(at)
}

function findInSvg(bytes: Uint8Array): Found {
  const text = new TextDecoder('latin1').decode(bytes)
  const opening = `<${mapElement}`
  const start = text.indexOf(opening)
  if (start < 0) return undefined
  const from = text.indexOf('>', start) + 1
  const end = text.indexOf('<', from)
  if (from === 0 || end < 0) return 'broken'
  try {
    return Uint8Array.from(atob(text.slice(from, end)), (character) => character.charCodeAt(0))
  } catch {
    return 'broken'
  }
}

/** Inflates piece by piece and stops where it becomes too much. */
async function unpack(packed: Uint8Array): Promise<Uint8Array[] | 'too-large' | 'broken'> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return pieces
      size += value.length
      if (size > mostUnpacked) {
        await reader.cancel()
        return 'too-large'
      }
      pieces.push(value)
    }
  } catch {
    return 'broken'
  }
}

function decode(pieces: readonly Uint8Array[]): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
  } catch {
    return undefined
  }
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
