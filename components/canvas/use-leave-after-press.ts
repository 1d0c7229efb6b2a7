'use client'

import { useEffect, useRef } from 'react'

/**
 * Leaving a field by pressing elsewhere: what that changes waits until the press is let go of, or what is pressed would move
 * away from under the pointer. Returns what to call when the field loses the focus.
 */
export function useLeaveAfterPress(leave: () => void): () => void {
  const isPressed = useRef(false)
  const isLeft = useRef(false)
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    const press = () => {
      isPressed.current = true
    }
    const letGo = () => {
      isPressed.current = false
      if (!isLeft.current) return
      isLeft.current = false
      latest.current()
    }
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', letGo, true)
    window.addEventListener('pointercancel', letGo, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', letGo, true)
      window.removeEventListener('pointercancel', letGo, true)
    }
  }, [])
  return () => {
    if (isPressed.current) isLeft.current = true
    else latest.current()
  }
}
