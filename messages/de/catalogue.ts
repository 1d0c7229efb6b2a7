/** The German interface. Its words for the things of a debate are in docs/translating.md. */
import type { Catalogue } from '../translation'
import { failed } from './failed'
import { find } from './find'
import { refusals } from './refusals'
import { site } from './site'
import { start } from './start'
import { surfaces } from './surfaces'
import { ui } from './ui'

export const german: Catalogue = { failed, find, refusals, site, start, surfaces, ui }
