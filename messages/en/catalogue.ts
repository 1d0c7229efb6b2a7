/**
 * The English interface, by area: the texts that belong to one part of the product. The other languages follow it.
 *
 * A text is an ICU message. An area's file ends with `as const`, so that a wrong key or a forgotten argument does not compile.
 */
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

export const english = {
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
} as const

export type English = typeof english
