/**
 * A database of which one call fails, counted from the first: for proving that a fault at any moment of the write path
 * does no harm. What does not fail goes to a real Postgres.
 */
import type { Database } from '@/lib/persistence/client'

/**
 * `before`: the call never reaches Postgres. `after`: Postgres has done it, and its answer is lost. `cut`: Postgres ends every
 * connection, so the pool notices on the next use.
 */
export type Fault = 'before' | 'after' | 'cut'

export interface FaultyDatabase {
  readonly db: Database
  /** Calls so far. */
  readonly calls: () => number
}

type Call = (...parameters: unknown[]) => Promise<unknown>

const watched = ['$queryRawUnsafe', '$executeRawUnsafe', '$queryRaw', 'findMany', 'findUnique', '$transaction']

export function faultyDatabase(real: Database, at: number, fault: Fault, cut: () => Promise<void>): FaultyDatabase {
  let calls = 0
  const attempt = async (call: () => Promise<unknown>): Promise<unknown> => {
    if (++calls !== at) return call()
    if (fault === 'before') throw new Error('The connection broke before the call.')
    if (fault === 'cut') await cut()
    const result = await call()
    if (fault === 'after') throw new Error('The connection broke after the call.')
    return result
  }
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name)
        if (name === 'operation') return wrap(value as object)
        if (typeof value !== 'function' || !watched.includes(String(name))) return value
        const call = value.bind(object) as Call
        return (...parameters: unknown[]) => attempt(() => call(...parameters.map(wrapTransaction)))
      },
    })
  const wrapTransaction = (parameter: unknown): unknown =>
    typeof parameter === 'function' ? (transaction: object) => (parameter as Call)(wrap(transaction)) : parameter
  return { db: wrap(real), calls: () => calls }
}
