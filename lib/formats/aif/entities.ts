/** HTML's character references, which stand in the texts of many AIF files as they were typed into a web page. */
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['pound', '£'],
  ['euro', '€'],
  ['deg', '°'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['szlig', 'ß'],
  ...accented('acute', 'aeiouyAEIOUY', 'áéíóúýÁÉÍÓÚÝ'),
  ...accented('grave', 'aeiouAEIOU', 'àèìòùÀÈÌÒÙ'),
  ...accented('circ', 'aeiouAEIOU', 'âêîôûÂÊÎÔÛ'),
  ...accented('uml', 'aeiouyAEIOU', 'äëïöüÿÄËÏÖÜ'),
  ...accented('tilde', 'anoANO', 'ãñõÃÑÕ'),
  ...accented('cedil', 'cC', 'çÇ'),
])

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g

/** The text as a person reads it. What is no reference that we know stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** A text that `decodeEntities` gives back, left alone where that changes nothing. */
export function encodeEntities(text: string): string {
  return decodeEntities(text) === text ? text : text.replaceAll('&', '&amp;')
}

function accented(kind: string, letters: string, made: string): [string, string][] {
  return [...letters].map((letter, index) => [`${letter}${kind}`, [...made][index]!])
}
