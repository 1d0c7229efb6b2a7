/** Crux JSON among the formats that are written: it keeps all of a map's content, but not who wrote what. */
import { hasSeveralAuthors, type DebateMap } from '../../domain/debate-map'
import type { MapWriter } from '../format'
import { Losses } from '../loss'
import { writeCruxJson } from './write'

export const cruxJsonWriter: MapWriter = {
  name: 'crux-json',
  ending: 'json',
  mediaType: 'application/json; charset=utf-8',
  write: (map: DebateMap) => {
    const losses = new Losses()
    if (hasSeveralAuthors(map)) losses.add('authors')
    return { content: writeCruxJson(map), losses: losses.list() }
  },
}
