/**
 * Has Zod say in English what does not fit: its small build says nothing by itself. For who tells people or programs of it; a
 * map's page speaks of refusals in its own words, and does without.
 */
import en from 'zod/v4/locales/en.js'
import * as z from 'zod/mini'

z.config(en())
