'use client'

import { useEffect, useState, type ComponentProps } from 'react'
import { openScene, startWorker, takeStarted, type ScenePlaces, type StartedScene } from '@/lib/client/start-scene'
import { shownAtFirst } from '@/lib/client/shown-keeper'
import { loadSnapshot, type ArrivalTrouble } from '@/lib/client/load-snapshot'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { ArrivingMap } from '@/components/panels/map/arriving-map'
import { fetchShown } from './map-parts'
import { MapScreen } from './map-screen'

// Before the first rendering, which takes its time.
if (typeof document !== 'undefined') void fetchShown(shownAtFirst(document, location.search))

type OpenedMapProps = Omit<ComponentProps<typeof MapScreen>, 'snapshot' | 'started'> & {
  mapId: string
  places: ScenePlaces
  /** The map's compact snapshot, or where a large one is fetched and what is known of it until then. */
  content: { text: string } | { path: string; title: string; description: string; claims: number }
  /** Where the script of the worker is that lays out and paints the map. */
  worker: string
}

/** A map's page: at once where its content came along, and else as soon as that is there. */
export function OpenedMap({ mapId, content, worker, places, ...screen }: OpenedMapProps) {
  const [snapshot, setSnapshot] = useState(() => ('text' in content ? decodeSnapshot(content.text) : undefined))
  const [trouble, setTrouble] = useState<ArrivalTrouble>()
  const [started, setStarted] = useState<StartedScene>()
  const { words, laidOut } = places
  const path = 'path' in content ? content.path : undefined
  const text = 'text' in content ? content.text : undefined

  useEffect(() => {
    const {
      port,
      content: early,
      ...told
    } = takeStarted(mapId) ?? openScene(mapId, startWorker(worker, path), { words, laidOut })
    // In a turn of its own: the first rendering is the server's.
    queueMicrotask(() => setStarted({ port, content: early, ...told }))
    const give = (content: string) => port.postMessage({ kind: 'content', text: content })
    const leaving = new AbortController()
    const load = async (path: string) => {
      const fetched = await early
      const found =
        fetched === undefined ? await loadSnapshot(path, leaving.signal, setTrouble, give) : decodeSnapshot(fetched)
      if (!leaving.signal.aborted) setSnapshot(found)
    }
    if (text !== undefined) give(text)
    else if (path !== undefined) load(path).catch(() => undefined)
    return () => {
      leaving.abort()
      port.terminate()
    }
  }, [mapId, path, text, worker, words, laidOut])

  if (snapshot) return <MapScreen snapshot={snapshot} started={started} {...screen} />
  return 'path' in content ? <ArrivingMap {...content} trouble={trouble} firstPaint={screen.firstPaint} /> : null
}
