/**
 * The English interface, by area: the texts that belong to one part of the product. The other languages follow it.
 *
 * A text is an ICU message. An area's file ends with `as const`, so that a wrong key or a forgotten argument does not compile.
 */
import { failed } from './failed'
import { find } from './find'
import { refusals } from './refusals'
import { site } from './site'
import { start } from './start'
import { surfaces } from './surfaces'
import { ui } from './ui'

export const english = { failed, find, refusals, site, start, surfaces, ui } as const

export type English = typeof english
