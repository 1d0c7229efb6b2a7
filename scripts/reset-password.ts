/**
 * `npm run reset-password -- <e-mail address>`: prints a link with which whoever has that account chooses a new password.
 *
 * For whoever runs Crux, where no mail can be sent: the link is that of the mail, works once and for as long.
 */
import { dataFolder } from '../lib/server/data-folder'
import { accountLimits } from '../lib/server/accounts/account-limits'
import { emailInput } from '../lib/server/accounts/account-schemas'
import { publicUrl } from '../lib/server/accounts/public-url'
import { env } from '../lib/server/env'
import { describeError } from '../lib/server/http/error-table'
import { lockHolder } from '../lib/server/instance-lock'
import { instanceLockPath } from '../lib/server/local-postgres'
import { parseInput } from '../lib/server/parse-input'
import { StartFailure } from '../lib/server/start-failure'
import { withStored } from './stored'

export async function main(args: readonly string[]): Promise<number> {
  const [given, ...more] = args
  if (given === undefined || more.length > 0) {
    throw new StartFailure('Say whose password, by one e-mail address: npm run reset-password -- name@example.org')
  }
  const input = parseInput(emailInput, { email: given })
  if (!input.ok) throw new StartFailure(describeError(input.error).sentence)
  const { email } = input.value
  const made = await withStored(async (database) => {
    const { makeResetLink } = await import('../lib/server/accounts/password-reset')
    return makeResetLink(email, addressOfCrux(), database)
  })
  if (!made) throw new StartFailure(`There is no account with the address ${email}.`)
  const minutes = accountLimits.tokenLifetime / 60_000
  console.log(`Give this link to ${made.name} (${email}). It sets a new password, once, within ${minutes} minutes.`)
  console.log(made.link)
  return 0
}

/** Where people reach Crux: the one that runs on this data folder says so itself, whatever PORT is here. */
function addressOfCrux(): string {
  const { CRUX_URL: chosen, DATABASE_URL: elsewhere } = env()
  if (chosen !== undefined || elsewhere !== undefined) return publicUrl()
  return lockHolder(instanceLockPath(dataFolder()))?.url ?? publicUrl()
}
