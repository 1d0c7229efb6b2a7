'use client'

import './graph.css'
import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { selectedClaim } from '@/lib/client/commands/applicability'
import { completePick } from '@/lib/client/complete-pick'
import { initialViewport } from '@/lib/client/initial-viewport'
import type { FeedState, SceneFeed } from '@/lib/client/scene-feed'
import { goTo, performOrTell, takeStartViewport } from '@/lib/client/workspace'
import { useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import type { ArgumentId, ClaimId } from '@/lib/domain/ids'
import { FloatingNotice } from '@/components/ui/floating-notice'
import { LaterPart } from '@/components/ui/later'
import { ArrowHits } from './arrow-hits'
import { ClaimNode, type ClaimNodeType } from './claim-node'
import { ClaimNodes } from './claim-nodes'
import { EmptyHint } from './empty-hint'
import { GraphControls } from './graph-controls'
import { connectionChoice } from './late-parts'
import { OverviewMap } from './overview-map'
import { placeOf } from './pointer-target'
import { SceneMotion, SceneMotionContext } from './scene-motion'
import { surfaceSize } from './surface-size'
import { atTextScale } from '@/lib/client/text-scale'
import { DragLine, GapLine, SelectionFrame, TargetRing } from './target-ring'
import { useBoxSelect } from './use-box-select'
import { useCanvasControls } from './use-canvas-controls'
import { useCanvasMenu } from './use-canvas-menu'
import { useCanvasParts } from './use-canvas-parts'
import { useClaimDrag } from './use-claim-drag'
import { useConnect } from './use-connect'
import { useFinger } from './use-finger'
import { useHoveredClaim } from './use-hovered-claim'
import { useKeptInSight } from './use-kept-in-sight'
import { useMarks } from './use-marks'
import { useRoom } from './use-room'
import { useSaidCount } from './use-said-count'

/** Over the graph it would cover claims; the footer of the site says it. */
const attribution = { hideAttribution: true }

const nodeTypes = { claim: ClaimNode }

/** From there on what is painted is a few pixels; the whole of the largest map fits. */
const leastZoom = 0.004

/** The map as an editable graph. The worker lays out and paints; React Flow moves the viewport and holds what is mounted. */
export function Graph({ feed }: { feed: SceneFeed }) {
  const shown = useSyncExternalStore(feed.subscribe, feed.getState, () => undefined)
  const [motion] = useState(() => new SceneMotion())
  const gliding = useMemo(() => ({ motion, scene: () => feed.getState()?.scene }), [motion, feed])
  if (!shown) return null
  return (
    <ReactFlowProvider>
      <SceneMotionContext value={gliding}>
        <GraphInside feed={feed} shown={shown} motion={motion} />
      </SceneMotionContext>
    </ReactFlowProvider>
  )
}

function GraphInside({ feed, shown, motion }: { feed: SceneFeed; shown: FeedState; motion: SceneMotion }) {
  const workspace = useWorkspace()
  const { view, say, mayEdit } = workspace
  const flow = useReactFlow()
  const selection = useViewPart((state) => state.selection)
  const pick = useViewPart((state) => state.pick)
  const typed = useViewPart((state) => state.draft?.claimId)
  const surface = useViewPart((state) => state.surface)
  const [startViewport] = useState(
    () =>
      workspace.startViewport ??
      atTextScale((surface) => initialViewport(shown.scene, surface, view.getState().growth.direction), surfaceSize()),
  )
  const root = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLCanvasElement>(null)
  const window = useRef<HTMLCanvasElement>(null)
  const spare = useRef<HTMLCanvasElement>(null)
  const branch = useRef<HTMLCanvasElement>(null)
  const overview = useRef<HTMLCanvasElement>(null)
  const { layers, mounted } = useCanvasParts(feed, motion, { root, whole, window, spare, branch, overview })
  const mountedIds = useSyncExternalStore(mounted.subscribe, mounted.getState, mounted.getState)
  const toMap = flow.screenToFlowPosition
  const drag = useClaimDrag(workspace, { feed, layers: () => layers.current, toMap })
  const hover = useHoveredClaim(feed, toMap)
  const boxSelect = useBoxSelect(workspace, feed, toMap)
  const openMenu = useCanvasMenu(workspace, feed, toMap)
  const connect = useConnect(workspace, feed, toMap)
  const { connection } = connect
  const finger = useFinger(workspace, { root, feed, toMap, drag, openMenu })
  const chosen = selection?.kind === 'claim' ? selection.id : undefined
  useCanvasControls(workspace, shown, { typed, selected: chosen, motion, isAwaited: feed.isAwaited })
  useEffect(() => {
    // An address that names a claim shows it; so does a graph that comes back beside the outline. Else nothing lies over the thesis.
    const { canvas } = workspace
    const named = selectedClaim(workspace)
    const first = named ?? canvas?.scene().first
    // A link brings near what it names, also in a tab that was left elsewhere; a page that is loaded again stays where it was.
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const isLink = named !== undefined && load?.type === 'navigate'
    const stays = takeStartViewport(workspace) && !isLink
    if (first && !stays) canvas?.reveal(first, true)
  }, [workspace])
  useKeptInSight(workspace, shown)
  const marks = useMarks(feed, layers)
  const saidCount = useSaidCount(shown)
  const room = useRoom()
  useEffect(() => feed.setRoom(room), [feed, room])

  // Of a selected argument the claim that argues: arrow keys walk on from there.
  const meant = selection?.kind === 'argument' ? shown.map.arguments.get(selection.id)?.premises[0] : selection?.id
  const tabStop = meant && shown.scene.has(meant) ? meant : shown.scene.first
  useEffect(() => {
    const ids = [typed, drag.dragged?.id, chosen, tabStop, hover.claim]
    mounted.keep([...new Set(ids.filter((id) => id !== undefined))])
  }, [mounted, typed, drag.dragged?.id, chosen, tabStop, hover.claim])

  const onSelectClaim = useCallback(
    (id: ClaimId, isBesides = false) => {
      if (pick) completePick(workspace, pick, { claim: id })
      else if (isBesides) view.toggleSelected(id)
      else {
        view.selectClaim(id)
        workspace.canvas?.keepInSight(id)
      }
    },
    [workspace, view, pick],
  )
  const onGoTo = useCallback(
    (id: ClaimId) => {
      if (pick) completePick(workspace, pick, { claim: id })
      else goTo(workspace, id)
    },
    [workspace, pick],
  )
  const onSelectArgument = useCallback(
    (id: ArgumentId) => {
      if (pick) completePick(workspace, pick, { argument: id })
      else view.selectArgument(id)
    },
    [workspace, view, pick],
  )
  const beginEdit = (id: ClaimId) => {
    const claim = workspace.store.getState().map.claims.get(id)
    if (mayEdit && claim) view.set({ draft: { kind: 'edit', text: claim.text, base: claim.text, claimId: id } })
  }

  const [claimNodes] = useState(() => new ClaimNodes())
  const { dragged, lifted } = drag
  const target = drag.target ?? connect.target
  const hint = drag.hint ?? connect.hint
  const { isFinger } = finger
  const isTyping = typed !== undefined
  const nodes = useMemo(() => {
    const claims = mountedIds.flatMap((id) => {
      const claim = shown.scene.has(id) && (!lifted.has(id) || id === dragged?.id) ? shown.claims.get(id) : undefined
      return claim ?? []
    })
    return claimNodes.make(claims, ({ id }) => ({
      at: id === dragged?.id ? dragged : undefined,
      isDraggable: mayEdit && id !== typed && !isFinger,
      isLifted: id === dragged?.id && !dragged.isDropped,
      zIndex: id === chosen || id === dragged?.id ? 10 : 0,
      isSelected: id === chosen,
      isAlsoSelected: marks.also.has(id),
      isHit: marks.hits.has(id),
      // While something is typed or dragged, that is what one works on.
      hasToolbar: id === chosen && !isTyping && dragged === undefined,
      isTabStop: id === tabStop,
      isDropTarget: target !== undefined && 'claim' in target && target.claim === id,
      isPickable: pick !== undefined && pick.from !== id,
      isDimmed: marks.only !== undefined && !marks.only.has(id),
      // What is typed in the outline is shown here, and typed there.
      isTyped: surface === 'graph' && id === typed,
    }))
  }, [
    claimNodes,
    mountedIds,
    shown,
    mayEdit,
    isFinger,
    isTyping,
    typed,
    surface,
    chosen,
    tabStop,
    dragged,
    lifted,
    target,
    pick,
    marks,
  ])

  return (
    <div
      ref={root}
      className="graph relative size-full overflow-clip"
      onPointerDownCapture={(event) => {
        finger.onPointerDownCapture(event)
        boxSelect.onPointerDown(event)
      }}
      onPointerDown={finger.onPointerDown}
      onPointerMove={(event) => {
        hover.onMove(event)
        finger.onPointerMove(event)
        connect.onPointerMove(event)
      }}
      onPointerUp={finger.onPointerUp}
      onPointerCancel={finger.onPointerCancel}
      onPointerLeave={hover.onLeave}
      onContextMenu={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return
        event.preventDefault()
        if (!finger.takeContextMenu() && !view.getState().menu) openMenu(placeOf(event))
      }}
    >
      <canvas ref={whole} className="graph-painting" hidden />
      <div className="graph-paintings">
        <canvas ref={window} className="graph-painting" hidden />
        <canvas ref={spare} className="graph-painting" hidden />
      </div>
      <canvas ref={branch} className="graph-painting graph-lifted" hidden />
      <ReactFlow<ClaimNodeType>
        aria-label={say('canvas.graph')}
        aria-description={say('canvas.graphHelp')}
        nodes={nodes}
        nodeTypes={nodeTypes}
        defaultViewport={startViewport}
        minZoom={leastZoom}
        maxZoom={2.5}
        nodesFocusable={false}
        nodesDraggable={mayEdit}
        nodesConnectable={mayEdit}
        elementsSelectable={false}
        disableKeyboardA11y
        proOptions={attribution}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        nodeDragThreshold={4}
        onNodeClick={(event, node) =>
          onSelectClaim(node.id as ClaimId, event.shiftKey || event.ctrlKey || event.metaKey)
        }
        onNodeDoubleClick={(_event, node) => beginEdit(node.id as ClaimId)}
        onPaneClick={(event) => {
          const claim = shown.scene.at(toMap(placeOf(event.nativeEvent)))
          if (claim) return onSelectClaim(claim, event.shiftKey || event.ctrlKey || event.metaKey)
          view.set({ selection: undefined, pick: undefined, notice: undefined })
        }}
        onNodeDragStart={(_event, node) => drag.begin(node.id as ClaimId, node.position)}
        onNodeDrag={(event, node) => drag.moveTo(node.position, event)}
        onNodeDragStop={(_event, node) => drag.drop(node.position)}
        onConnectStart={connect.onConnectStart}
        onConnectEnd={connect.onConnectEnd}
      >
        <ArrowHits
          arrows={shown.arrows}
          map={shown.map}
          selected={selection?.kind === 'argument' ? selection.id : undefined}
          dropTarget={target && 'argument' in target ? target.argument : undefined}
          onSelect={onSelectArgument}
          onGoTo={onGoTo}
        />
        {target && 'claim' in target ? <TargetRing box={shown.scene.boxOf(target.claim)} /> : null}
        <GapLine box={drag.gapLine} />
        {dragged && !dragged.isDropped ? (
          <DragLine
            scene={shown.scene}
            dragged={dragged}
            target={target && 'claim' in target ? target.claim : undefined}
          />
        ) : null}
      </ReactFlow>
      {boxSelect.frame ? <SelectionFrame frame={boxSelect.frame} /> : null}
      <div className="graph-corner">
        <OverviewMap feed={feed} canvas={overview} />
        <GraphControls hasLevels={shown.scene.hasLevels} />
      </div>
      <p className="sr-only" role="status" data-shown-claims={shown.scene.size}>
        {saidCount === undefined ? '' : say('canvas.claimsShown', { count: saidCount })}
      </p>
      <EmptyHint />
      <FloatingNotice isPassive>{hint ? <p className="py-1 pr-3">{hint}</p> : null}</FloatingNotice>
      {connection ? (
        <LaterPart
          of={connectionChoice}
          given={{
            connection,
            onClose: connect.close,
            onChoose: (operation) => {
              const { from } = connection
              connect.close()
              if (performOrTell(workspace, operation)) goTo(workspace, from)
            },
          }}
          onGiveUp={connect.close}
        />
      ) : null}
    </div>
  )
}
