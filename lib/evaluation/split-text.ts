/** Where a claim that says two things falls into two, as a first offer: a person then words both halves. */

/** Seams from the clearest to the faintest; the group that is kept stays with the second half. */
const seams: readonly RegExp[] = [
  /[.!?]["”’')\]]*\s+/g,
  /\s*;\s+/g,
  /,?\s+(?:because|since|as)\s+(?=\p{L})/gu,
  /,\s+(?:and|but|so|whereas|while)\s+/g,
  /\s+(?:and|but)\s+/g,
  /,\s+/g,
]

/** Two halves that are sentences; the second is empty where there is nothing to split. */
export function splitText(text: string): readonly [string, string] {
  for (const seam of seams) {
    const places = [...text.matchAll(seam)].filter(
      ({ index, 0: found }) => index > 0 && index + found.length < text.length,
    )
    const distance = ({ index, 0: found }: RegExpExecArray) => Math.abs(index + found.length / 2 - text.length / 2)
    const [place] = places.sort((one, other) => distance(one) - distance(other))
    if (!place) continue
    const stop = /^[.!?]["”’')\]]*/.exec(place[0])?.[0] ?? ''
    return [asSentence(text.slice(0, place.index) + stop), asSentence(text.slice(place.index + place[0].length))]
  }
  return [text, '']
}

function asSentence(text: string): string {
  const trimmed = text.trim()
  const first = [...trimmed][0] ?? ''
  const sentence = first.toLocaleUpperCase('en') + trimmed.slice(first.length)
  return /[.!?…。！？]["”’')\]]*$/.test(sentence) ? sentence : `${sentence}.`
}
