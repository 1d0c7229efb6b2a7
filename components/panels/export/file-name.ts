/** A title as a file name: letters and digits of any script, joined by hyphens. */
export function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['map']
  return words.join('-').slice(0, 80)
}
