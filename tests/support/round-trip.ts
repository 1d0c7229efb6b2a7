/** What every format that goes both ways must do, said once: read what it wrote, survive broken files, keep what a file says beyond it. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { DebateMap } from '@/lib/domain/debate-map'
import { listBroken } from '@/lib/domain/invariants'
import { assert } from '@/lib/domain/result'
import type { MapReader, MapWriter, ReadMap } from '@/lib/formats/format'
import { generateMap } from '@/seed/generate-map'
import { awkwardMap } from './awkward-map'
import { shapeOf } from './map-shape'
import { mutatedText } from './mutated-text'
import { sampleMap } from './sample-map'

export function readSoundly(reader: MapReader, text: string): ReadMap {
  const made = reader.read(text)
  assert(made.ok, `${JSON.stringify(made)}\n${text}`)
  expect(listBroken(made.value.map)).toEqual([])
  return made.value
}

/** The sample, generated maps and awkward ones are the same after writing and reading, but for what the writer said. */
export function expectRoundTrip(
  reader: MapReader,
  writer: MapWriter,
  isFit: (map: DebateMap) => boolean = () => true,
  numRuns = 100,
): void {
  const check = (map: DebateMap) => {
    const { content, losses } = writer.write(map)
    const text = content as string
    const { map: back } = readSoundly(reader, text)
    expect(shapeOf(back, losses), text).toEqual(shapeOf(map, losses))
    expect(reader.recognise({ text, json: undefined })).toBeGreaterThan(0.1)
  }
  check(sampleMap())
  for (const seed of [1, 2, 3]) check(generateMap({ claims: 60, seed }))
  fc.assert(fc.property(awkwardMap.filter(isFit), check), { numRuns })
}

/** A broken file is read or refused with a sentence, and leaves nothing behind. */
export function expectToSurvive(reader: MapReader, text: string, numRuns = 300): void {
  fc.assert(
    fc.property(mutatedText(text), (broken) => {
      expect(reader.recognise({ text: broken, json: undefined })).toBeGreaterThanOrEqual(0)
      const made = reader.read(broken)
      if (made.ok) expect(listBroken(made.value.map)).toEqual([])
      else expect(made.error.message).toMatch(/\.$|…$/)
    }),
    { numRuns },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
}
