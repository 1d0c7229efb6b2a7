/** The German interface. Its words for the things of a debate are in docs/translating.md. */
import type { Catalogue } from '../translation'
import { account } from './account'
import { accountPages } from './account-pages'
import { announcements } from './announcements'
import { commandGroups } from './command-groups'
import { commands } from './commands'
import { draft } from './draft'
import { errors } from './errors'
import { failed } from './failed'
import { fieldNames } from './field-names'
import { fields } from './fields'
import { find } from './find'
import { keyboard } from './keyboard'
import { mails } from './mails'
import { maps } from './maps'
import { notices } from './notices'
import { outbox } from './outbox'
import { reading } from './reading'
import { refusals } from './refusals'
import { rules } from './rules'
import { scene } from './scene'
import { site } from './site'
import { start } from './start'
import { surfaces } from './surfaces'
import { ui } from './ui'
import { whyNot } from './why-not'

export const german: Catalogue = {
  // One a line.
  account,
  accountPages,
  announcements,
  commandGroups,
  commands,
  draft,
  errors,
  failed,
  fieldNames,
  fields,
  find,
  keyboard,
  mails,
  maps,
  notices,
  outbox,
  reading,
  refusals,
  rules,
  scene,
  site,
  start,
  surfaces,
  ui,
  whyNot,
}
