'use client'

import { useEffect, useState, type ComponentProps, type ReactNode } from 'react'
import { keepAddress } from '@/lib/client/address-keeper'
import { resumeCommand } from '@/lib/client/command-keeper'
import { openSceneFeed } from '@/lib/client/open-scene-feed'
import { openWorkspace } from '@/lib/client/open-workspace'
import type { SceneFeed } from '@/lib/client/scene-feed'
import { keepWork } from '@/lib/client/keep-work'
import { keepShown } from '@/lib/client/shown-keeper'
import type { StartedScene } from '@/lib/client/start-scene'
import { keepView } from '@/lib/client/view-keeper'
import { WorkspaceProvider } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import type { Shown } from '@/lib/client/view-store'
import type { Snapshot } from '@/lib/protocol/snapshot'
import { surfaceSize } from '@/components/canvas/surface-size'
import { DetailsPanel } from '@/components/panels/map/details-panel'
import { MapHeader } from '@/components/panels/map/map-header'
import type { Reader } from '@/components/panels/map/map-menu'
import { MapSurfaces } from '@/components/panels/map/map-surfaces'
import { NoticeBar } from '@/components/panels/map/notice-bar'
import { usePaste } from '@/components/panels/map/paste/use-paste'
import type { ShareDialog } from '@/components/panels/map/share-dialog'
import { useCommandKeys } from '@/components/panels/map/use-command-keys'
import { fetchWhenIdle, LaterPart } from '@/components/ui/later'
import { BranchBar, MapBars, MapLayers } from './map-layers'
import { allParts, fetchShown, graph, outline } from './map-parts'

type MapScreenProps = {
  snapshot: Snapshot
  /** The worker that draws the map; undefined until the page runs. */
  started: StartedScene | undefined
  /** The account's id; visitors read under the name `visitor`. */
  actor: string
  /** What the reader is called, beside what they write. */
  name: string
  mayEdit: boolean
  mayExport: boolean
  /** Whether the map is tried out in this browser, by someone who may only read it. */
  isTrial: boolean
  /** Where the reader may try it out; undefined where that may not be, or where it is being done. */
  trialPath: string | undefined
  /** What the owner may change; undefined for everyone else. */
  sharing: { visibility: ComponentProps<typeof ShareDialog>['visibility']; linkKey: string } | undefined
  mapPath: string
  linkKey: string | undefined
  /** The map as the server drew it, shown until the graph can be. */
  firstPaint: ReactNode
  /** What is most likely shown at first, and the outline’s share beside the graph. */
  shown: Shown
  split: number
  /** Where the reader may not change the map: the way to where they may. */
  wayOn: ReactNode
  reader: Reader
}

export function MapScreen(props: MapScreenProps) {
  const { snapshot, started, actor, name, mayEdit, mayExport, isTrial, trialPath } = props
  const { sharing, mapPath, linkKey, firstPaint, shown, split, wayOn, reader } = props
  const say = useSay()
  const [workspace] = useState(() =>
    openWorkspace(snapshot, actor, {
      say,
      mayEdit,
      isTrial,
      trialPath,
      mayExport,
      mayShare: sharing !== undefined,
      readPath: `${mapPath}/read${linkKey ? `?key=${encodeURIComponent(linkKey)}` : ''}`,
      name,
      shown,
    }),
  )
  const [feed, setFeed] = useState<SceneFeed>()

  useEffect(
    () => keepWork(workspace, snapshot.id, linkKey ? `key=${encodeURIComponent(linkKey)}` : '', location.search),
    [workspace, snapshot.id, linkKey],
  )
  useEffect(() => workspace.keys.keepIn(localStorage, window), [workspace])
  useEffect(() => keepShown(workspace.view, document, location.search), [workspace])
  useEffect(() => keepView(workspace, sessionStorage, window), [workspace])

  useEffect(() => {
    if (!started) return
    const opened = openSceneFeed(workspace, started, surfaceSize())
    resumeCommand(workspace, sessionStorage)
    const fetched = fetchShown(workspace.view.getState().shown)
    const endings = [() => opened.close()]
    let isLeft = false
    const stop = opened.subscribe(() => {
      // The outline beside the graph leaves less room than the worker was told: it is laying the map out for that.
      if (!opened.getState()?.isLatest) return
      stop()
      endings.push(keepAddress(workspace, window))
      void fetched.then(() => {
        if (isLeft) return
        setFeed(opened)
        endings.push(fetchWhenIdle(allParts))
      })
    })
    return () => {
      isLeft = true
      for (const end of endings) end()
    }
  }, [workspace, started])

  useCommandKeys(workspace)
  usePaste(workspace)

  return (
    <WorkspaceProvider workspace={workspace}>
      <div className="flex h-dvh flex-col overflow-clip">
        <MapHeader wayOn={wayOn} reader={reader} />
        <BranchBar />
        <div className="relative flex min-h-0 flex-1 max-md:flex-col">
          <main className="relative min-h-0 min-w-0 flex-1 overflow-clip" aria-label={say('canvas.map')}>
            {feed ? (
              <MapSurfaces
                graph={<LaterPart of={graph} given={{ feed }} />}
                outline={<LaterPart of={outline} given={{}} />}
                split={split}
              />
            ) : (
              firstPaint
            )}
            <MapBars />
            <NoticeBar />
            <MapLayers mapId={snapshot.id} mapPath={mapPath} linkKey={linkKey} sharing={sharing} />
          </main>
          <DetailsPanel />
        </div>
      </div>
    </WorkspaceProvider>
  )
}
