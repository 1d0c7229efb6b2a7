/** Crux JSON among the formats that can be read. */
import { ok } from '../../domain/result'
import type { MapReader } from '../format'
import { Losses } from '../loss'
import { readCruxJson } from './read'

export const cruxJsonReader: MapReader = {
  name: 'crux-json',
  recognise: ({ text, json }) => {
    // A file that is broken off is still one of ours, and its reader says where it ends.
    if (json === undefined) return /^\ufeff?\s*\{\s*"format"\s*:\s*"crux"/.test(text) ? 1 : 0
    return typeof json === 'object' && json !== null && 'format' in json && json.format === 'crux' ? 1 : 0
  },
  read: (text) => {
    const read = readCruxJson(text)
    if (!read.ok) return read
    const losses = new Losses()
    for (const path of read.value.ignored) losses.add('part-unknown', path)
    return ok({ map: read.value.map, losses: losses.list() })
  },
}
