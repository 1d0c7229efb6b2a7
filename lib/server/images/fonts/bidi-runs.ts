/**
 * Cuts a line into stretches of one direction, in the order in which they stand on paper from the left.
 *
 * A plain form of the Unicode bidirectional algorithm, for a single line without marks that force a direction: letters decide,
 * numbers stay as they are read, what is neither takes the direction around it or else the line's.
 */
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]/u
const letter = /\p{L}/u
const digit = /\p{Nd}/u
const marks = /\p{M}|\u200d/u

export interface DirectedRun {
  readonly text: string
  readonly isRightToLeft: boolean
}

export function bidiRuns(text: string, isRightToLeft: boolean): DirectedRun[] {
  if (!isRightToLeft && !fromRight.test(text)) return [{ text, isRightToLeft: false }]
  const characters = [...text]
  const levels = levelsOf(characters, isRightToLeft ? 1 : 0)
  const runs: { text: string; level: number }[] = []
  characters.forEach((character, index) => {
    const last = runs.at(-1)
    if (last && last.level === levels[index]) last.text += character
    else runs.push({ text: character, level: levels[index]! })
  })
  for (let level = Math.max(...levels); level > 0; level--) {
    for (let start = 0; start < runs.length; start++) {
      if (runs[start]!.level < level) continue
      let end = start
      while (end < runs.length && runs[end]!.level >= level) end++
      runs.splice(start, end - start, ...runs.slice(start, end).reverse())
      start = end
    }
  }
  return runs.map((run) => ({ text: run.text, isRightToLeft: run.level % 2 === 1 }))
}

type Kind = 'left' | 'right' | 'number' | 'neutral'

function levelsOf(characters: readonly string[], base: 0 | 1): number[] {
  const kinds: Kind[] = []
  for (const character of characters) {
    if (marks.test(character)) kinds.push(kinds.at(-1) ?? 'neutral')
    else if (digit.test(character)) kinds.push('number')
    else if (fromRight.test(character)) kinds.push('right')
    else kinds.push(letter.test(character) ? 'left' : 'neutral')
  }
  const edge: Kind = base === 1 ? 'right' : 'left'
  // A number goes with the letters before it; for what stands around it in a line from the right it counts as one of these.
  let strong = edge
  const sides = kinds.map((kind): Kind => {
    if (kind === 'left' || kind === 'right') strong = kind
    return kind === 'number' && strong === 'left' ? 'left' : kind
  })
  return sides.map((kind, index) => {
    if (kind === 'number') return 2
    if (kind !== 'neutral') return kind === 'right' ? 1 : base === 1 ? 2 : 0
    const before = sideOf(sides.slice(0, index).findLast((one) => one !== 'neutral') ?? edge)
    const after = sideOf(sides.slice(index).find((one) => one !== 'neutral') ?? edge)
    const side = before === after ? before : edge
    return side === 'right' ? 1 : base === 1 ? 2 : 0
  })
}

const sideOf = (kind: Kind) => (kind === 'number' ? 'right' : kind)
