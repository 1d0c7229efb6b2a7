'use client'

import { useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { argumentsWith } from '@/lib/domain/debate-map'
import { newId, type ClaimId } from '@/lib/domain/ids'
import { limits } from '@/lib/domain/limits'
import { splitText } from '@/lib/evaluation/split-text'
import { performOrTell } from '@/lib/client/workspace'
import { useStorePart, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Segmented } from '@/components/ui/segmented'
import { TextArea } from '@/components/ui/text-area'
import { useFocusBack } from '@/components/ui/use-focus-back'

/** Makes two claims of one; both halves can be worded before it is done. */
export function SplitDialog() {
  const { view } = useWorkspace()
  const map = useStorePart((state) => state.map)
  const isOpen = useViewPart((state) => state.open === 'split')
  const subject = useViewPart((state) => state.subject)
  const claim = isOpen && subject?.kind === 'split' ? map.claims.get(subject.claim) : undefined
  if (!claim) return null
  return (
    <OpenSplitDialog key={claim.id} claim={claim} onClose={() => view.set({ open: undefined, subject: undefined })} />
  )
}

function OpenSplitDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  useFocusBack()
  const say = useSay()
  const workspace = useWorkspace()
  const map = useStorePart((state) => state.map)
  const [halves, setHalves] = useState(() => splitText(claim.text))
  const [as, setAs] = useState<'premise' | 'reason'>('premise')
  const isReason = argumentsWith(map, claim.id).length > 0
  const [text, rest] = halves
  const outcome = isReason
    ? as === 'premise'
      ? 'splitPremise'
      : 'splitReason'
    : claim.thesis
      ? 'splitThesis'
      : 'splitLoose'
  const isReady = text.trim() !== '' && rest.trim() !== ''

  function split() {
    const own = isReason && as === 'reason' ? { argumentId: newId() } : {}
    const restId = newId<ClaimId>()
    const args = { claimId: claim.id, text, restId, rest, ...own }
    if (!performOrTell(workspace, { kind: 'split-claim', args })) return
    onClose()
    workspace.canvas?.follow(claim.id)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say('rework.splitInTwo')}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button variant="primary" disabled={!isReady} onClick={split}>
            {say('rework.split')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <TextArea
          label={say('rework.itKeeps')}
          rows={2}
          value={text}
          maxLength={limits.claimText}
          dir="auto"
          onChange={(event) => setHalves([event.target.value, rest])}
        />
        <TextArea
          label={say('rework.newSays')}
          rows={2}
          value={rest}
          maxLength={limits.claimText}
          dir="auto"
          onChange={(event) => setHalves([text, event.target.value])}
        />
        {isReason ? (
          <div className="flex flex-col items-start gap-1.5">
            <span className="text-sm font-semibold">{say('rework.newIs')}</span>
            <Segmented
              label={say('rework.newIs')}
              value={as}
              onChange={setAs}
              choices={[
                { value: 'premise', label: say('rework.coPremise') },
                { value: 'reason', label: say('rework.ownReason') },
              ]}
            />
          </div>
        ) : null}
        <p className="text-xs text-ink-2">{say(`rework.${outcome}`)}</p>
      </div>
    </Dialog>
  )
}
