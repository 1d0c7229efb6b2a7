/**
 * A map as the database last confirmed it, with the end of its log: moves on by what this process stored, and by what
 * others did.
 */
import type { DebateMap } from '../domain/debate-map'
import type { ActorId, MapId, OperationId } from '../domain/ids'
import type { Inverse } from '../operations/inverse'
import { applyOperation } from '../operations/registry'
import { findInverse, loadMap, readLog, type LoadedMap, type MapConnection } from '../persistence/map-store'
import type { StoredOperation } from '../persistence/stored-operation'
import { MAX_TAIL } from '../protocol/messages'
import { operationKey, RecentLog } from './recent-log'

/** `reloaded`: the map was read anew, and what happened in between is not in memory. */
export type Missed = readonly StoredOperation[] | 'reloaded' | 'gone'

export class FollowedMap {
  private readonly id: MapId
  private current: DebateMap
  /** When the last operation was accepted; the clock of a map never goes back. */
  at: number
  recent: RecentLog

  constructor({ map, at }: LoadedMap) {
    this.id = map.id
    this.current = map
    this.at = at
    this.recent = new RecentLog(map.revision)
  }

  get map(): DebateMap {
    return this.current
  }

  /** Takes over what was stored, and the map that came of it. */
  append(operations: readonly StoredOperation[], map: DebateMap): void {
    for (const operation of operations) this.recent.add(operation)
    this.current = map
    this.at = operations.at(-1)?.at ?? this.at
  }

  /** Reads what others have stored since, and applies it. `isBehind`: there must be something, or the map is not the one it was. */
  async catchUp(db: MapConnection, isBehind = false): Promise<Missed> {
    const missed = await readLog(db, this.id, this.map.revision, MAX_TAIL)
    const isUsable = missed.length < MAX_TAIL && !(isBehind && missed.length === 0)
    const map = isUsable ? await this.applyAll(db, missed) : undefined
    if (!map) return this.reload(db)
    this.append(missed, map)
    return missed
  }

  /** Reads the map from its tables: where the log is too long, or does not lead there. */
  async reload(db: MapConnection): Promise<'reloaded' | 'gone'> {
    const loaded = await loadMap(db, this.id)
    if (!loaded) return 'gone'
    this.current = loaded.map
    this.at = loaded.at
    this.recent = new RecentLog(loaded.map.revision)
    return 'reloaded'
  }

  /** The map after the operations; undefined where one does not apply, as another version of Crux may have written it. */
  private async applyAll(db: MapConnection, missed: readonly StoredOperation[]): Promise<DebateMap | undefined> {
    let map = this.map
    const inverses = new Map<string, Inverse | undefined>()
    for (const { actor, id, at, operation, revision, inverse } of missed) {
      if (revision !== map.revision + 1) return undefined
      if (operation.kind === 'revert') {
        const key = operationKey(actor, operation.args.operation)
        if (!inverses.has(key)) inverses.set(key, await this.findInverse(db, actor, operation.args.operation))
      }
      const find = (other: OperationId) => inverses.get(operationKey(actor, other))
      const applied = applyOperation(map, operation, { actor, at, findInverse: find })
      if (!applied.ok) return undefined
      map = applied.value.map
      inverses.set(operationKey(actor, id), inverse)
    }
    return map
  }

  /** From memory where it is recent, else from the log. */
  async findInverse(db: MapConnection, actor: ActorId, operation: OperationId): Promise<Inverse | undefined> {
    const recent = this.recent.find(operationKey(actor, operation))
    return recent ? recent.inverse : findInverse(db, this.id, actor, operation)
  }
}
