import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OutlineRow } from '@/lib/client/outline/outline-rows'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Say } from '@/lib/language/say'
import { RowFacts } from './row-facts'

type RowLineProps = {
  say: Say
  row: OutlineRow
  /** Whether the row's argument is selected and not its claim. */
  isSignSelected?: boolean
  onToggle?: () => void
  /** What the row says, and what one can do there. */
  children: ReactNode
  tools?: ReactNode
}

/** Rows further down stand no further in, and say their level; outline.css has the same number. */
const deepestIndent = 12

/** How a row stands: the line at its side says the level and the stance, as arrows do in the graph. */
export function RowLine({ say, row, isSignSelected = false, onToggle, children, tools }: RowLineProps) {
  return (
    <>
      {row.kind === 'claim' && row.isFirstLoose ? <p className="outline-divider">{say('outline.loose')}</p> : null}
      <div className="outline-line">
        <span className="outline-guides" aria-hidden="true" data-style={lineStyleOf(row)} />
        {row.level > deepestIndent ? (
          <span className="outline-depth" aria-hidden="true">
            {row.level - 1}
          </span>
        ) : null}
        <Toggle say={say} row={row} onToggle={onToggle} />
        <Sign say={say} row={row} isSelected={isSignSelected} />
        <div className="min-w-0 flex-1 py-1.5">{children}</div>
        {tools}
      </div>
    </>
  )
}

type RowTextProps = { say: Say; row: OutlineRow; map: DebateMap; author: string | undefined }

/** What a row says while nothing is typed in it. */
export function RowText({ say, row, map, author }: RowTextProps) {
  if (row.kind === 'group') return <p className="outline-text text-ink-2">{groupText(say, row)}</p>
  const claim = map.claims.get(row.claim)
  return (
    <>
      <p dir="auto" className="outline-text">
        {claim?.text}
      </p>
      {row.kind === 'reference' ? (
        <p className="outline-facts">{say('outline.elsewhere')}</p>
      ) : claim ? (
        <RowFacts say={say} map={map} claim={claim} row={row} author={author} />
      ) : null}
    </>
  )
}

/** Right and Left do the same by key, so it is no button of its own for whoever hears the page. */
function Toggle({ say, row, onToggle }: { say: Say; row: OutlineRow; onToggle: (() => void) | undefined }) {
  if (row.kind !== 'claim' || !row.hasChildren) return <span className="outline-toggle" aria-hidden="true" />
  return (
    <span
      aria-hidden="true"
      data-toggle
      data-open={row.isOpen}
      className="outline-toggle cursor-pointer hover:text-ink"
      title={say(row.isOpen ? 'commands.collapse' : 'commands.expand')}
      onClick={
        onToggle &&
        ((event) => {
          event.stopPropagation()
          onToggle()
        })
      }
    >
      <ChevronRight className="size-4" />
    </span>
  )
}

/** The sign of the argument: a click on it selects the argument, as on its arrow in the graph. */
function Sign({ say, row, isSelected }: { say: Say; row: OutlineRow; isSelected: boolean }) {
  const sign = signOf(row)
  if (!sign) return null
  return (
    <span
      aria-hidden="true"
      data-sign
      data-selected={isSelected || undefined}
      data-stance={row.isCoPremise ? undefined : row.stance}
      className="outline-sign"
      title={say(row.isCoPremise ? 'outline.together' : 'outline.selectArgument')}
    >
      {sign}
    </span>
  )
}

function signOf({ stance, isUndercut, isCoPremise }: OutlineRow): string {
  if (!stance) return ''
  if (isCoPremise) return '&'
  if (isUndercut) return stance === 'pro' ? '⊕' : '⊗'
  return stance === 'pro' ? '+' : '−'
}

/** As the lines of the graph: solid for, dashed against, dotted about a step. */
function lineStyleOf({ stance, isUndercut }: OutlineRow): string | undefined {
  return isUndercut ? 'about' : stance
}

/** What the row of several premises says. */
export function groupText(
  say: Say,
  { stance, isUndercut, premiseCount: count }: Extract<OutlineRow, { kind: 'group' }>,
): string {
  if (isUndercut) return say(stance === 'pro' ? 'outline.groupBacks' : 'outline.groupUndercuts', { count })
  return say(stance === 'pro' ? 'outline.groupSupports' : 'outline.groupAttacks', { count })
}
