'use client'

import { removeSelected } from '@/lib/client/commands/edit'
import { useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useFocusBack } from '@/components/ui/use-focus-back'

/** Asks before much more goes than what one has selected. */
export function RemoveDialog() {
  const isOpen = useViewPart((state) => state.open === 'remove')
  const subject = useViewPart((state) => state.subject)
  if (!isOpen || subject?.kind !== 'remove') return null
  return <OpenRemoveDialog going={subject.going} selected={subject.selected} />
}

function OpenRemoveDialog({ going, selected }: { going: number; selected: number }) {
  useFocusBack()
  const say = useSay()
  const workspace = useWorkspace()
  const close = () => workspace.view.set({ open: undefined, subject: undefined })
  return (
    <Dialog
      open
      onClose={close}
      title={say('rework.removeClaims', { count: going })}
      footer={
        <>
          <Button onClick={close}>{say('ui.cancel')}</Button>
          <Button
            variant="danger"
            onClick={() => {
              close()
              removeSelected(workspace)
            }}
          >
            {say('rework.removeMany', { count: going })}
          </Button>
        </>
      }
    >
      <p>{say('rework.removeMore', { selected, more: going - selected })}</p>
    </Dialog>
  )
}
