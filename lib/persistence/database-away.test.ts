import { expect, test } from 'vitest'
import { isDatabaseAway } from './database-away'

/** As Prisma throws it. */
function thrown(message: string, code?: string, originalCode?: string): Error {
  const meta = { driverAdapterError: { cause: { originalCode } } }
  return Object.assign(new Error(message), { code, meta })
}

test.each([
  ['not reached', thrown("Can't reach database server", 'P1001')],
  ['closed', thrown('Server has closed the connection.', 'P1017')],
  ['cut in the middle', thrown('Connection terminated unexpectedly')],
  ['silent', thrown('Connection terminated due to connection timeout')],
  ['no connection free', thrown('timeout exceeded when trying to connect')],
  ['shutting down', thrown('Raw query failed.', 'P2010', '57P01')],
  ['out of time', thrown('Raw query failed.', 'P2010', '57014')],
  ['its disk full', thrown('Raw query failed.', 'P2010', '53100')],
])('a database is away: %s', (_, error) => {
  expect(isDatabaseAway(error)).toBe(true)
})

test.each([
  ['a missing table', thrown('The table does not exist.', 'P2021', '42P01')],
  ['a unique violation', thrown('Unique constraint failed.', 'P2002', '23505')],
  ['a bug', new TypeError('Cannot read properties of undefined')],
  ['no error at all', 'P1001'],
])('a database is not away: %s', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false)
})
