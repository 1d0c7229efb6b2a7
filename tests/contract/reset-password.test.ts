import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '@/lib/persistence/client'
import { migrate } from '@/lib/persistence/migrate'
import { resetPassword } from '@/lib/server/accounts/password-reset'
import { signInWithPassword } from '@/lib/server/accounts/sign-in-with-password'
import { childEnvironment } from '@/lib/server/env'
import { takeLock } from '@/lib/server/instance-lock'
import { instanceLockPath, startLocalPostgres } from '@/lib/server/local-postgres'
import { makeAccount, makeMailing } from '../support/account-fixtures'
import { openTestDatabase } from '../support/postgres'

const password = 'three green umbrellas'
const base = 'https://crux.example.org'
let db: Database
let url: string
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, url, close } = await openTestDatabase())
})
afterAll(() => close())

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The script as `npm run reset-password` starts it. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'reset-password', ...args], {
    env: childEnvironment({ DATABASE_URL: url, CRUX_URL: `${base}/`, ...env }),
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })))
}

/** The address and the token of the link in what was printed. */
function linkIn(stdout: string): { origin: string; path: string; token: string } {
  const link = new URL(stdout.trimEnd().split('\n').at(-1) ?? '')
  return { origin: link.origin, path: link.pathname, token: link.searchParams.get('token') ?? '' }
}

describe('npm run reset-password', () => {
  test('prints a link that sets a new password once', async () => {
    const { email } = await makeAccount(db)
    const { code, stdout, stderr } = await run([` ${email.toUpperCase()}`])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      `Give this link to Ada Lovelace (${email}). It sets a new password, once, within 30 minutes.\n`,
    )
    const { origin, path, token } = linkIn(stdout)
    expect({ origin, path }).toEqual({ origin: base, path: '/reset-password' })
    const { mailing } = makeMailing()
    expect(await resetPassword({ token, password }, mailing, db)).toMatchObject({ ok: true })
    expect(await signInWithPassword({ email, password }, db)).toMatchObject({ ok: true })
    expect(await resetPassword({ token, password: `${password} again` }, mailing, db)).toMatchObject({
      error: { code: 'link-spent' },
    })
    expect(JSON.stringify(await db.accountToken.findMany({ where: { email } }))).not.toContain(token)
  })

  test('makes a link also where mails have used up their number for an hour', async () => {
    const { email } = await makeAccount(db)
    const { id: userId } = await db.user.findUniqueOrThrow({ where: { email } })
    const expiresAt = new Date(Date.now() + 60_000)
    const hashes = Array.from({ length: 6 }, (_, n) => `${n} ${email}`)
    const data = hashes.map((hash) => ({ hash, kind: 'passwordReset' as const, userId, email, expiresAt }))
    await db.accountToken.createMany({ data })
    expect(await run([email])).toMatchObject({ code: 0, stderr: '' })
  })

  test.each([
    [['nobody@example.org'], 'There is no account with the address nobody@example.org.'],
    [[], 'Say whose password, by one e-mail address: npm run reset-password -- name@example.org'],
    [['ada@example.org', 'bob@example.org'], 'Say whose password, by one e-mail address'],
    [['ada'], 'Enter an e-mail address, like name@example.org.'],
  ])('%j ends with 1 and one line', async (args, sentence) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  test('a database that is away gets one line, without its password', async () => {
    const env = { DATABASE_URL: 'postgresql://ada:hunter2@127.0.0.1:1/nothing' }
    const { code, stdout, stderr } = await run(['ada@example.org'], env)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^The database does not answer \(.+\)\. Start it or correct DATABASE_URL\.\n$/)
    expect(stderr).not.toContain('hunter2')
  })

  test('joins the Crux that runs on the data folder, names its address and leaves its Postgres running', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'crux reset '))
    // Started by root, Postgres runs as another user, who has to pass through.
    chmodSync(parent, 0o755)
    const folder = join(parent, 'data')
    const postgres = await startLocalPostgres(folder, { throwaway: true })
    const lock = takeLock(instanceLockPath(folder), 'npm start')
    if (!('release' in lock)) throw new Error('The lock is held by another.')
    const own = openDatabase(postgres.url)
    try {
      await migrate(postgres.url)
      lock.announce('http://localhost:4321')
      const { email } = await makeAccount(own)
      const { code, stdout, stderr } = await run([email], { DATABASE_URL: '', CRUX_URL: '', CRUX_DATA_DIR: folder })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const { origin, token } = linkIn(stdout)
      expect(origin).toBe('http://localhost:4321')
      expect(await resetPassword({ token, password }, makeMailing().mailing, own)).toMatchObject({ ok: true })
    } finally {
      await own.$disconnect()
      await postgres.stop()
      lock.release()
      rmSync(dirname(postgres.directory), { recursive: true, force: true })
      rmSync(parent, { recursive: true, force: true })
    }
  })
})
