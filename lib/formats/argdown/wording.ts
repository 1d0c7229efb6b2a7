/** The words of a piece of Argdown as a claim has them. */
import type { Part } from './tree'

/**
 * Tags at either end are no words of the sentence; one in its midst is, unless the text says that its tags are none. What is
 * mentioned is named by its title, a link by its words.
 */
export function wordingOf(parts: readonly Part[], withoutTags = false): string {
  const isWord = (part: Part) => (part.kind === 'text' ? part.text.trim() !== '' : !['tag', 'mark'].includes(part.kind))
  const first = parts.findIndex(isWord)
  const last = parts.findLastIndex(isWord)
  const words = parts.map((part, index) => {
    switch (part.kind) {
      case 'text':
      case 'link':
        return part.text
      case 'mention':
        return part.title
      case 'tag':
        return withoutTags || index < first || index > last ? '' : part.tag
      case 'mark':
        return ''
    }
  })
  return words.join('').replace(/\s+/g, ' ').trim()
}

export function tagsIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.kind === 'tag' ? [part.tag] : []))
}
