/** The kinds of file that a picture can become, and how each is sent. */
export const pictureKinds = ['png', 'webp', 'jpeg', 'svg', 'pdf', 'html', 'pptx'] as const

export type PictureKind = (typeof pictureKinds)[number]

export const mediaTypes: Readonly<Record<PictureKind, string>> = {
  png: 'image/png',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/** The kind by a file's ending, without the dot. */
export function kindOfEnding(ending: string): PictureKind | undefined {
  const wanted = ending === 'jpg' ? 'jpeg' : ending === 'htm' ? 'html' : ending
  return pictureKinds.find((kind) => kind === wanted)
}

export const endings: Readonly<Record<PictureKind, string>> = {
  png: 'png',
  webp: 'webp',
  jpeg: 'jpg',
  svg: 'svg',
  pdf: 'pdf',
  html: 'html',
  pptx: 'pptx',
}
