/** The groups of commands, as headings. */
export const commandGroups = {
  argue: 'Argue',
  edit: 'Edit',
  select: 'Select',
  walk: 'Walk',
  view: 'View',
  map: 'Map',
} as const
