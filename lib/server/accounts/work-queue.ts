import { fail, ok, type Result } from '@/lib/domain/result'

export type WorkQueue = { run<Value>(job: () => Promise<Value>): Promise<Result<Value, { readonly code: 'busy' }>> }

/**
 * Runs at most `atOnce` jobs together and lets at most `waiting` wait, in order; beyond that a job is refused as busy.
 *
 * A job that throws frees its place, and its caller sees the error.
 */
export function makeWorkQueue(atOnce: number, waiting: number): WorkQueue {
  const line: (() => void)[] = []
  let running = 0

  async function enter(): Promise<boolean> {
    if (running < atOnce) {
      running += 1
      return true
    }
    if (line.length >= waiting) return false
    // The place of the job that ends passes on, so `running` does not change.
    await new Promise<void>((resolve) => line.push(resolve))
    return true
  }
  function leave() {
    const next = line.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async run(job) {
      if (!(await enter())) return fail({ code: 'busy' })
      try {
        return ok(await job())
      } finally {
        leave()
      }
    },
  }
}
