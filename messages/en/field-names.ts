/** The fields of claims, sources and maps, as the beginning of a sentence. */
export const fieldNames = {
  text: 'The text',
  note: 'The note',
  tag: 'A tag',
  title: 'The title',
  description: 'The description',
  publisher: 'The publisher',
  author: 'The author',
  date: 'The date',
  url: 'The web address',
  locator: 'The place in the source',
  speaker: 'The name of the speaker',
} as const
