'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { citationsOf } from '@/lib/domain/debate-map'
import type { Citation, Source } from '@/lib/domain/source'
import { isSafeLink } from '@/lib/domain/text'
import { performOrTell } from '@/lib/client/workspace'
import { useStoreState, useViewPart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'
import { IconButton } from '@/components/ui/icon-button'
import { CitationForm } from './citation-form'
import { PanelSection } from './panel-section'

export function SourcesSection({ claim }: { claim: Claim }) {
  const say = useSay()
  const workspace = useWorkspace()
  const { map } = useStoreState()
  const [isAsked, setIsAdding] = useState(false)
  const subject = useViewPart((state) => state.subject)
  const pasted = subject?.kind === 'cite' && subject.claim === claim.id ? subject.text : undefined
  const isAdding = isAsked || pasted !== undefined
  const citations = citationsOf(map, claim.id)

  return (
    <PanelSection
      title={say('details.sources')}
      aside={
        workspace.mayEdit && !isAdding ? (
          <IconButton label={say('details.addSource')} className="size-6" onClick={() => setIsAdding(true)}>
            <Plus />
          </IconButton>
        ) : null
      }
    >
      {citations.length === 0 && !isAdding ? <p className="text-ink-2">{say('details.noSource')}</p> : null}
      <ul className="space-y-3">
        {citations.map((citation) => {
          const source = map.sources.get(citation.source)
          return source ? <CitationItem key={citation.id} citation={citation} source={source} /> : null
        })}
      </ul>
      {isAdding ? (
        <CitationForm
          key={pasted}
          claim={claim}
          pasted={pasted}
          onDone={() => {
            setIsAdding(false)
            if (pasted !== undefined) workspace.view.set({ subject: undefined })
          }}
        />
      ) : null}
    </PanelSection>
  )
}

function CitationItem({ citation, source }: { citation: Citation; source: Source }) {
  const say = useSay()
  const workspace = useWorkspace()
  const imprint = [source.author, source.publisher, source.date, citation.locator].filter(Boolean).join(', ')
  return (
    <li className="group relative pr-7">
      <p className="[overflow-wrap:anywhere]">
        {isSafeLink(source.url) ? (
          <a className="link" href={source.url} target="_blank" rel="noreferrer noopener">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </p>
      {imprint ? <p className="text-xs text-ink-2">{imprint}</p> : null}
      {citation.speaker ? (
        <p className="text-xs text-ink-2">{say('details.attributed', { name: citation.speaker })}</p>
      ) : null}
      {citation.note ? <p className="mt-0.5 text-xs text-ink-2 italic">{citation.note}</p> : null}
      {workspace.mayEdit ? (
        <IconButton
          label={say('details.removeCitation', { title: source.title })}
          className="absolute -right-1 top-0 size-6 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 max-md:opacity-100"
          onClick={() => performOrTell(workspace, { kind: 'remove-citation', args: { citationId: citation.id } })}
        >
          <Trash2 />
        </IconButton>
      ) : null}
    </li>
  )
}
