'use client'

import { useEffect, useRef } from 'react'
import { hasFile } from './has-file'

/** A file that is dropped anywhere on the page, which the browser would open otherwise. */
export function useDroppedFile(onFile: (file: File) => void): void {
  const latest = useRef(onFile)
  useEffect(() => {
    latest.current = onFile
  })
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (hasFile(event.dataTransfer)) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      latest.current(file)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
}
