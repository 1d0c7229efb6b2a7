/**
 * The one reader of the process's environment: typed, validated, with defaults for the zero-configuration start.
 *
 * A wrong value stops the process with a sentence that names the variable. Nothing else in the project reads `process.env`.
 */
import { z } from 'zod'

const wholePort = 'must be a whole number from 1 to 65535'
const port = z.coerce.number(wholePort).int(wholePort).min(1, wholePort).max(65_535, wholePort)
const nonEmpty = z.string().trim().min(1, 'must not be blank')
const postgresUrl = z
  .string()
  .trim()
  .regex(/^postgres(ql)?:\/\//i, 'must be a Postgres address, such as postgresql://user:password@host:5432/crux')

const schema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'must be development, production or test')
    .default('development'),
  PORT: port.default(3000),
  /** Unset: a Postgres of Crux's own runs on the data folder. */
  DATABASE_URL: postgresUrl.optional(),
  /** Where the embedded Postgres, the secret and the demo account's password live. */
  CRUX_DATA_DIR: nonEmpty.optional(),
  /** The public address, without a trailing slash; needed behind a proxy, for links in mails and for OAuth. */
  CRUX_URL: z.url({ protocol: /^https?$/, error: 'must be an address, such as https://crux.example.org' }).optional(),
  /** Signs session cookies. The zero-configuration start makes one and keeps it in the data folder. */
  CRUX_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: nonEmpty.optional(),
  MAIL_FROM: nonEmpty.default('Crux <crux@localhost>'),
  GITHUB_ID: nonEmpty.optional(),
  GITHUB_SECRET: nonEmpty.optional(),
  GOOGLE_ID: nonEmpty.optional(),
  GOOGLE_SECRET: nonEmpty.optional(),
  ENTRA_ID: nonEmpty.optional(),
  ENTRA_SECRET: nonEmpty.optional(),
  ENTRA_TENANT: nonEmpty.default('common'),
  /** A Chromium for the browser tests and for `npm run photograph`. */
  PLAYWRIGHT_CHROMIUM: nonEmpty.optional(),
  CI: z.string().optional(),
  /** Where npm was called from; file names on its command line are meant from there. */
  INIT_CWD: nonEmpty.optional(),
})

export type Env = z.infer<typeof schema>

/** Validates an environment; throws an Error whose message names each wrong variable and says what it should be. */
export function parseEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not valid. ${wrong.join('; ')}.`)
}

let current: Env | undefined

/** The environment of this process, read on first use. */
export function env(): Env {
  current ??= parseEnv(process.env)
  return current
}

/** The variables of this process with some replaced, for a child process. */
export function childEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra }
}
