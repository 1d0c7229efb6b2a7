import type { Area } from '@/lib/language/say'

/** The areas of texts that a map's page is sent, besides those of every page. */
export const mapAreas: readonly Area[] = [
  // One a line.
  'announcements',
  'cite',
  'commandGroups',
  'commands',
  'contextMenu',
  'details',
  'draft',
  'errors',
  'fieldNames',
  'filter',
  'find',
  'findBar',
  'header',
  'hints',
  'keyboard',
  'keys',
  'maps',
  'notices',
  'overMap',
  'paste',
  'picture',
  'refusals',
  'rework',
  'rules',
  'share',
  'surfaces',
  'whyNot',
]
