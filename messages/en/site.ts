/** What frames every page: its title, header and footer. */
export const site = {
  title: 'Crux: argue it out on a map',
  description: 'Map the reasons for and against a claim, debate it live, and take the map away as an image.',
  footer: 'Crux maps the reasons for and against.',
} as const
