import type { Area } from '@/lib/language/say'

/** The areas of texts that a map's page is sent, besides those of every page. */
export const mapAreas: readonly Area[] = [
  // One a line.
  'commandGroups',
  'commands',
  'draft',
  'errors',
  'find',
  'maps',
  'notices',
  'refusals',
  'surfaces',
  'whyNot',
]
