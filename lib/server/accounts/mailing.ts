import type { Say } from '@/lib/language/say'

/** What the mails of a request need: its reader's language, and Next's `after`, so that how long they take tells nobody anything. */
export interface Mailing {
  readonly say: Say
  readonly later: (work: () => Promise<void>) => void
}

/** Sends mails once the request is answered. A failure is logged, as there is no one left to tell. */
export function mailLater(mailing: Mailing, work: () => Promise<void>): void {
  mailing.later(async () => {
    try {
      await work()
    } catch (error) {
      console.warn('A mail could not be sent.', error)
    }
  })
}
