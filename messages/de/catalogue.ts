/** The German interface. Its words for the things of a debate are in docs/translating.md. */
import type { Catalogue } from '../translation'
import { account } from './account'
import { accountPages } from './account-pages'
import { announcements } from './announcements'
import { apiDocs } from './api-docs'
import { canvas } from './canvas'
import { cite } from './cite'
import { claims } from './claims'
import { commandGroups } from './command-groups'
import { commands } from './commands'
import { contextMenu } from './context-menu'
import { details } from './details'
import { draft } from './draft'
import { errors } from './errors'
import { failed } from './failed'
import { fieldNames } from './field-names'
import { fields } from './fields'
import { filter } from './filter'
import { find } from './find'
import { findBar } from './find-bar'
import { formats } from './formats'
import { header } from './header'
import { hints } from './hints'
import { imports } from './imports'
import { keyboard } from './keyboard'
import { keys } from './keys'
import { losses } from './losses'
import { mails } from './mails'
import { maps } from './maps'
import { notices } from './notices'
import { outbox } from './outbox'
import { outline } from './outline'
import { overMap } from './over-map'
import { paste } from './paste'
import { picture } from './picture'
import { reading } from './reading'
import { refusals } from './refusals'
import { rework } from './rework'
import { rules } from './rules'
import { scene } from './scene'
import { share } from './share'
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
  apiDocs,
  canvas,
  cite,
  claims,
  commandGroups,
  commands,
  contextMenu,
  details,
  draft,
  errors,
  failed,
  fieldNames,
  fields,
  filter,
  find,
  findBar,
  formats,
  header,
  hints,
  imports,
  keyboard,
  keys,
  losses,
  mails,
  maps,
  notices,
  outbox,
  outline,
  overMap,
  paste,
  picture,
  reading,
  refusals,
  rework,
  rules,
  scene,
  share,
  site,
  start,
  surfaces,
  ui,
  whyNot,
}
