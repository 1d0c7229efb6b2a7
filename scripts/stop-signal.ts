/**
 * Ctrl-C and SIGTERM as an AbortSignal. A second Ctrl-C calls `force`.
 *
 * One Ctrl-C reaches a program twice under npm (from the terminal and from npm), so what follows at once does not count.
 */
const SAME_PRESS_MS = 700

export function listenForStop(force: () => void): AbortSignal {
  const controller = new AbortController()
  let first: number | undefined
  const stop = (): void => {
    const now = performance.now()
    if (first === undefined) {
      first = now
      controller.abort()
    } else if (now - first > SAME_PRESS_MS) {
      force()
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return controller.signal
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
