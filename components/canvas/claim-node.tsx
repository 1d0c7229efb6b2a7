'use client'

import { Handle, Position, type Node, type NodeProps } from '@xyflow/react'
import { ChevronDown, Pin } from 'lucide-react'
import { use, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Point } from '@/lib/scene/path'
import type { SceneClaim } from '@/lib/scene/scene'
import { describeClaim } from '@/lib/client/describe-claim'
import { drawnArgument } from '@/lib/client/drawn-argument'
import { openReasons } from '@/lib/client/workspace'
import { useCommandTitles, useDraftOf, useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { classNames } from '@/components/ui/class-names'
import { ClaimCard } from './claim-card'
import { ClaimEditor } from './claim-editor'
import { ClaimToolbar } from './claim-toolbar'
import { SceneMotionContext } from './scene-motion'

export type ClaimNodeData = {
  claim: SceneClaim
  isSelected: boolean
  /** Selected besides the first. */
  isAlsoSelected: boolean
  /** Whether find has found it. */
  isHit: boolean
  hasToolbar: boolean
  /** The one claim that Tab reaches; arrow keys walk from there. */
  isTabStop: boolean
  /** Whether it is held, to be dropped elsewhere. */
  isLifted: boolean
  isDropTarget: boolean
  isPickable: boolean
  isDimmed: boolean
  /** Whether its text is being typed. */
  isTyped: boolean
}

export type ClaimNodeType = Node<ClaimNodeData, 'claim'>

export function ClaimNode({ data, positionAbsoluteX: x, positionAbsoluteY: y }: NodeProps<ClaimNodeType>) {
  const {
    claim,
    isSelected,
    isAlsoSelected,
    isHit,
    hasToolbar,
    isTabStop,
    isLifted,
    isDropTarget,
    isPickable,
    isDimmed,
    isTyped,
  } = data
  const { view, say, mayEdit } = useWorkspace()
  // What is typed in the outline is typed there alone.
  const isHere = useViewPart((state) => state.surface === 'graph')
  const draft = useDraftOf(claim.id, isTyped && isHere)
  const card = useRef<HTMLDivElement>(null)
  const said = useStorePart(({ map }) => {
    const known = map.claims.get(claim.id)
    // One that is new has no row before its text is there.
    return known
      ? describeClaim(say, map, known, { argument: drawnArgument(map, claim), hiddenCount: claim.hiddenCount })
      : say('claims.sentence', { name: say(`claims.${claim.role}`), text: claim.text })
  })

  // A text that is typed here takes the focus along when it is left off, and so does find.
  const isFollowed = useViewPart(
    ({ surface, draft, find }) => isSelected && surface === 'graph' && draft === undefined && find === undefined,
  )

  // One frame at a time: while another one is typed, that has it.
  const isFramed = useViewPart((state) => isSelected && (state.draft?.claimId ?? claim.id) === claim.id)

  useGlide(card, claim, { x, y })

  useEffect(() => {
    // The keyboard follows the selection, unless it is in a field or on a button.
    const isFree = document.activeElement === document.body || document.activeElement?.matches('[data-claim], .arrow')
    if (isFollowed && isFree) card.current?.focus({ preventScroll: true })
  }, [isFollowed])

  return (
    <>
      <div
        ref={card}
        data-claim={claim.id}
        // While it holds a field it is no button: what is inside a button cannot be reached by whoever hears the page.
        role={draft ? 'group' : 'button'}
        aria-pressed={draft ? undefined : isSelected || isAlsoSelected}
        aria-expanded={claim.hiddenCount > 0 ? false : undefined}
        aria-label={said}
        tabIndex={isTabStop ? 0 : -1}
        className={classNames(
          'claim-node relative size-full rounded-lg outline-none',
          isPickable && 'cursor-crosshair',
        )}
        data-selected={isFramed || undefined}
        data-also={isAlsoSelected || undefined}
        data-hit={isHit || undefined}
        data-dimmed={isDimmed || undefined}
        data-lifted={isLifted || undefined}
        data-drop={isDropTarget || undefined}
        onFocus={(event) => {
          if (event.target === card.current && !isSelected && card.current?.matches(':focus-visible'))
            view.selectClaim(claim.id)
        }}
      >
        <ClaimCard claim={claim} hideText={draft !== undefined} />
        {draft ? <ClaimEditor claim={claim} draft={draft} /> : null}
        {claim.isPinned ? (
          <Pin className="claim-pin absolute right-1.5 top-1.5 size-3 text-ink-2" aria-label={say('canvas.pinned')} />
        ) : null}
        <Handle type="target" position={Position.Bottom} className="claim-target" isConnectableStart={false} />
        {mayEdit && !draft ? (
          <Handle type="source" position={Position.Top} className="claim-source" title={say('canvas.dragToArgue')} />
        ) : null}
        {hasToolbar ? <ClaimToolbar claim={claim} /> : null}
      </div>
      {draft ? null : <MoreButton claim={claim} />}
    </>
  )
}

/** Over the line that says how much is beneath. Beside the claim's own button, not in it, so that both can be reached. */
function MoreButton({ claim: { id, hiddenCount, footer, textInset } }: { claim: SceneClaim }) {
  const workspace = useWorkspace()
  const { say } = workspace
  const titleOf = useCommandTitles()
  const line = footer.at(-1)
  if (hiddenCount === 0 || !line) return null
  return (
    <button
      type="button"
      className="claim-more nodrag"
      aria-label={say('canvas.showBeneathNamed', { line: line.text })}
      title={titleOf('collapse', say('canvas.showBeneath'))}
      tabIndex={-1}
      style={{ top: line.y - 3, left: textInset.left - 6, right: textInset.right - 8 }}
      onClick={(event) => {
        event.stopPropagation()
        openReasons(workspace, id)
      }}
    >
      <ChevronDown className="size-3.5" aria-hidden="true" />
    </button>
  )
}

/** Lets the node glide where a new scene has moved its claim; what is dragged follows the hand. */
function useGlide(card: RefObject<HTMLDivElement | null>, claim: SceneClaim, at: Point): void {
  const last = useRef({ claim, at })
  const shown = use(SceneMotionContext)
  useLayoutEffect(() => {
    const before = last.current
    last.current = { claim, at }
    if (before.claim.x === claim.x && before.claim.y === claim.y) return
    const node = card.current?.closest<HTMLElement>('.react-flow__node')
    if (node && shown) shown.motion.glide(node, before.at, at, shown.scene())
  })
}
