'use client'

import type { FinalConnectionState, OnConnectStartParams } from '@xyflow/react'
import { useState, type PointerEvent } from 'react'
import { connectHint } from '@/lib/client/landing'
import type { SceneFeed } from '@/lib/client/scene-feed'
import type { Workspace } from '@/lib/client/workspace'
import { conclusionKey, type Conclusion } from '@/lib/domain/argument'
import type { ClaimId } from '@/lib/domain/ids'
import type { Point } from '@/lib/scene/path'
import type { OpenConnection } from './connection-choice'
import { placeOf, targetUnder, type PointerLike } from './pointer-target'

interface Drawn {
  readonly from: ClaimId
  /** What it would lead to. */
  readonly to: Conclusion | undefined
}

/** Drawing from a claim's dot to what the claim argues about. It is said before the drop; what the claim does there is asked after it. */
export function useConnect(workspace: Workspace, feed: SceneFeed, toMap: (point: Point) => Point) {
  const [drawn, setDrawn] = useState<Drawn>()
  const [connection, setConnection] = useState<OpenConnection>()

  const targetAt = (pointer: PointerLike, from: ClaimId): Conclusion | undefined =>
    targetUnder(pointer, feed.getState()?.scene, toMap, (over) => !('claim' in over && over.claim === from))

  return {
    connection,
    close: () => setConnection(undefined),
    target: drawn?.to,
    hint: drawn && connectHint(workspace.say, workspace.store.getState().map, drawn.to),
    onConnectStart: (_event: MouseEvent | TouchEvent, { nodeId }: OnConnectStartParams) => {
      workspace.view.set({ notice: undefined })
      if (nodeId) setDrawn({ from: nodeId as ClaimId, to: undefined })
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drawn) return
      const to = targetAt(event, drawn.from)
      if (keyOf(to) !== keyOf(drawn.to)) setDrawn({ ...drawn, to })
    },
    onConnectEnd: (event: MouseEvent | TouchEvent, { fromNode, toNode }: FinalConnectionState) => {
      setDrawn(undefined)
      const from = fromNode?.id as ClaimId | undefined
      const snapped = toNode?.id as ClaimId | undefined
      if (!from || snapped === from) return
      const to = snapped ? { claim: snapped } : targetAt(event, from)
      if (to) return setConnection({ from, to, ...placeOf(event) })
      const onItself = targetUnder(event, feed.getState()?.scene, toMap, () => true)
      if (!onItself) workspace.view.set({ notice: workspace.say('notices.nothingToConnect') })
    },
  }
}

function keyOf(target: Conclusion | undefined): string {
  return target ? conclusionKey(target) : ''
}
