/** The bookmarks of a PDF: a tree of names that lead to places. Only the first level is open. */
import { PdfText, type PdfFile, type PdfValue, type Ref } from './pdf-file'

export interface Bookmark {
  readonly title: string
  readonly destination: PdfValue
  readonly beneath: readonly Bookmark[]
}

export function addOutline(file: PdfFile, bookmarks: readonly Bookmark[]): Ref {
  const root = file.reserve()
  const { first, last } = addLevel(file, bookmarks, root)
  file.put(root, { Type: 'Outlines', First: first, Last: last, Count: bookmarks.length })
  return root
}

interface Level {
  readonly first: Ref | undefined
  readonly last: Ref | undefined
}

/** With a list of its own instead of calls within calls: a debate may be thousands of levels deep. */
function addLevel(file: PdfFile, tops: readonly Bookmark[], root: Ref): Level {
  const levels: { readonly bookmarks: readonly Bookmark[]; readonly refs: readonly Ref[]; readonly parent: Ref }[] = []
  const open = (bookmarks: readonly Bookmark[], parent: Ref): Level => {
    const refs = bookmarks.map(() => file.reserve())
    levels.push({ bookmarks, refs, parent })
    return { first: refs[0], last: refs.at(-1) }
  }
  const top = open(tops, root)
  for (let level = levels.pop(); level; level = levels.pop()) {
    const { bookmarks, refs, parent } = level
    for (const [index, { title, destination, beneath }] of bookmarks.entries()) {
      const under = beneath.length > 0 ? open(beneath, refs[index]!) : undefined
      file.put(refs[index]!, {
        Title: new PdfText(title),
        Parent: parent,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        First: under?.first,
        Last: under?.last,
        // Less than nothing: what is beneath is there, and closed.
        Count: under ? -beneath.length : undefined,
        Dest: destination,
      })
    }
  }
  return top
}
