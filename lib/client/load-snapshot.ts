/**
 * Fetches a map that is too large to come with its page. Tries again until it is there: a reader with a shaky connection
 * sees the first paint meanwhile, and need do nothing.
 */
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import type { Snapshot } from '@/lib/protocol/snapshot'

const MAX_RETRY_MS = 30_000
/** A large map over a slow line takes its time. */
const PATIENCE_MS = 60_000

/** Why a map has not arrived yet; it is asked for again. */
export type ArrivalTrouble = 'offline' | 'removed'

/** The snapshot, once it is there; `onText` gets it as it came, before it is read here. Rejects only where the signal says that nobody waits for it any more. */
export async function loadSnapshot(
  path: string,
  signal: AbortSignal,
  onTrouble: (trouble: ArrivalTrouble) => void,
  onText: (text: string) => void = () => undefined,
): Promise<Snapshot> {
  for (let failures = 0; ; failures++) {
    try {
      const response = await fetch(path, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) })
      if (response.ok) {
        const text = await response.text()
        onText(text)
        return decodeSnapshot(text)
      }
      onTrouble(response.status === 403 || response.status === 404 ? 'removed' : 'offline')
    } catch {
      signal.throwIfAborted()
      onTrouble('offline')
    }
    await pause(Math.min(MAX_RETRY_MS, 500 * 2 ** failures) * (0.5 + Math.random() / 2), signal)
  }
}

/** Until the time is up, the browser is online again, or nobody waits any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      if (signal.aborted) reject(signal.reason as Error)
      else resolve()
    }
    const timer = setTimeout(end, milliseconds)
    window.addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
