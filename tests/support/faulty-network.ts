/**
 * A browser's surroundings for a `Connection`, in memory and in pretended time: a `fetch` that carries requests to a
 * `MemoryServer` and goes wrong as it is told, a page that is visible or not, and timers that a test moves on.
 *
 * Who sends is said in the address (`?key=anna`), where a map shared by link has its key.
 */
import { vi } from 'vitest'
import type { ActorId } from '@/lib/domain/ids'
import { encodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { submitRequest } from '@/lib/protocol/messages'
import type { MemoryServer } from './memory-server'

/** What happens to one request. */
export type Fate =
  | { readonly kind: 'arrives'; readonly delay?: number }
  /** It never reaches the server. */
  | { readonly kind: 'lost'; readonly delay?: number }
  /** The server does it, and the answer is lost. */
  | { readonly kind: 'unanswered'; readonly delay?: number }
  /** The browser gives up, and later the server does it all the same. */
  | { readonly kind: 'late'; readonly delay?: number; readonly later: number }
  /** The server gets it twice; the second answer arrives. */
  | { readonly kind: 'twice'; readonly delay?: number }
  /** Nobody ever answers. */
  | { readonly kind: 'hangs' }
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown; readonly delay?: number }
  /** The server takes the first operations and says "not now" to the others. */
  | { readonly kind: 'busy'; readonly takes: number; readonly delay?: number }
  /** The server has forgotten the end of its log: a snapshot is needed. */
  | { readonly kind: 'forgotten'; readonly delay?: number }

export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string | undefined
  /** In pretended time. */
  readonly at: number
}

export class FaultyNetwork {
  readonly requests: SeenRequest[] = []
  /** Decides each request's fate; none: it arrives at once. */
  fateOf: (request: SeenRequest) => Fate | undefined = () => undefined
  private readonly listeners = new Map<string, Set<() => void>>()

  constructor(private readonly server: MemoryServer) {}

  /** Puts the pretended surroundings in place; `vi.unstubAllGlobals` and `vi.useRealTimers` take them away. */
  install(): void {
    vi.useFakeTimers({ now: Date.UTC(2026, 5, 1) })
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      const controller = new AbortController()
      setTimeout(() => controller.abort(new DOMException('Too late.', 'TimeoutError')), milliseconds)
      return controller.signal
    })
    vi.stubGlobal('fetch', (address: string, init?: RequestInit) => this.fetch(address, init))
    vi.stubGlobal('document', { ...this.eventTarget(), visibilityState: 'visible' })
    vi.stubGlobal('window', this.eventTarget())
  }

  /** Lets the browser say `online` or `visibilitychange`. */
  say(event: string): void {
    for (const listener of this.listeners.get(event) ?? []) listener()
  }

  /** How many listen, so that a test sees whether everything was taken down. */
  get listening(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0)
  }

  sent(method: string): SeenRequest[] {
    return this.requests.filter((request) => request.method === method)
  }

  private eventTarget() {
    return {
      addEventListener: (event: string, listener: () => void) => {
        this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener))
      },
      removeEventListener: (event: string, listener: () => void) => this.listeners.get(event)?.delete(listener),
    }
  }

  private async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, 'http://crux.test')
    const request: SeenRequest = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: typeof init.body === 'string' ? init.body : undefined,
      at: Date.now(),
    }
    this.requests.push(request)
    const fate = this.fateOf(request) ?? { kind: 'arrives' }
    const failed = () => new TypeError('Failed to fetch')
    if (fate.kind === 'hangs') {
      return new Promise((_resolve, reject) =>
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
      )
    }
    if (fate.delay) await new Promise((resolve) => setTimeout(resolve, fate.delay))
    switch (fate.kind) {
      case 'lost':
        throw failed()
      case 'late':
        setTimeout(() => this.answer(request), fate.later)
        throw failed()
      case 'unanswered':
        this.answer(request)
        throw failed()
      case 'twice':
        this.answer(request)
        return this.answer(request)
      case 'status':
        return Response.json(fate.body ?? { error: { message: 'A sentence.' } }, { status: fate.status })
      case 'busy':
        return this.answer(request, fate.takes)
      case 'forgotten':
        return request.method === 'GET' && request.path.endsWith('/operations')
          ? Response.json({ kind: 'behind', revision: this.server.map.revision })
          : this.answer(request)
      case 'arrives':
        return this.answer(request)
    }
  }

  private answer({ method, path, query, body }: SeenRequest, takes = Infinity): Response {
    if (path.endsWith('/snapshot')) return new Response(encodeSnapshot(this.server.snapshot()))
    if (method === 'GET') return Response.json(this.server.tail(Number(query.get('since'))))
    const { operations } = submitRequest.parse(JSON.parse(body ?? ''))
    const taken = this.server.submit(query.get('key') as ActorId, { operations: operations.slice(0, takes) })
    const notNow = operations
      .slice(takes)
      .map(({ id }) => ({ id, ok: false, error: { code: 'busy', message: 'Try again in a moment.' } }))
    const status = taken.results.length === 0 ? 503 : 200
    return Response.json({ ...taken, results: [...taken.results, ...notNow] }, { status })
  }
}
