'use client'

import { useStore } from '@xyflow/react'
import { useState } from 'react'
import { roomOf, type Room } from '@/lib/scene/room'
import { surfaceSize } from './surface-size'
import { scaledSurface, textScale } from '@/lib/client/text-scale'

/** The room in which the map is shown, also after the window was turned or resized, or the outline put beside it. */
export function useRoom(): Room {
  // Asked for once: this is looked at in every frame of a motion.
  const [scale] = useState(textScale)
  return useStore(({ width, height }) => {
    // React Flow has not measured itself yet.
    const size = scaledSurface(width > 0 ? { width, height } : surfaceSize(), scale)
    return roomOf(size.width, size.height)
  })
}
