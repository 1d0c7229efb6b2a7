/** Says whether a file is shown or saved, and under which name: plain letters for old programs, all of them for the others. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const [stem, ending] = splitName(name)
  const words = stem.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['map']
  const full = `${[...words.join('-').toLowerCase()].slice(0, 80).join('')}${ending}`
  const plain = full
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9.-]+/g, '')
    .replace(/^-+/, '')
  const encoded = encodeURIComponent(full).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return `${how}; filename="${plain.startsWith('.') ? `map${plain}` : plain}"; filename*=UTF-8''${encoded}`
}

function splitName(name: string): [string, string] {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
}
