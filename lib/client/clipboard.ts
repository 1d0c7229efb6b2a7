/** The clipboard of the browser. A page may write to it in answer to a press; to read it, it waits for a paste. */

/** Crux's own flavour of a copied branch, beside the text for other programs. */
export const branchType = 'application/x-crux-branch+json'

export interface Clipboard {
  /** Puts the same thing there in several flavours, by media type. False where the browser does not let it. */
  put(flavours: Readonly<Record<string, string>>): boolean
  /** Puts a picture there; rejects where the browser does not let it, or where there is no picture. */
  putPicture(picture: Promise<Blob>): Promise<void>
  /** Whether words are marked on the page: these are what one means to copy, also where a claim is selected. */
  hasMarkedWords(): boolean
  putMarkedWords(): void
}

export const browserClipboard: Clipboard = {
  // An event of copying is the one way that works without https and takes media types of one's own.
  put(flavours) {
    let isDone = false
    const onCopy = (event: ClipboardEvent) => {
      for (const [type, text] of Object.entries(flavours)) event.clipboardData?.setData(type, text)
      event.preventDefault()
      event.stopImmediatePropagation()
      isDone = event.clipboardData !== null
    }
    document.addEventListener('copy', onCopy, { capture: true })
    try {
      document.execCommand('copy')
    } finally {
      document.removeEventListener('copy', onCopy, { capture: true })
    }
    return isDone
  },
  putPicture: (picture) => navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]),
  hasMarkedWords: () => getSelection()?.isCollapsed === false,
  putMarkedWords: () => void document.execCommand('copy'),
}
