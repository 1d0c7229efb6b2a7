'use client'

import { useState } from 'react'
import type { FeedState } from '@/lib/client/scene-feed'

/**
 * How many claims are shown, to be said to whoever hears the page: at first, and where claims were opened, closed or left out.
 * Undefined once the map itself has changed: what was done to it is said elsewhere, and what is being typed is no claim yet.
 */
export function useSaidCount({ map, scene }: FeedState): number | undefined {
  const [seen, setSeen] = useState<{ map: FeedState['map']; size: number; said: number | undefined }>({
    ...{ map, size: scene.size, said: scene.size },
  })
  if (map !== seen.map) setSeen({ map, size: scene.size, said: undefined })
  else if (scene.size !== seen.size) setSeen({ map, size: scene.size, said: scene.size })
  return seen.said
}
