/** A map's store beside a server in memory, for tests of the store alone: what a connection does is done here by hand. */
import { mapFromSnapshot } from '@/lib/protocol/snapshot'
import { MapStore, type Acknowledged } from '@/lib/client/map-store'
import { toRows, type DebateMap } from '@/lib/domain/debate-map'
import { newId, type ActorId, type ClaimId, type OperationId } from '@/lib/domain/ids'
import { assert } from '@/lib/domain/result'
import type { OperationInput } from '@/lib/operations/registry'
import { MemoryServer } from './memory-server'
import { anna, ben } from './sample-map'

const thesis: OperationInput = { kind: 'add-claim', args: { id: 'top', text: 'Something is so.', thesis: true } }
export const reason = (id: string, text = `The claim ${id} is true.`): OperationInput => ({
  kind: 'add-reason',
  args: { claimId: id, argumentId: `a-${id}`, text, stance: 'pro', conclusion: { claim: 'top' } },
})
export const edit = (claimId: string, text: string): OperationInput => ({ kind: 'edit-claim', args: { claimId, text } })
export const remove = (claimId: string): OperationInput => ({ kind: 'remove-claim', args: { claimId } })

export const openStore = (server: MemoryServer, actor: ActorId = anna) =>
  new MapStore(mapFromSnapshot(server.snapshot()), actor, [])

/** A server with a thesis, and a store that knows it. */
export function begin() {
  const server = new MemoryServer()
  does(server, thesis, 'maker' as ActorId)
  return { server, store: openStore(server) }
}

export function does(server: MemoryServer, operation: OperationInput, actor: ActorId = ben): OperationId {
  const id = newId<OperationId>()
  const [result] = server.submit(actor, { operations: [{ id, operation }] }).results
  assert(result?.ok, 'the server takes it')
  return id
}

export function done(store: MapStore, operation: OperationInput): OperationId {
  const result = store.perform(operation)
  assert(result.ok, `it can be done: ${operation.kind}`)
  return result.value
}

export function send(store: MapStore, server: MemoryServer, actor: ActorId = anna): Acknowledged {
  const operations = store.unsent.map(({ id, operation }) => ({ id, operation }))
  return store.acknowledge(server.submit(actor, { operations }).results)
}

export function pull(store: MapStore, server: MemoryServer): boolean {
  const tail = server.tail(store.revision)
  return store.receive(tail.kind === 'tail' ? tail.entries : [])
}

export const textOf = (store: MapStore, id: string) => store.getState().map.claims.get(id as ClaimId)?.text
/** What a map says, without the times at which the browser and the server wrote it down. */
export const content = (map: DebateMap) =>
  JSON.parse(
    JSON.stringify({ ...toRows(map), details: map.details }, (key, value: unknown) =>
      key === 'createdAt' ? 0 : value,
    ),
  ) as unknown
