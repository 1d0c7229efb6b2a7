/**
 * Carries a store's operations to the server and others' operations back, over plain HTTP: a request as soon as there is something
 * to send, and a poll in between. Sends in order, one request at a time; a failed request is sent again, which is safe because
 * every operation has an id.
 */
import type { MapId } from '@/lib/domain/ids'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { MAX_OPERATIONS_PER_REQUEST, MAX_REQUEST_BYTES, submitResponse, tailResponse } from '@/lib/protocol/messages'
import { mapFromSnapshot } from '@/lib/protocol/snapshot'
import type { LinkState, MapStore, Refusal } from './map-store'
import type { PendingOperation } from './pending-operation'

const POLL_MS = 2_000
const HIDDEN_POLL_MS = 20_000
const MAX_RETRY_MS = 30_000

export class Connection {
  private timer: ReturnType<typeof setTimeout> | undefined
  private isBusy = false
  private isClosed = false
  private failures = 0

  constructor(
    private readonly mapId: MapId,
    private readonly store: MapStore,
    /** Added to each address: the key of a map shared by link, or nothing. */
    private readonly query: string,
  ) {
    store.onPending = () => this.wake(0)
  }

  start(): void {
    this.wake(this.store.unsent.length > 0 ? 0 : POLL_MS)
    document.addEventListener('visibilitychange', this.onVisible)
    window.addEventListener('online', this.onVisible)
  }

  /** Asks no more. What is done already is sent once more, so that it is not left behind by whoever leaves the page. */
  close(): void {
    this.isClosed = true
    this.store.onPending = () => undefined
    this.wake(0)
    document.removeEventListener('visibilitychange', this.onVisible)
    window.removeEventListener('online', this.onVisible)
  }

  private readonly onVisible = () => this.wake(0)

  private wake(delay: number): void {
    if (this.isBusy) return
    clearTimeout(this.timer)
    if (this.isClosed && (this.failures > 0 || this.store.toSend.length === 0)) return
    this.timer = setTimeout(() => void this.turn(), delay)
  }

  /** One round: send what is pending, else ask what is new. */
  private async turn(): Promise<void> {
    this.isBusy = true
    try {
      const hasAll = this.store.toSend.length > 0 ? await this.send() : false
      if (!hasAll && !this.isClosed) await this.pull()
      this.failures = 0
      this.store.setTrouble(undefined)
    } catch (error) {
      this.failures++
      this.store.setTrouble(error instanceof Kept ? error.trouble : 'offline')
    }
    this.isBusy = false
    this.wake(this.nextDelay())
  }

  private nextDelay(): number {
    if (this.failures > 0) return Math.min(MAX_RETRY_MS, 500 * 2 ** this.failures) * (0.5 + Math.random() / 2)
    if (this.store.toSend.length > 0) return 0
    return document.visibilityState === 'visible' ? POLL_MS : HIDDEN_POLL_MS
  }

  /** Sends what is pending. Returns false where others wrote in between and the tail must be pulled. */
  private async send(): Promise<boolean> {
    const operations = nextRequest(this.store.toSend)
    const response = await this.request('operations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ actor: this.store.actor, operations }),
    })
    if (response.status === 401) throw new Kept('signed-out')
    const body: unknown = await response.json().catch(() => undefined)
    const answered = submitResponse.safeParse(body)
    if (answered.success) {
      const taken = this.store.acknowledge(answered.data.results)
      if (taken === 'again') throw new Error('The server asks to send again.')
      return taken === 'complete'
    }
    if (response.status < 400 || response.status >= 500 || response.status === 408 || response.status === 429) {
      throw new Error(`The server answered ${response.status}.`)
    }
    this.refuseAll(
      operations.map(({ id }) => id),
      refusalIn(body),
    )
    return false
  }

  private refuseAll(ids: readonly Parameters<MapStore['acknowledge']>[0][number]['id'][], error: Refusal): void {
    this.store.acknowledge(ids.map((id) => ({ id, ok: false, error })))
  }

  private async pull(): Promise<void> {
    const response = await this.request(`operations?since=${this.store.revision}`)
    if (response.status === 403 || response.status === 404) throw new Kept('removed')
    if (!response.ok) throw new Error(`The server answered ${response.status}.`)
    const tail = tailResponse.parse(await response.json())
    if (tail.kind === 'behind' || !this.store.receive(tail.entries)) return this.reload()
    this.store.addNames(tail.names)
  }

  private async reload(): Promise<void> {
    const response = await this.request('snapshot')
    if (!response.ok) throw new Error(`The server answered ${response.status}.`)
    const snapshot = decodeSnapshot(await response.text())
    this.store.replaceConfirmed(mapFromSnapshot(snapshot))
    this.store.addNames(snapshot.names)
  }

  private request(path: string, init: RequestInit = {}): Promise<Response> {
    const [name, ownQuery] = path.split('?')
    const query = [ownQuery, this.query].filter(Boolean).join('&')
    return fetch(`/api/maps/${this.mapId}/${name}${query ? `?${query}` : ''}`, {
      ...init,
      signal: AbortSignal.timeout(patienceFor(init.body)),
      cache: 'no-store',
    })
  }
}

/** Milliseconds: a large branch over a thin line, some ten bytes a millisecond, takes longer than an answer may. */
function patienceFor(body: RequestInit['body']): number {
  return 15_000 + (typeof body === 'string' ? body.length / 10 : 0)
}

/** As many operations as one request may carry, at least one. */
function nextRequest(unsent: readonly PendingOperation[]): Pick<PendingOperation, 'id' | 'operation'>[] {
  const encoder = new TextEncoder()
  // What stands around the operations takes its share.
  const room = MAX_REQUEST_BYTES - 100
  const carried: Pick<PendingOperation, 'id' | 'operation'>[] = []
  let bytes = 0
  for (const { id, operation } of unsent.slice(0, MAX_OPERATIONS_PER_REQUEST)) {
    bytes += encoder.encode(JSON.stringify({ id, operation })).length + 1
    if (bytes > room && carried.length > 0) break
    carried.push({ id, operation })
  }
  return carried
}

/** The server cannot be asked as things are, for a reason that it gave; everything is kept meanwhile. */
class Kept extends Error {
  constructor(readonly trouble: LinkState) {
    super(trouble)
  }
}

/** What an answer of the API says of the whole request. */
function refusalIn(body: unknown): Refusal {
  const { code, message, values } = (body as { error?: Partial<Refusal> } | undefined)?.error ?? {}
  return { code: code ?? 'refused', message: message ?? '', values }
}
