/** The form that ties a claim to a source. */
export const cite = {
  quick: 'Link, DOI or reference',
  quickHint: 'Paste it here, and the fields fill themselves.',
  known: 'This source is on the map already.',
  source: 'Source',
  newSource: 'A new source…',
  title: 'Title',
  author: 'Author',
  publisher: 'Publisher',
  date: 'Date',
  dateHint: '2024, 2024-07 or 2024-07-23',
  url: 'Web address',
  locator: 'Where in it',
  locatorHint: 'Page, paragraph or minute',
  speaker: 'Who says it',
  add: 'Add source',
} as const
