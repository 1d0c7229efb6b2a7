/** Tells a database that cannot be asked from a statement that is wrong. Imports no Prisma, so that every bundle may ask. */
import { sqlStateOf } from './sql-state'

/** Prisma's codes: not reached, timed out, closed, no connection or transaction to be had in time, too many connections. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037'])
/** Connection exceptions, no resources left, shutting down or starting, and a statement whose time ran out. */
const states = /^(08|53|57)/
/** What `pg` throws without any code. */
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/

/** Whether an error of Prisma or `pg` says that the database does not answer: the same may succeed a little later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && prismaCodes.has(code)) return true
  return states.test(sqlStateOf(error) ?? '') || messages.test(error.message)
}
