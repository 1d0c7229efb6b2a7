'use client'

import { useCommand, useKeyLabels, useStoreState, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'

/** On a map with nothing on it yet: what to do first. */
export function EmptyHint() {
  const { mayEdit, say } = useWorkspace()
  const { map } = useStoreState()
  const isTyping = useViewPart(({ draft }) => draft !== undefined)
  const run = useCommand()
  const key = useKeyLabels()('add-thesis')
  if (map.claims.size > 0 || isTyping) return null
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex flex-col items-center justify-center gap-3 px-6 text-center">
      <p className="font-serif text-xl font-semibold">{say('canvas.empty')}</p>
      {mayEdit ? (
        <>
          <p className="max-w-[40ch] text-ink-2">{say('canvas.begin')}</p>
          <Button variant="primary" className="pointer-events-auto" onClick={() => run('add-thesis')}>
            {say('commands.addThesis')} {key === undefined ? null : <Kbd>{key}</Kbd>}
          </Button>
        </>
      ) : null}
    </div>
  )
}
