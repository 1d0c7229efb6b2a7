/** "Download my data": everything stored about one account, as JSON written piece by piece. */
import { listOwnMaps, ownOperations } from '@/lib/persistence/account-download'
import { listLogins } from '@/lib/persistence/account-logins'
import { listApiTokens } from '@/lib/persistence/api-tokens'
import { listSessions } from '@/lib/persistence/account-sessions'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { getAccount } from './change-account'

/** Yields the document in pieces; operations are read in pages, so a long history does not fill the memory. */
export async function* downloadAccount(userId: string, db: Database = database()): AsyncGenerator<string> {
  const account = await getAccount(userId, db)
  const [logins, sessions, tokens, maps] = await Promise.all([
    listLogins(db, userId),
    listSessions(db, userId, new Date()),
    listApiTokens(db, userId),
    listOwnMaps(db, userId),
  ])
  const head = {
    format: 'crux-account',
    version: 1,
    at: new Date(),
    account,
    logins,
    sessions: sessions.map(({ userAgent, createdAt, lastSeenAt }) => ({ userAgent, createdAt, lastSeenAt })),
    tokens: tokens.map(({ id: _id, ...token }) => token),
    maps,
  }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "operations": [`
  let first = true
  for await (const page of ownOperations(db, userId)) {
    const lines = page.map((operation) => `\n    ${JSON.stringify(operation)}`)
    yield (first ? '' : ',') + lines.join(',')
    first = false
  }
  yield first ? ']\n}\n' : '\n  ]\n}\n'
}
