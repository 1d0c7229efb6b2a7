/** The German interface. Its words for the things of a debate are in docs/translating.md. */
import type { Catalogue } from '../translation'
import { find } from './find'
import { refusals } from './refusals'
import { site } from './site'
import { ui } from './ui'

export const german: Catalogue = { find, refusals, site, ui }
