/**
 * Reads maps and their logs, and stores batches of operations. The tables and the log change together or not at all.
 */
import { mapFromRows, type DebateMap, type MapRows } from '../domain/debate-map'
import type { ActorId, MapId, OperationId } from '../domain/ids'
import type { Inverse } from '../operations/inverse'
import type { Database } from './client'
import { commitStatement, loadStatement, logStatement, type Batch } from './commit-statement'
import type { Operation as OperationRow } from './generated/client'
import { sqlStateOf } from './sql-state'
import { toStoredOperation, type StoredOperation } from './stored-operation'

/** The database, or one transaction in it. */
export type MapConnection = Pick<Database, 'operation' | '$queryRawUnsafe' | '$executeRawUnsafe'>

export interface LoadedMap {
  readonly map: DebateMap
  /** When the last operation was accepted, in milliseconds since 1970; 0 where there is none. */
  readonly at: number
}

interface LoadedRow extends MapRows {
  readonly revision: number
  readonly title: string
  readonly description: string
  readonly at: bigint | null
}

/** A map as it is now, in one consistent reading; undefined where it does not exist. */
export async function loadMap(db: MapConnection, mapId: MapId): Promise<LoadedMap | undefined> {
  // "Unsafe" speaks of the text, which is a constant; values are bound as parameters.
  const [row] = await db.$queryRawUnsafe<LoadedRow[]>(loadStatement, mapId)
  if (!row) return undefined
  const { revision, title, description, at, ...rows } = row
  return { map: mapFromRows(mapId, revision, { title, description }, rows), at: Number(at ?? 0) }
}

/** Bytes of the log, as Postgres keeps them, that are read at once. */
const mostLogBytes = 16 * 1024 * 1024

/** The log after a revision, in order, at most `limit` operations; fewer where they are very large, but one at least. */
export async function readLog(
  db: MapConnection,
  mapId: MapId,
  since: number,
  limit: number,
  mostBytes = mostLogBytes,
): Promise<StoredOperation[]> {
  const rows = await db.$queryRawUnsafe<OperationRow[]>(logStatement, mapId, since, limit, mostBytes)
  return rows.map(toStoredOperation)
}

export interface OperationKey {
  readonly actor: ActorId
  readonly id: OperationId
}

/** Those of the operations that are in the log, in no order. */
export async function findStored(
  db: MapConnection,
  mapId: MapId,
  keys: readonly OperationKey[],
): Promise<StoredOperation[]> {
  const rows = await db.operation.findMany({
    where: { mapId, OR: keys.map(({ actor, id }) => ({ actor, clientOperationId: id })) },
  })
  return rows.map(toStoredOperation)
}

/** What takes an operation back; undefined where the actor has no such operation on the map. */
export async function findInverse(
  db: MapConnection,
  mapId: MapId,
  actor: ActorId,
  operation: OperationId,
): Promise<Inverse | undefined> {
  const row = await db.operation.findUnique({
    where: { mapId_actor_clientOperationId: { mapId, actor, clientOperationId: operation } },
    select: { inverse: true },
  })
  return row ? (row.inverse as unknown as Inverse) : undefined
}

/**
 * How storing a batch ended. `stale`: the map has another revision, or is gone. `duplicate`: at least one operation is in
 * the log already. `rejected`: Postgres refuses the rows, now and always. In all three nothing was stored.
 */
export type CommitOutcome =
  | { readonly kind: 'committed' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'rejected'; readonly cause: unknown }

/** Stores a batch. A throw leaves open whether it was stored: the connection broke, or time ran out. */
export type CommitBatch = (batch: Batch) => Promise<CommitOutcome>

export async function commitBatch(db: MapConnection, batch: Batch): Promise<CommitOutcome> {
  const { text, values } = commitStatement(batch)
  try {
    const stored = await db.$executeRawUnsafe(text, ...values)
    return { kind: stored === 0 ? 'stale' : 'committed' }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** Reads an error of `commitStatement` as an outcome; throws it where it does not say whether the batch was stored. */
export function outcomeOf(error: unknown): CommitOutcome {
  const state = sqlStateOf(error)
  if (state === '23505') return { kind: 'duplicate' }
  // Data exceptions, integrity violations, and errors in the statement itself.
  if (state !== undefined && /^(22|23|42)/.test(state)) return { kind: 'rejected', cause: error }
  throw error
}

/**
 * Runs `use` while no other process can store operations on the map. For a process that keeps losing the race: the lock
 * has a queue, and the race has none.
 */
export async function withMapLocked<T>(
  db: Database,
  mapId: MapId,
  use: (locked: MapConnection) => Promise<T>,
): Promise<T> {
  return db.$transaction(
    async (transaction) => {
      await transaction.$queryRaw`SELECT 1 FROM "DebateMap" WHERE "id" = ${mapId} FOR NO KEY UPDATE`
      return use(transaction)
    },
    { maxWait: 3_000, timeout: 4_000 },
  )
}
