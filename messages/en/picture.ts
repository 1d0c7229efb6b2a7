/** The dialog that exports a map or a branch as an image. */
export const picture = {
  title: 'Export as an image',
  copied: 'Copied',
  copyLink: 'Copy link',
  download: 'Download {kind}',
  what: 'What',
  wholeMap: 'Whole map',
  selectedBranch: 'Selected branch',
  kind: 'Kind',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  size: 'Size',
  branchOf: 'Branch of {claim}',
  preview: 'Preview of the picture: {title}',
  failed: 'The picture could not be drawn. Try again in a moment.',
  withoutTrial:
    'The picture shows the map without what you tried out. Keep it as your map to have that in the picture.',
  stillSaving: 'Your last changes are still being saved and may be missing.',
} as const
