'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { mostFileMegabytes, readAsBranch, type ImportedBranch } from '@/lib/client/send-file'
import { useSay } from '@/lib/language/say-context'

/** Reads a file as a branch, the one that was dropped first, and says what came of it. */
export function useBranchFile(first: File | undefined, onRead: (branch: ImportedBranch) => void) {
  const say = useSay()
  const [state, setState] = useState<{ preview?: ImportedBranch; trouble?: string; isReading: boolean }>({
    isReading: first !== undefined,
  })
  const latest = useRef(onRead)
  useEffect(() => {
    latest.current = onRead
  })
  const readFile = useCallback(
    async (file: File) => {
      const size = Math.ceil(file.size / 1024 / 1024)
      if (size > mostFileMegabytes) {
        return setState({ isReading: false, trouble: say('imports.tooLarge', { size, most: mostFileMegabytes }) })
      }
      setState({ isReading: true })
      const read = await readAsBranch(say, file)
      if (!read.ok) return setState({ isReading: false, trouble: read.error })
      setState({ isReading: false, preview: read.value })
      latest.current(read.value)
    },
    [say],
  )
  const begun = useRef(false)
  useEffect(() => {
    if (first === undefined || begun.current) return
    begun.current = true
    void readFile(first)
  }, [first, readFile])
  return { ...state, readFile: (file: File) => void readFile(file) }
}
