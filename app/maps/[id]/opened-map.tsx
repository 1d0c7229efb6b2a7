'use client'

import { useEffect, useState, type ComponentProps } from 'react'
import { loadSnapshot, type ArrivalTrouble } from '@/lib/client/load-snapshot'
import { decodeSnapshot } from '@/lib/protocol/compact-snapshot'
import { ArrivingMap } from '@/components/panels/map/arriving-map'
import { MapScreen } from './map-screen'

type OpenedMapProps = Omit<ComponentProps<typeof MapScreen>, 'snapshot'> & {
  /** The map's compact snapshot, or where a large one is fetched and what is known of it until then. */
  content: { text: string } | { path: string; title: string; description: string; claims: number }
}

/** A map's page: at once where its content came along, and else as soon as that is there. */
export function OpenedMap({ content, ...screen }: OpenedMapProps) {
  const [snapshot, setSnapshot] = useState(() => ('text' in content ? decodeSnapshot(content.text) : undefined))
  const [trouble, setTrouble] = useState<ArrivalTrouble>()
  const path = 'path' in content ? content.path : undefined

  useEffect(() => {
    if (path === undefined) return undefined
    const leaving = new AbortController()
    loadSnapshot(path, leaving.signal, setTrouble).then(setSnapshot, () => undefined)
    return () => leaving.abort()
  }, [path])

  if (snapshot) return <MapScreen snapshot={snapshot} {...screen} />
  return 'path' in content ? (
    <ArrivingMap {...content} trouble={trouble} firstPaint={screen.firstPaint} accountMenu={screen.accountMenu} />
  ) : null
}
