/** The start page. */
export const start = {
  title: 'See what a debate turns on.',
  intro: 'Map the reasons for and against a claim, argue about it together, and take the map away as an image.',
  makeMap: 'Make a map',
  readPublicMaps: 'Read the public maps',
  openMap: 'Open the map: {title}',
  size: '{claims, plural, one {# claim} other {# claims}}, {arguments, plural, one {# argument} other {# arguments}} from {sources, plural, one {# source} other {# sources}}',
} as const
