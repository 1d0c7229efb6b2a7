/** The numbers of the account rules, in one place. Times are in milliseconds. */
const minute = 60_000
const day = 24 * 60 * minute

export const accountLimits = {
  day,
  nameLength: 80,
  emailLength: 254,
  passwordShortest: 10,
  passwordLongest: 200,
  sessionLifetime: 30 * day,
  /** A session's "last seen" is written at most this often. */
  lastSeenEvery: 10 * minute,
  tokenLifetime: 30 * minute,
  /** Mails of one kind to one address in an hour; more are dropped without a word. */
  mailsAnHour: 5,
  /** Personal tokens of one account. */
  apiTokens: 20,
  /** A token's "last used" is written at most this often. */
  tokenUsedEvery: minute,
  attempts: 10,
  attemptWindow: 15 * minute,
  hashesAtOnce: 2,
  hashesWaiting: 60,
} as const
