'use client'

import { X } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { describeSubmitError } from '@/lib/client/ask-server'
import { pickHints } from '@/lib/client/complete-pick'
import { keepCommand } from '@/lib/client/command-keeper'
import { typedText } from '@/lib/client/typed-text'
import { goOnTyping } from '@/lib/client/take-up-draft'
import type { OfferedDraft, ViewStore } from '@/lib/client/view-store'
import { useStoreState, useViewState, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { buttonClasses } from '@/components/ui/button-classes'
import { classNames } from '@/components/ui/class-names'
import { FloatingNotice } from '@/components/ui/floating-notice'
import { IconButton } from '@/components/ui/icon-button'

/** Milliseconds. */
const offerTime = 15_000

/** One line over the graph: what a pick waits for, what was refused and why, what just happened. */
export function NoticeBar() {
  const say = useSay()
  const workspace = useWorkspace()
  const { store, view, trialPath } = workspace
  const { refused } = useStoreState()
  const { pick, notice, offered, draft } = useViewState()
  const offer = !refused && !pick && typeof notice === 'object' ? notice : undefined
  const told = typeof notice === 'object' ? notice.text : notice
  const left = !refused && !pick && !told && !draft && !offered?.isQuiet ? offered : undefined
  const text = refused
    ? describeSubmitError(say, refused)
    : pick
      ? say(pickHints[pick.kind])
      : left
        ? say(left.isLeft ? 'overMap.leftOff' : left.isThere ? 'overMap.unfinished' : 'overMap.unfinishedGone')
        : told
  const lost = refused ? typedText(refused.operation) : left?.draft.text
  const line = useQuietOffer(view, left)
  const close = () => {
    if (refused) store.dismissRefusal()
    else if (left) view.set({ offered: undefined })
    else view.set({ pick: undefined, notice: undefined })
  }

  return (
    <FloatingNotice>
      {text ? (
        <>
          <span ref={line} className="py-1 [overflow-wrap:anywhere]">
            {text}
            {lost ? <span className="block opacity-80">{say('overMap.yourText', { text: lost })}</span> : null}
          </span>
          {lost ? (
            <Button
              size="small"
              variant="quiet"
              className="text-on-ink enabled:hover:bg-on-ink/15"
              onClick={() => void navigator.clipboard.writeText(lost)}
            >
              {say('overMap.copyText')}
            </Button>
          ) : null}
          {left?.isThere ? (
            <Button size="small" onClick={() => goOnTyping(workspace, left)}>
              {say('overMap.goOnTyping')}
            </Button>
          ) : null}
          {offer && trialPath ? (
            <a
              className={classNames(buttonClasses('secondary', 'small'), 'my-1 shrink-0')}
              href={trialPath}
              onClick={() => keepCommand(workspace, offer.command, sessionStorage)}
            >
              {say('overMap.tryEditing')}
            </a>
          ) : null}
          <IconButton
            label={say(pick ? 'overMap.leaveOff' : 'ui.close')}
            className="text-on-ink/70 enabled:hover:bg-on-ink/15 enabled:hover:text-on-ink"
            onClick={close}
          >
            <X />
          </IconButton>
        </>
      ) : null}
    </FloatingNotice>
  )
}

/**
 * An offer to go on with what one has left off oneself is over after a while, unless one is at it. Returns what to hang onto its
 * words.
 */
function useQuietOffer(view: ViewStore, left: OfferedDraft | undefined): RefObject<HTMLSpanElement | null> {
  const line = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!left?.isLeft) return
    const timer = setInterval(() => {
      if (line.current?.closest('[role="status"]')?.matches(':hover, :focus-within')) return
      view.set({ offered: { ...left, isQuiet: true } })
    }, offerTime)
    return () => clearInterval(timer)
  }, [view, left])
  return line
}
