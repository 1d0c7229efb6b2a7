'use client'

import { useEffect, useRef } from 'react'
import { connect } from '@/lib/client/complete-pick'
import type { Conclusion } from '@/lib/domain/argument'
import type { ClaimId } from '@/lib/domain/ids'
import type { OperationInput } from '@/lib/operations/registry'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/use-focus-back'

export interface OpenConnection {
  readonly from: ClaimId
  readonly to: Conclusion
  /** Where the drag ended, in pixels of the window. */
  readonly x: number
  readonly y: number
}

type ConnectionChoiceProps = {
  connection: OpenConnection
  onChoose: (operation: OperationInput) => void
  onClose: () => void
}

/** Asks what a drawn connection means. Escape and leaving it close it without a change. */
export function ConnectionChoice({ connection, onChoose, onClose }: ConnectionChoiceProps) {
  const { from, to, x, y } = connection
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useFocusBack()
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  const isArrow = 'argument' in to

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={say('canvas.whatDoes')}
      className="arrive fixed z-30 flex gap-1.5 rounded-lg border border-line bg-surface p-1.5 shadow-lift"
      style={{ left: Math.min(x, innerWidth - 280), top: Math.min(y, innerHeight - 60) }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      <Button className="text-pro!" onClick={() => onChoose(connect(from, 'pro', to))}>
        {say(isArrow ? 'canvas.itBacks' : 'canvas.itSupports')}
      </Button>
      <Button className="text-con!" onClick={() => onChoose(connect(from, 'con', to))}>
        {say(isArrow ? 'canvas.itUndercuts' : 'canvas.itAttacks')}
      </Button>
      {isArrow ? (
        <Button onClick={() => onChoose({ kind: 'add-premise', args: { argumentId: to.argument, claimId: from } })}>
          {say('canvas.itJoins')}
        </Button>
      ) : null}
    </div>
  )
}
