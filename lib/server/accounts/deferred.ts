/** Runs work after the answer was sent (Next's `after`), so that how long it takes tells nobody anything. */
export type Defer = (work: () => Promise<void>) => void

/** Defers work that nobody waits for any more: its failure is logged, as there is no one left to tell. */
export function deferMail(defer: Defer, work: () => Promise<void>): void {
  defer(async () => {
    try {
      await work()
    } catch (error) {
      console.warn('A mail could not be sent.', error)
    }
  })
}
