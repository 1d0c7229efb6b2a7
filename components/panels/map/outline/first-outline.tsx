import './outline.css'
import type { CSSProperties } from 'react'
import { outlineOf, type OutlineRow } from '@/lib/client/outline/outline-rows'
import type { ClaimId } from '@/lib/domain/ids'
import type { DebateMap } from '@/lib/domain/debate-map'
import { MapGraph } from '@/lib/scene/layout/map-graph'
import type { Say } from '@/lib/language/say'
import type { Room } from '@/lib/scene/room'
import { RowLine, RowText } from './row-line'

/** How the map opens in some of the rooms. */
interface FirstOpening {
  readonly rooms: readonly Room[]
  readonly collapsed: ReadonlySet<ClaimId>
}

type FirstOutlineProps = {
  say: Say
  map: DebateMap
  openings: readonly FirstOpening[]
  /** Who wrote what; empty where one person wrote it all. */
  names: ReadonlyMap<string, string>
}

/** Rows that fill a tall screen. */
const mostRows = 28

/** The beginning of the outline as the server writes it, seen until the outline stands in its place. */
export function FirstOutline({ say, map, openings, names }: FirstOutlineProps) {
  return (
    <div className="first-outline map-outline">
      {openings.map(({ rooms, collapsed }) => (
        <div key={rooms[0]} data-rooms={rooms.join(' ')}>
          {firstRows(map, collapsed).map((row) => (
            <div
              key={row.key}
              className="outline-row"
              data-thesis={(row.kind === 'claim' && map.claims.get(row.claim)?.thesis) || undefined}
              style={{ '--level': row.level } as CSSProperties}
            >
              <RowLine say={say} row={row}>
                <RowText
                  say={say}
                  row={row}
                  map={map}
                  author={row.kind === 'claim' ? authorOf(say, map, row.claim, names) : undefined}
                />
              </RowLine>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function authorOf(say: Say, map: DebateMap, claim: ClaimId, names: ReadonlyMap<string, string>): string | undefined {
  const found = map.claims.get(claim)
  return found && names.size > 0 ? (names.get(found.createdBy) ?? say('details.formerContributor')) : undefined
}

/** By the opening, which lives as long as the state of the map that it opens. */
const known = new WeakMap<ReadonlySet<ClaimId>, readonly OutlineRow[]>()

function firstRows(map: DebateMap, collapsed: ReadonlySet<ClaimId>): readonly OutlineRow[] {
  const rows = known.get(collapsed) ?? outlineOf(new MapGraph(map), { collapsed }).rows.slice(0, mostRows)
  known.set(collapsed, rows)
  return rows
}
