/**
 * Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), and the one queue that bounds how much of it runs.
 *
 * The queue hangs on globalThis, as Next loads this module once for each of its bundles.
 */
import { hash, verify } from '@node-rs/argon2'
import { accountLimits } from './account-limits'
import { makeWorkQueue, type WorkQueue } from './work-queue'

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Of a random password that nobody kept; made with the same parameters, so that it takes as long as any other. */
const dummyHash = '$argon2id$v=19$m=19456,t=2,p=1$oFbUHcLJ1otgF6KO0YaHyg$bV1U4bBCqPK7FVu3/wGlgmJXquppZntBZiAo6S1q6M8'

const key = Symbol.for('crux.password-queue')
const holder = globalThis as { [key]?: WorkQueue }

/** Passwords are hashed and checked only inside this queue. */
export function passwordQueue(): WorkQueue {
  holder[key] ??= makeWorkQueue(accountLimits.hashesAtOnce, accountLimits.hashesWaiting)
  return holder[key]
}

/** The PHC string to store. Call it inside `passwordQueue()`. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), parameters)
}

/**
 * Whether the password is the one of the hash. Without a hash (no such account, or one without a password) a dummy is
 * checked, so that the answer takes as long, and the answer is no. Call it inside `passwordQueue()`.
 */
export async function verifyPassword(storedHash: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(storedHash ?? dummyHash, password.normalize('NFKC'))
  return right && typeof storedHash === 'string'
}
