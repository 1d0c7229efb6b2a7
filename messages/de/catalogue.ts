/** The German interface. Its words for the things of a debate are in docs/translating.md. */
import type { Catalogue } from '../translation'
import { accountPages } from './account-pages'
import { account } from './account'
import { errors } from './errors'
import { failed } from './failed'
import { fields } from './fields'
import { find } from './find'
import { mails } from './mails'
import { maps } from './maps'
import { outbox } from './outbox'
import { reading } from './reading'
import { refusals } from './refusals'
import { site } from './site'
import { start } from './start'
import { surfaces } from './surfaces'
import { ui } from './ui'

export const german: Catalogue = {
  // One a line.
  accountPages,
  account,
  errors,
  failed,
  fields,
  find,
  mails,
  maps,
  outbox,
  reading,
  refusals,
  site,
  start,
  surfaces,
  ui,
}
