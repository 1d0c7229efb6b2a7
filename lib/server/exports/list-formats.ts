/** The formats that Crux reads and writes, named for people and for programs. */
import { readers } from '@/lib/formats/readers'
import { writers } from '@/lib/formats/writers'
import type { Say } from '@/lib/language/say'

export function listFormats(say: Say) {
  return {
    read: readers.map(({ name }) => ({ name, label: say(`formats.${name}`) })),
    write: writers.map(({ name, ending, mediaType }) => ({
      name,
      label: say(`formats.${name}`),
      ending,
      mediaType,
      isText: isText(mediaType),
    })),
  }
}

export function isText(mediaType: string): boolean {
  return mediaType.startsWith('text/') || /json|xml|yaml/.test(mediaType.replace(/openxml\w*/, ''))
}
