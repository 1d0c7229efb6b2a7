/** The operations that build a map's content anew on an empty map: for copies and imports. Authors become whoever performs them. */
import { toRows, type DebateMap } from '../domain/debate-map'
import type { OperationInput } from './registry'

const pinsAtOnce = 1_000

/** Ids, ranks and pins stay as they are. */
export function operationsToRebuild(map: DebateMap): OperationInput[] {
  const rows = toRows(map)
  const parts: OperationInput = {
    kind: 'add-parts',
    args: {
      claims: rows.claims.map(({ id, text, note, thesis, tags, rank }) => ({
        id,
        text,
        note,
        thesis,
        tags: [...tags],
        rank,
      })),
      arguments: rows.arguments.map(({ id, stance, premises, conclusion, scheme, rank }) => ({
        id,
        stance,
        premises: [...premises],
        conclusion,
        scheme,
        rank,
      })),
      sources: [...rows.sources],
      citations: [...rows.citations],
    },
  }
  const pins: OperationInput[] = []
  for (let start = 0; start < rows.positions.length; start += pinsAtOnce) {
    pins.push({ kind: 'set-positions', args: { pin: rows.positions.slice(start, start + pinsAtOnce) } })
  }
  return rows.claims.length === 0 && rows.sources.length === 0 ? pins : [parts, ...pins]
}
