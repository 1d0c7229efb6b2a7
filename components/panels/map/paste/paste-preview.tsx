'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { StickyNote, TriangleAlert } from 'lucide-react'
import { useMemo, useRef } from 'react'
import {
  walkOutline,
  type Outline,
  type OutlineClaim,
  type OutlineWarning,
  type Tie,
} from '@/lib/formats/outline-text/outline'
import { useSay } from '@/lib/language/say-context'

const signs: Readonly<Record<Tie, string>> = { pro: '+', con: '−', and: '&', undercut: '⊗', backing: '⊕' }
const other: Readonly<Record<Tie, Tie>> = {
  pro: 'con',
  con: 'pro',
  and: 'and',
  undercut: 'backing',
  backing: 'undercut',
}

type PastePreviewProps = {
  outline: Outline
  ties: ReadonlyMap<number, Tie>
  /** Whether the top claims argue about something. */
  hasTop: boolean
  /** Whether only their sides can be switched, since the rest is a copy. */
  areOnlyTopsSwitched: boolean
  onSwitch: (line: number, tie: Tie) => void
}

/** The claims that will be made, with their sides to be switched, and what was odd about the text. Only rows in sight are on the page. */
export function PastePreview({ outline, ties, hasTop, areOnlyTopsSwitched, onSwitch }: PastePreviewProps) {
  const say = useSay()
  const rows = useMemo(() => [...walkOutline(outline.claims)], [outline])
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.claim.line ?? index,
    estimateSize: () => 26,
    overscan: 8,
  })
  if (rows.length === 0) return <p className="text-ink-2">{say('paste.nothing')}</p>
  return (
    <>
      <div ref={scroller} className="max-h-80 overflow-y-auto border-y border-line py-1.5">
        <ul aria-label={say('paste.preview')} className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index]
            if (!row) return null
            const { claim, depth } = row
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0 flex items-start gap-1 py-px"
                style={{ transform: `translateY(${start}px)`, paddingLeft: `${Math.min(depth, 12) * 1.25}rem` }}
              >
                <PreviewRow
                  claim={claim}
                  tie={depth === 0 && !hasTop ? undefined : (ties.get(claim.line) ?? claim.tie)}
                  onSwitch={areOnlyTopsSwitched && depth > 0 ? undefined : (tie) => onSwitch(claim.line, tie)}
                />
              </li>
            )
          })}
        </ul>
      </div>
      <Warnings warnings={outline.warnings} />
    </>
  )
}

function PreviewRow({
  claim,
  tie,
  onSwitch,
}: {
  claim: OutlineClaim
  /** Undefined for a thesis. */
  tie: Tie | undefined
  onSwitch: ((tie: Tie) => void) | undefined
}) {
  const say = useSay()
  const name = tie && say(`paste.${tie}`)
  const side = tie === 'con' || tie === 'undercut' ? 'con' : 'pro'
  const sign =
    'inline-flex size-6 shrink-0 items-center justify-center rounded-sm font-semibold data-[side=con]:text-con data-[side=pro]:text-pro'
  return (
    <>
      {tie === undefined || name === undefined ? null : onSwitch && other[tie] !== tie ? (
        <button
          type="button"
          data-side={side}
          aria-label={say('paste.sideOf', { side: name, claim: claim.text })}
          title={say('paste.switchSide', { side: name })}
          onClick={() => onSwitch(other[tie])}
          className={`${sign} border border-line bg-surface hover:border-ink-3`}
        >
          {signs[tie]}
        </button>
      ) : (
        <span data-side={side} title={name} className={sign}>
          <span aria-hidden="true">{signs[tie]}</span>
          <span className="sr-only">{say('paste.side', { side: name })}</span>
        </span>
      )}
      <span
        dir="auto"
        className={`min-w-0 py-0.5 pl-1 [overflow-wrap:anywhere] ${tie === undefined ? 'font-semibold' : ''}`}
      >
        {claim.text}
        {claim.sameAs === undefined ? null : <span className="text-ink-2"> {say('paste.onceMore')}</span>}
        {claim.note === '' ? null : (
          <StickyNote aria-label={say('paste.withNote')} className="ml-1.5 inline size-3.5 align-[-2px] text-ink-2" />
        )}
      </span>
    </>
  )
}

function Warnings({ warnings }: { warnings: readonly OutlineWarning[] }) {
  const say = useSay()
  if (warnings.length === 0) return null
  return (
    <div className="flex gap-2 text-xs text-ink-2">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <ul aria-label={say('paste.warnings')} className="max-h-24 min-w-0 flex-1 overflow-y-auto">
        {warnings.slice(0, 50).map(({ line, code }) => (
          <li key={`${line} ${code}`}>{say(`paste.${code}`, { line })}</li>
        ))}
        {warnings.length > 50 ? <li>{say('paste.moreLines', { count: warnings.length - 50 })}</li> : null}
      </ul>
    </div>
  )
}
