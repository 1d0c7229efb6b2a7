'use client'

import { Ellipsis, Minus, Plus } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { describeClaim } from '@/lib/client/describe-claim'
import { selectionOf, type OutlineRow } from '@/lib/client/outline/outline-rows'
import { useCommand, useCommandTitles, useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { claimAttackedBy } from '@/lib/domain/branch'
import { getClaim, type DebateMap } from '@/lib/domain/debate-map'
import type { Say } from '@/lib/language/say'
import { IconButton } from '@/components/ui/icon-button'
import { OutlineEditor } from './outline-editor'
import { groupText, RowLine, RowText } from './row-line'

type OutlineRowViewProps = {
  row: OutlineRow
  index: number
  /** The map with what is being typed. */
  map: DebateMap
  isActive: boolean
  isDragged: boolean
  /** Whether a filter leaves it out. */
  isDimmed: boolean
  /** Whether a drag would land here: on the claim, or on the step from it to what it argues about. */
  landing: 'claim' | 'argument' | undefined
  hasAuthors: boolean
  measure: (element: HTMLElement | null) => void
  start: number
  onToggle: (row: OutlineRow) => void
  onMenu: (row: OutlineRow, x: number, y: number) => void
}

/** One row of the tree. What happens with it is decided by the tree, which hears all clicks and keys. */
export function OutlineRowView(props: OutlineRowViewProps) {
  const { row, index, map, isActive, isDragged, isDimmed, landing, hasAuthors, measure, start, onToggle, onMenu } =
    props
  const { mayEdit, say } = useWorkspace()
  const run = useCommand()
  const titleOf = useCommandTitles()
  const isTyped = useViewPart(
    ({ draft, surface }) => row.kind === 'claim' && draft?.claimId === row.claim && surface === 'outline',
  )
  const isSelected = useViewPart(({ selection, also }) =>
    row.kind === 'claim'
      ? (selection?.kind === 'claim' && selection.id === row.claim) || also.has(row.claim)
      : selection?.kind === 'argument' && selection.id === row.argument && isActive,
  )
  const isArrowSelected = useViewPart(
    ({ selection }) =>
      selection?.kind === 'argument' && selection.id === row.argument && row.kind === 'claim' && !row.isCoPremise,
  )
  const isHit = useViewPart(({ hits }) => row.kind !== 'group' && hits.has(row.claim))
  const isPickable = useViewPart(({ pick }) => pick !== undefined && !(row.kind === 'claim' && row.claim === pick.from))
  const claim = row.kind === 'group' ? undefined : map.claims.get(row.claim)
  const author = useStorePart(({ names }) =>
    hasAuthors && claim ? (names.get(claim.createdBy) ?? say('details.formerContributor')) : undefined,
  )
  if (row.kind !== 'group' && !claim) return null
  const means = selectionOf(row)
  const isThesis = row.kind === 'claim' && claim?.thesis === true

  return (
    <div
      ref={measure}
      role="treeitem"
      data-index={index}
      data-row={row.key}
      data-means-claim={means.kind === 'claim' ? means.id : undefined}
      data-means-argument={means.kind === 'argument' ? means.id : undefined}
      data-kind={row.kind}
      data-thesis={isThesis || undefined}
      data-dragged={isDragged || undefined}
      data-dimmed={isDimmed || undefined}
      data-hit={isHit || undefined}
      data-landing={landing}
      data-selected={isSelected || undefined}
      data-pickable={isPickable || undefined}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-selected={isSelected}
      aria-expanded={row.hasChildren ? row.kind !== 'claim' || row.isOpen : undefined}
      aria-label={labelOf(say, map, row)}
      tabIndex={isActive ? 0 : -1}
      className="outline-row"
      style={{ transform: `translateY(${start}px)`, ['--level' as string]: row.level }}
    >
      <RowLine
        say={say}
        row={row}
        isSignSelected={isArrowSelected}
        onToggle={() => onToggle(row)}
        tools={
          mayEdit && !isTyped && row.kind !== 'reference' ? (
            <div className="outline-tools" data-tools>
              <Tool label={titleOf('add-pro')} className="text-pro!" onClick={() => run('add-pro')}>
                <Plus />
              </Tool>
              <Tool label={titleOf('add-con')} className="text-con!" onClick={() => run('add-con')}>
                <Minus />
              </Tool>
              <Tool
                label={say('outline.more')}
                onClick={(event) => {
                  const box = event.currentTarget.getBoundingClientRect()
                  onMenu(row, box.left, box.bottom)
                }}
              >
                <Ellipsis />
              </Tool>
            </div>
          ) : null
        }
      >
        {isTyped ? <OutlineEditor /> : <RowText say={say} row={row} map={map} author={author} />}
      </RowLine>
    </div>
  )
}

function Tool({
  label,
  className,
  onClick,
  children,
}: {
  label: string
  className?: string
  onClick: (event: MouseEvent<HTMLButtonElement>) => void
  children: ReactNode
}) {
  return (
    <IconButton label={label} tabIndex={-1} className={className} onClick={onClick}>
      {children}
    </IconButton>
  )
}

function labelOf(say: Say, map: DebateMap, row: OutlineRow): string {
  const argument = row.argument ? map.arguments.get(row.argument) : undefined
  if (row.kind === 'group') {
    const about = argument && getClaim(map, claimAttackedBy(map, argument)).text
    const group = groupText(say, row)
    const text = about === undefined ? group : say('outline.groupAbout', { text: group, about })
    return say('claims.sentence', { name: say(row.stance === 'pro' ? 'claims.pro' : 'claims.con'), text })
  }
  const sentence = describeClaim(say, map, getClaim(map, row.claim), {
    argument,
    hiddenCount: row.kind === 'claim' ? row.hidden.pro + row.hidden.con : 0,
  })
  return row.kind === 'reference' ? say('outline.elsewhereHeard', { sentence }) : sentence
}
