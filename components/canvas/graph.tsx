'use client'

import './graph.css'
import { MiniMap, Position, ReactFlow, ReactFlowProvider, type NodeHandle } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
import { completePick } from '@/lib/client/complete-pick'
import { initialViewport } from '@/lib/client/initial-viewport'
import { goTo, performOrTell } from '@/lib/client/workspace'
import { useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { thesesOf } from '@/lib/domain/debate-map'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { roomRules } from '@/lib/scene/opening'
import type { TextMeasurer } from '@/lib/scene/measure'
import type { SceneClaim } from '@/lib/scene/scene'
import { FloatingNotice } from '@/components/ui/floating-notice'
import { ArrowLayer } from './arrow-layer'
import { ClaimNode, type ClaimNodeType } from './claim-node'
import { ConnectionChoice, type OpenConnection } from './connection-choice'
import { EmptyHint } from './empty-hint'
import { GraphControls } from './graph-controls'
import { placeOf, targetUnder } from './pointer-target'
import { surfaceSize } from './surface-size'
import { useCanvasControls } from './use-canvas-controls'
import { useClaimDrag } from './use-claim-drag'
import { useRoom } from './use-room'
import { useShownMap } from './use-shown-map'
import { useShownScene } from './use-shown-scene'

const nodeTypes = { claim: ClaimNode }

/** Pixels, as in graph.css. */
const handleSize = 14

/** The map as an editable graph. Boxes and arrows come from the scene; React Flow moves, selects and connects them. */
export function Graph({ measurer }: { measurer: TextMeasurer }) {
  return (
    <ReactFlowProvider>
      <GraphInside measurer={measurer} />
    </ReactFlowProvider>
  )
}

function GraphInside({ measurer }: { measurer: TextMeasurer }) {
  const workspace = useWorkspace()
  const { view, mayEdit } = workspace
  const { map } = useStoreState()
  const { selection, collapsed, draft, pick, surface, isPanelOpen } = useViewState()
  const [connection, setConnection] = useState<OpenConnection>()
  const selectedClaim = selection?.kind === 'claim' ? selection.id : undefined
  const drag = useClaimDrag(workspace)
  const shown = useShownMap(map, draft)
  const { aspect } = roomRules[useRoom()]
  const scene = useShownScene(shown, measurer, { collapsed, aspect }, drag.dragged)
  useCanvasControls(workspace, scene, {
    typed: draft?.claimId,
    selected: selectedClaim,
    isDragging: drag.dragged !== undefined,
  })

  const onSelectClaim = useCallback(
    (id: ClaimId) => {
      if (pick) return completePick(workspace, pick, { claim: id })
      goTo(workspace, id)
    },
    [workspace, pick],
  )
  const onSelectArgument = useCallback(
    (id: ArgumentId) => (pick ? completePick(workspace, pick, { argument: id }) : view.selectArgument(id)),
    [workspace, view, pick],
  )

  const tabStop = selectedClaim ?? thesesOf(shown)[0]?.id ?? scene.claims[0]?.id
  const nodes = useMemo(
    () =>
      scene.claims.map((claim): ClaimNodeType => ({
        id: claim.id,
        type: 'claim',
        position: { x: claim.x, y: claim.y },
        width: claim.width,
        height: claim.height,
        // Explicit sizes: React Flow need not measure, and arrows and boxes agree from the first frame.
        measured: { width: claim.width, height: claim.height },
        handles: handlesOf(claim),
        draggable: mayEdit && draft === undefined,
        zIndex: claim.id === selectedClaim || claim.id === drag.dragged?.id ? 10 : 0,
        data: {
          claim,
          isSelected: claim.id === selectedClaim,
          // While something is typed or dragged, that is what one works on.
          hasToolbar: claim.id === selectedClaim && draft === undefined && drag.dragged === undefined,
          isTabStop: claim.id === tabStop,
          isDropTarget: drag.target !== undefined && 'claim' in drag.target && drag.target.claim === claim.id,
          isPickable: pick !== undefined && pick.from !== claim.id,
          isDimmed: false,
          // What is typed in the outline is shown here, and typed there.
          draft: surface === 'graph' && draft?.claimId === claim.id ? draft : undefined,
        },
      })),
    [scene, mayEdit, draft, surface, selectedClaim, tabStop, drag.dragged, drag.target, pick],
  )

  const [startViewport] = useState(() => workspace.startViewport ?? initialViewport(scene, surfaceSize()))
  return (
    <div className="graph relative size-full">
      <ReactFlow<ClaimNodeType>
        nodes={nodes}
        nodeTypes={nodeTypes}
        defaultViewport={startViewport}
        minZoom={0.05}
        maxZoom={2.5}
        nodesFocusable={false}
        nodesDraggable={mayEdit}
        nodesConnectable={mayEdit}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        nodeDragThreshold={4}
        onNodeClick={(_event, node) => onSelectClaim(node.id as ClaimId)}
        onNodeDoubleClick={(_event, node) => {
          const claim = map.claims.get(node.id as ClaimId)
          if (mayEdit && claim)
            view.set({ draft: { kind: 'edit', text: claim.text, base: claim.text, claimId: claim.id } })
        }}
        onPaneClick={() => view.set({ selection: undefined, pick: undefined, notice: undefined })}
        onNodeDragStart={drag.onStart}
        onNodeDrag={drag.onMove}
        onNodeDragStop={drag.onStop}
        onConnectEnd={(event, state) => {
          const from = state.fromNode?.id as ClaimId | undefined
          const snapped = state.toNode?.id as ClaimId | undefined
          const to = snapped
            ? { claim: snapped }
            : targetUnder(event, (target) => !('claim' in target && target.claim === from))
          if (from && to && snapped !== from) setConnection({ from, to, ...placeOf(event) })
        }}
      >
        <ArrowLayer
          scene={scene}
          map={shown}
          selected={selection?.kind === 'argument' ? selection.id : undefined}
          dropTarget={drag.target && 'argument' in drag.target ? drag.target.argument : undefined}
          onSelect={onSelectArgument}
          onGoTo={onSelectClaim}
        />
        <MiniMap<ClaimNodeType>
          pannable
          zoomable
          position="bottom-left"
          className="graph-minimap"
          style={{ width: 168, height: 96 }}
          ariaLabel="Overview of the map"
          nodeClassName={(node) => `minimap-${node.data.claim.role}`}
          nodeBorderRadius={8}
        />
      </ReactFlow>
      <GraphControls
        hasLevels={scene.claims.some(({ depth, hiddenCount }) => depth > 1 || (depth === 1 && hiddenCount > 0))}
      />
      <EmptyHint />
      <FloatingNotice isSheetOpen={isPanelOpen} isPassive>
        {drag.hint ? <p className="py-1 pr-3">{drag.hint}</p> : null}
      </FloatingNotice>
      {connection ? (
        <ConnectionChoice
          connection={connection}
          onClose={() => setConnection(undefined)}
          onChoose={(operation) => {
            setConnection(undefined)
            performOrTell(workspace, operation)
          }}
        />
      ) : null}
    </div>
  )
}

/** Where lines begin and end, said and not measured: a claim that is being typed shows no handle to measure. */
function handlesOf({ width, height }: SceneClaim): NodeHandle[] {
  const size = { width: handleSize, height: handleSize }
  const x = (width - handleSize) / 2
  return [
    { type: 'source', position: Position.Top, x, y: -handleSize / 2, ...size },
    { type: 'target', position: Position.Bottom, x, y: height - handleSize / 2, ...size },
  ]
}
