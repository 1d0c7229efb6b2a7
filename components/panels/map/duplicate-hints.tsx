'use client'

import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { getClaim, type DebateMap } from '@/lib/domain/debate-map'
import { describeRole } from '@/lib/client/describe-role'
import type { ClaimId } from '@/lib/domain/ids'
import { findSimilar, prepareSimilar } from '@/lib/client/find/map-indexes'
import { canTakeInstead, takeInstead } from '@/lib/client/take-instead'
import type { TextDraft } from '@/lib/client/view-store'
import { useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Kbd } from '@/components/ui/kbd'

/** Tells, while a claim is typed, which claims say it already; one of them can be used in its place. */
export function DuplicateHints() {
  const draft = useViewPart((state) => state.draft)
  return draft ? <HintsFor draft={draft} /> : null
}

function HintsFor({ draft }: { draft: TextDraft }) {
  const say = useSay()
  const workspace = useWorkspace()
  const map = useStorePart((state) => state.map)
  const text = useDeferredValue(draft.text)
  const { store } = workspace
  const { claimId } = draft

  useEffect(() => prepareSimilar(store), [store])

  const similar = useMemo(
    () => (text.trim().length < 8 ? [] : findSimilar(store, text, claimId).filter(({ id }) => map.claims.has(id))),
    [store, text, claimId, map],
  )
  const place = useFieldPlace(similar.length > 0)

  useEffect(() => {
    // The field keeps its keys to itself, so this must hear them before it.
    const onKey = (event: KeyboardEvent) => {
      const digit = event.altKey && /^Digit([1-3])$/.exec(event.code)?.[1]
      const hint = digit ? similar[Number(digit) - 1] : undefined
      if (!hint) return
      event.preventDefault()
      event.stopPropagation()
      takeInstead(workspace, draft, hint.id)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [workspace, draft, similar])

  return (
    <div role="status" className="contents">
      {similar.length > 0 && place ? (
        <div
          className="arrive fixed z-30 w-80 max-w-[calc(100vw-1rem)] overflow-hidden rounded-lg border border-line bg-surface shadow-lift"
          style={place}
          // The field keeps the focus: to leave it would save what is typed.
          onPointerDown={(event) => event.preventDefault()}
        >
          <p className="px-3 pt-2 text-xs font-semibold text-ink-2">{say('hints.alreadySaid')}</p>
          <ul className="p-1">
            {similar.map(({ id }, index) => (
              <Hint
                key={id}
                map={map}
                id={id}
                number={index + 1}
                onUse={canTakeInstead(map, draft, id) ? () => takeInstead(workspace, draft, id) : undefined}
              />
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function Hint({
  map,
  id,
  number,
  onUse,
}: {
  map: DebateMap
  id: ClaimId
  number: number
  onUse: (() => void) | undefined
}) {
  const say = useSay()
  const claim = getClaim(map, id)
  const content = (
    <>
      <span className="min-w-0 flex-1">
        <span dir="auto" className="line-clamp-3 [overflow-wrap:anywhere]">
          {claim.text}
        </span>
        <span className="block truncate text-xs text-ink-2">{describeRole(say, map, claim, { most: 40 })}</span>
      </span>
      {onUse ? (
        <span className="flex shrink-0 flex-col items-end gap-1 text-xs text-ink-2">
          {say('hints.useHere')}
          <Kbd>{say('hints.key', { number: String(number) })}</Kbd>
        </span>
      ) : (
        <span className="shrink-0 text-xs text-ink-2">{say('hints.isHere')}</span>
      )}
    </>
  )
  const row = 'flex w-full items-start gap-3 rounded-sm px-2 py-1.5 text-left'
  return (
    <li>
      {onUse ? (
        <button type="button" tabIndex={-1} className={`${row} hover:bg-wash`} onClick={onUse}>
          {content}
        </button>
      ) : (
        <div className={row}>{content}</div>
      )}
    </li>
  )
}

interface Place {
  readonly left: number
  readonly top?: number
  readonly bottom?: number
}

const gap = 6
const width = 320

/** Beneath the field that is typed in, or above it where there is no room; follows it while the map moves. */
function useFieldPlace(isWanted: boolean): Place | undefined {
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    if (!isWanted) return
    let frame = 0
    const follow = () => {
      const found = placeOf(document.activeElement)
      setPlace((before) => (isSame(before, found) ? before : found))
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [isWanted])
  return place
}

function placeOf(field: Element | null): Place | undefined {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return undefined
  const box = field.getBoundingClientRect()
  const edge = field.closest('main')?.getBoundingClientRect().right ?? innerWidth
  const left = Math.round(Math.max(8, Math.min(box.left, edge - width - 8)))
  return box.bottom + 180 < innerHeight || box.top < 200
    ? { left, top: Math.round(box.bottom + gap) }
    : { left, bottom: Math.round(innerHeight - box.top + gap) }
}

function isSame(one: Place | undefined, other: Place | undefined): boolean {
  return one?.left === other?.left && one?.top === other?.top && one?.bottom === other?.bottom
}
