/**
 * Writes a map as Crux JSON: the same map gives the same text, to the letter, and reading it gives the same map but for
 * who wrote what and when.
 */
import { conclusionKey } from '@/lib/domain/argument'
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import { CRUX_JSON_VERSION, type CruxJsonInput } from './schema'

export function writeCruxJson(map: DebateMap): string {
  return `${JSON.stringify(toCruxJson(map), null, 2)}\n`
}

/** The document before it becomes text. What is empty or as the reader would assume is left out. */
export function toCruxJson(map: DebateMap): CruxJsonInput {
  const rows = toRows(map)
  const siblings = new Map<string, number>()
  return {
    format: 'crux',
    version: CRUX_JSON_VERSION,
    map: { id: map.id, ...map.details },
    claims: rows.claims.map(({ id, text, note, thesis, tags, rank }, index) => {
      const position = map.positions.get(id)
      return {
        id,
        text,
        ...filled({ note }),
        ...(thesis ? { thesis } : {}),
        ...(tags.length > 0 ? { tags: [...tags] } : {}),
        ...(rank === index + 1 ? {} : { rank }),
        ...(position ? { position: { x: position.x, y: position.y } } : {}),
      }
    }),
    arguments: rows.arguments.map(({ id, stance, premises, conclusion, scheme, rank }) => {
      const place = (siblings.get(conclusionKey(conclusion)) ?? 0) + 1
      siblings.set(conclusionKey(conclusion), place)
      return {
        id,
        stance,
        premises: [...premises],
        conclusion,
        ...(scheme === null ? {} : { scheme }),
        ...(rank === place ? {} : { rank }),
      }
    }),
    sources: rows.sources.map(({ id, title, ...fields }) => ({ id, title, ...filled(fields) })),
    citations: rows.citations.map(({ id, claim, source, ...fields }) => ({ id, claim, source, ...filled(fields) })),
  }
}

function filled<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')) as Partial<T>
}
