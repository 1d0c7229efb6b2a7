/**
 * One map's server in memory: the real operations, numbered, logged and answered as the real server does it, without a
 * database. A resend gets its first answer, and what goes in and out goes through JSON.
 */
import { emptyMap, toRows, type DebateMap } from '@/lib/domain/debate-map'
import { operationErrorSentences } from '@/lib/domain/errors'
import type { ActorId, MapId, OperationId } from '@/lib/domain/ids'
import { inverseOf, type Inverse } from '@/lib/operations/inverse'
import { applyOperation, parseOperation, type Operation } from '@/lib/operations/registry'
import type {
  ContributorName,
  LogEntry,
  SubmitRequest,
  SubmitResponse,
  SubmitResult,
  TailResponse,
} from '@/lib/protocol/messages'
import type { Snapshot } from '@/lib/protocol/snapshot'

export interface Accepted {
  readonly revision: number
  readonly id: OperationId
  readonly actor: ActorId
  readonly at: number
  readonly operation: Operation
  readonly inverse: Inverse
}

export const memoryMapId = 'in-memory' as MapId
export const memoryDetails = { title: 'A map in memory', description: '' }

export class MemoryServer {
  readonly log: Accepted[] = []
  /** Operations that the map itself refused. */
  readonly refused = new Set<OperationId>()

  constructor(public map: DebateMap = emptyMap(memoryMapId, memoryDetails)) {}

  submit(actor: ActorId, { operations }: SubmitRequest): SubmitResponse {
    const results = operations.map(({ id, operation }) => throughJson(this.submitOne(actor, id, operation)))
    return { results, revision: this.map.revision }
  }

  tail(since: number): TailResponse {
    const entries = this.log.filter(({ revision }) => revision > since).map(toEntry)
    const revision = entries.at(-1)?.revision ?? since
    return throughJson({ kind: 'tail', revision, entries, names: this.names() })
  }

  snapshot(): Snapshot {
    const { id, revision, details } = this.map
    return throughJson({ id, revision, details, ...toRows(this.map), names: this.names() })
  }

  private submitOne(actor: ActorId, id: OperationId, input: unknown): SubmitResult {
    const first = this.log.find((entry) => entry.actor === actor && entry.id === id)
    if (first) return { id, ok: true, revision: first.revision, at: first.at }
    const parsed = parseOperation(input)
    const at = Math.max(Date.now(), this.log.at(-1)?.at ?? 0)
    const findInverse = (other: OperationId) =>
      this.log.find((entry) => entry.actor === actor && entry.id === other)?.inverse
    const applied = parsed.ok ? applyOperation(this.map, parsed.value, { actor, at, findInverse }) : parsed
    if (!parsed.ok || !applied.ok) {
      const reason = applied.ok ? undefined : applied.error
      const code = reason?.code ?? 'invalid-operation'
      this.refused.add(id)
      return { id, ok: false, error: { code, message: operationErrorSentences[code], reason } }
    }
    const { map, changes } = applied.value
    this.map = map
    this.log.push({
      revision: map.revision,
      id,
      actor,
      at,
      operation: parsed.value,
      inverse: throughJson(inverseOf(changes)),
    })
    return { id, ok: true, revision: map.revision, at }
  }

  private names(): ContributorName[] {
    return [...new Set(this.log.map(({ actor }) => actor))].map((id) => ({ id, name: `Name of ${id}` }))
  }
}

function toEntry({ revision, id, actor, at, operation }: Accepted): LogEntry {
  return { revision, id, actor, at, ...operation }
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
