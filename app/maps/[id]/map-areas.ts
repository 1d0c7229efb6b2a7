import type { Area } from '@/lib/language/say'

/** The areas of texts that a map's page is sent, besides those of every page. */
export const mapAreas: readonly Area[] = [
  // One a line.
  'announcements',
  'commandGroups',
  'commands',
  'draft',
  'errors',
  'fieldNames',
  'find',
  'keyboard',
  'maps',
  'notices',
  'refusals',
  'rules',
  'surfaces',
  'whyNot',
]
