/** Makes of a font a small one with some of its glyphs only, which keep their numbers. HarfBuzz does it, in its own memory. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { assert } from '@/lib/domain/result'

interface Subsetter {
  readonly memory: WebAssembly.Memory
  readonly _initialize: () => void
  readonly malloc: (size: number) => number
  readonly free: (at: number) => void
  readonly hb_blob_create: (data: number, length: number, mode: number, user: number, destroy: number) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, length: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_set_add: (set: number, value: number) => void
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_input_glyph_set: (input: number) => number
  readonly hb_subset_input_set: (input: number, which: number) => number
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void
  readonly hb_subset_or_fail: (face: number, input: number) => number
}

const noHinting = 1
const keepNumbers = 2
const keepNoLayout = 0x0200
const writable = 2
const droppedTables = 3
/** Glyphs are asked for by their numbers, so what tells them apart by letters is not needed. */
const idle = ['GSUB', 'GPOS', 'GDEF', 'cmap', 'name', 'post', 'DSIG', 'STAT']

let loaded: Promise<Subsetter> | undefined

async function load(): Promise<Subsetter> {
  const path = createRequire(import.meta.url).resolve(
    /* turbopackIgnore: true */ 'harfbuzzjs/dist/harfbuzz-subset.wasm',
  )
  const { instance } = await WebAssembly.instantiate(readFileSync(path))
  const subsetter = instance.exports as unknown as Subsetter
  subsetter._initialize()
  return subsetter
}

/** `font` is a TrueType or OpenType file, or one of a collection by its `index`. */
export async function subsetFont(font: Uint8Array, glyphs: Iterable<number>, index = 0): Promise<Buffer> {
  const hb = await (loaded ??= load())
  const at = hb.malloc(font.length)
  new Uint8Array(hb.memory.buffer).set(font, at)
  const blob = hb.hb_blob_create(at, font.length, writable, 0, 0)
  const face = hb.hb_face_create(blob, index)
  const input = hb.hb_subset_input_create_or_fail()
  hb.hb_subset_input_set_flags(input, noHinting | keepNumbers | keepNoLayout)
  const set = hb.hb_subset_input_glyph_set(input)
  for (const glyph of glyphs) hb.hb_set_add(set, glyph)
  const dropped = hb.hb_subset_input_set(input, droppedTables)
  for (const table of idle) hb.hb_set_add(dropped, Buffer.from(table.padEnd(4)).readUInt32BE())
  const subset = hb.hb_subset_or_fail(face, input)
  assert(subset !== 0, 'the font can be cut down')
  const result = hb.hb_face_reference_blob(subset)
  const start = hb.hb_blob_get_data(result, 0)
  const bytes = Buffer.from(hb.memory.buffer.slice(start, start + hb.hb_blob_get_length(result)))
  hb.hb_blob_destroy(result)
  hb.hb_face_destroy(subset)
  hb.hb_subset_input_destroy(input)
  hb.hb_face_destroy(face)
  hb.hb_blob_destroy(blob)
  hb.free(at)
  return bytes
}
