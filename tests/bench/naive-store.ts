/**
 * The way that comes to mind first, to be measured against: an interactive transaction for each operation, which locks the
 * map's row, reads what it is about to change, writes each changed row by a model call, and adds the log row.
 *
 * It is spared most of what a real one would need to read: the map is checked in memory. `blind` spares it the rest too: it
 * reads nothing under its lock, which is less than any correct one can do.
 */
import { emptyMap, type DebateMap } from '@/lib/domain/debate-map'
import type { Change } from '@/lib/domain/change'
import type { MapId } from '@/lib/domain/ids'
import { inverseOf } from '@/lib/operations/inverse'
import { applyOperation, OPERATION_SCHEMA_VERSION } from '@/lib/operations/registry'
import type { Database, StoredJson, Transaction } from '@/lib/persistence/client'
import type { Submission } from '@/lib/realtime/submissions'

/** As many transactions at once as the pool has connections; more would time out waiting for one. */
const LANES = 10

export class NaiveStore {
  map: DebateMap
  private readonly lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve())
  private count = 0

  constructor(
    private readonly db: Database,
    private readonly id: MapId,
    title: string,
    private readonly isBlind: boolean,
  ) {
    this.map = emptyMap(id, { title, description: '' })
  }

  async submit(submission: Submission): Promise<boolean> {
    const lane = this.count++ % LANES
    const stored = (this.lanes[lane] ?? Promise.resolve()).then(() => this.store(submission))
    this.lanes[lane] = stored
    return stored
  }

  private async store({ actor, id, operation }: Submission): Promise<boolean> {
    return this.db.$transaction(
      async (transaction) => {
        await transaction.$queryRaw`SELECT "revision" FROM "DebateMap" WHERE "id" = ${this.id} FOR UPDATE`
        const at = Date.now()
        const applied = applyOperation(this.map, operation, { actor, at, findInverse: () => undefined })
        if (!applied.ok) return false
        const { map, changes } = applied.value
        if (!this.isBlind) for (const change of changes) await this.read(transaction, change)
        for (const change of changes) await this.write(transaction, change)
        const entry = { kind: operation.kind, args: operation.args as StoredJson, at: new Date(at) }
        const inverse = inverseOf(changes) as unknown as StoredJson
        await transaction.operation.create({
          data: {
            ...entry,
            inverse,
            mapId: this.id,
            revision: map.revision,
            actor,
            clientOperationId: id,
            schemaVersion: OPERATION_SCHEMA_VERSION,
          },
        })
        await transaction.debateMap.update({
          where: { id: this.id },
          data: { revision: map.revision, updatedAt: new Date(at) },
        })
        this.map = map
        return true
      },
      { maxWait: 10_000, timeout: 10_000 },
    )
  }

  /** Whether the row is there, and what it is. */
  private async read(transaction: Transaction, { table, id }: Change): Promise<void> {
    if (table === 'details') return
    const where = { mapId_id: { mapId: this.id, id } }
    // One of five models with the same key; their types differ only in what comes back.
    await (transaction[table] as Transaction['claim']).findUnique({ where })
  }

  private async write(transaction: Transaction, change: Change): Promise<void> {
    const mapId = this.id
    const where = { mapId_id: { mapId, id: change.id } }
    switch (change.table) {
      case 'claim': {
        if (!change.after) return void (await transaction.claim.delete({ where }))
        const { id, tags, createdAt, ...rest } = change.after
        const data = { ...rest, tags: [...tags], createdAt: new Date(createdAt) }
        if (!change.before) await transaction.claim.create({ data: { mapId, id, ...data } })
        else await transaction.claim.update({ where, data })
        return
      }
      case 'argument': {
        if (!change.after) return void (await transaction.argument.delete({ where }))
        const { id, premises, conclusion, createdAt, ...rest } = change.after
        const conclusionClaim = 'claim' in conclusion ? conclusion.claim : null
        const conclusionArgument = 'argument' in conclusion ? conclusion.argument : null
        const ends = { conclusionClaim, conclusionArgument }
        const data = { ...rest, ...ends, premises: [...premises], createdAt: new Date(createdAt) }
        if (!change.before) await transaction.argument.create({ data: { mapId, id, ...data } })
        else await transaction.argument.update({ where, data })
        return
      }
      case 'source':
        if (change.after && !change.before) await transaction.source.create({ data: { mapId, ...change.after } })
        return
      case 'citation': {
        if (!change.after) return void (await transaction.citation.delete({ where }))
        const { claim, source, ...rest } = change.after
        await transaction.citation.create({ data: { mapId, claimId: claim, sourceId: source, ...rest } })
        return
      }
      case 'position': {
        if (!change.after) return void (await transaction.position.delete({ where }))
        const { id, x, y } = change.after
        if (!change.before) await transaction.position.create({ data: { mapId, id, x, y } })
        else await transaction.position.update({ where, data: { x, y } })
        return
      }
      case 'details':
    }
  }
}
