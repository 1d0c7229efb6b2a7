'use client'

import { useSyncExternalStore } from 'react'
import { roomOf, type Room } from '@/lib/scene/opening'
import { surfaceSize } from './surface-size'

/** The room in which the map is shown, also after the window was turned or resized. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribe, roomNow, roomNow)
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}

function roomNow(): Room {
  const { width, height } = surfaceSize()
  return roomOf(width, height)
}
