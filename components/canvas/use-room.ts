'use client'

import { useStore } from '@xyflow/react'
import { roomOf, type Room } from '@/lib/scene/room'
import { surfaceSize } from './surface-size'

/** The room in which the map is shown, also after the window was turned or resized, or the outline put beside it. */
export function useRoom(): Room {
  return useStore(({ width, height }) => {
    // React Flow has not measured itself yet.
    const size = width > 0 ? { width, height } : surfaceSize()
    return roomOf(size.width, size.height)
  })
}
