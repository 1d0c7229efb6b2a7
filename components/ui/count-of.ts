/** A count with its word, such as `1 claim` and `2 claims`. */
export function countOf(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`
}
