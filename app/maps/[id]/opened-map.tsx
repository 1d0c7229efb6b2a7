'use client'

import { useEffect, useState, type ComponentProps } from 'react'
import { startScene, type StartedScene } from '@/lib/client/open-scene-feed'
import { shownAtFirst } from '@/lib/client/shown-keeper'
import { loadSnapshot, type ArrivalTrouble } from '@/lib/client/load-snapshot'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { surfaceSize } from '@/components/canvas/surface-size'
import { ArrivingMap } from '@/components/panels/map/arriving-map'
import { fetchShown } from './map-parts'
import { MapScreen } from './map-screen'

type OpenedMapProps = Omit<ComponentProps<typeof MapScreen>, 'snapshot' | 'started'> & {
  mapId: string
  /** The map's compact snapshot, or where a large one is fetched and what is known of it until then. */
  content: { text: string } | { path: string; title: string; description: string; claims: number }
}

/** A map's page: at once where its content came along, and else as soon as that is there. */
export function OpenedMap({ mapId, content, ...screen }: OpenedMapProps) {
  const [snapshot, setSnapshot] = useState(() => ('text' in content ? decodeSnapshot(content.text) : undefined))
  const [trouble, setTrouble] = useState<ArrivalTrouble>()
  const [started, setStarted] = useState<StartedScene>()
  const path = 'path' in content ? content.path : undefined
  const text = 'text' in content ? content.text : undefined

  useEffect(() => {
    void fetchShown(shownAtFirst(document, location.search))
    const scene = startScene(mapId, surfaceSize(), location.search, sessionStorage)
    // In a turn of its own: the first rendering is the server's.
    queueMicrotask(() => setStarted(scene))
    const give = (content: string) => scene.port.postMessage({ kind: 'content', text: content })
    const leaving = new AbortController()
    if (text !== undefined) give(text)
    else if (path !== undefined) {
      loadSnapshot(path, leaving.signal, setTrouble, give).then(setSnapshot, () => undefined)
    }
    return () => {
      leaving.abort()
      scene.port.terminate()
    }
  }, [mapId, path, text])

  if (snapshot) return <MapScreen snapshot={snapshot} started={started} {...screen} />
  return 'path' in content ? <ArrivingMap {...content} trouble={trouble} firstPaint={screen.firstPaint} /> : null
}
