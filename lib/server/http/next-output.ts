/**
 * What Next prints by itself, as far as it would drown Crux's own lines. Nothing else is held back: real errors are told whole.
 */
import { describeAway } from './report-error'

/** Runs a step of Next's start without its news, such as how long reading its configuration took. */
export async function withoutNews(step: () => Promise<void>): Promise<void> {
  const { log } = console
  console.log = () => undefined
  try {
    await step()
  } finally {
    console.log = log
  }
}

/**
 * From now on, one line for a page that failed because the database is away, where Next prints all that Prisma knows. The id
 * is the one that the page shows.
 */
export function shortenAwayErrors(): void {
  const { error } = console
  console.error = (...said: unknown[]) => {
    for (const part of said) {
      const reason = describeAway(part)
      if (reason !== undefined) return error(`Failed ${digestOf(part) ?? 'a page'}: ${reason}`)
    }
    error(...said)
  }
}

/** The id that Next gives to an error of a page, and shows there. */
function digestOf(error: unknown): string | undefined {
  const { digest } = error as { digest?: unknown }
  return typeof digest === 'string' ? digest : undefined
}
