'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { describeApiError } from '@/lib/client/ask-server'
import type { Say } from '@/lib/language/say'
import { useSay } from '@/lib/language/say-context'

export interface DrawnFile {
  readonly blob: Blob
  /** An address of this page; let go with the file. */
  readonly url: string
}

/** Fetches what the server draws; what was asked for before comes to nothing. `isDrawing` until it is here. */
export function useDrawnFile() {
  const say = useSay()
  const [state, setState] = useState<{ file?: DrawnFile; trouble?: string; isDrawing: boolean }>({ isDrawing: false })
  const running = useRef<AbortController>(undefined)
  const made = useRef<string>(undefined)

  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = undefined
    setState((before) => ({ ...before, isDrawing: false }))
  }, [])

  const draw = useCallback(
    async (address: string): Promise<DrawnFile | undefined> => {
      running.current?.abort()
      const asked = new AbortController()
      running.current = asked
      setState(({ file }) => ({ ...(file ? { file } : {}), isDrawing: true }))
      try {
        const response = await fetch(address, { signal: asked.signal })
        if (!response.ok) {
          const trouble = describeTrouble(say, response.status, await response.json())
          if (!asked.signal.aborted) setState({ trouble, isDrawing: false })
          return undefined
        }
        const blob = await response.blob()
        if (asked.signal.aborted) return undefined
        const file = { blob, url: URL.createObjectURL(blob) }
        if (made.current) URL.revokeObjectURL(made.current)
        made.current = file.url
        setState({ file, isDrawing: false })
        return file
      } catch {
        if (!asked.signal.aborted) setState({ trouble: say('errors.unreachable'), isDrawing: false })
        return undefined
      }
    },
    [say],
  )

  useEffect(
    () => () => {
      running.current?.abort()
      if (made.current) URL.revokeObjectURL(made.current)
    },
    [],
  )
  return { ...state, draw, cancel }
}

/** All that one can choose is valid, but colours of one's own that cannot be read. */
function describeTrouble(say: Say, status: number, answer: unknown): string {
  return status === 422 && !isTooLarge(answer) ? say('picture.unreadable') : describeApiError(say, answer)
}

function isTooLarge(answer: unknown): boolean {
  return (answer as { error?: { code?: unknown } } | null)?.error?.code === 'picture-too-large'
}

/** Saves a file that is on the page already. */
export function saveFile(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
