'use client'

import { useState, type FormEvent } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { newId, type SourceId } from '@/lib/domain/ids'
import type { OperationInput } from '@/lib/operations/registry'
import { performOrTell } from '@/lib/client/workspace'
import { useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'

const newSource = ''

/** Ties a claim to a source of the map, or to a new one, in one step. */
export function CitationForm({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const workspace = useWorkspace()
  const { map } = useStoreState()
  const sources = [...map.sources.values()].sort((one, other) => one.title.localeCompare(other.title))
  const [chosen, setChosen] = useState<string>(sources[0]?.id ?? newSource)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (performOrTell(workspace, citeOperation(claim, chosen, form))) onDone()
  }

  return (
    <form onSubmit={submit} className="mt-2 space-y-3" onKeyDown={(event) => event.stopPropagation()}>
      {sources.length > 0 ? (
        <Select label="Source" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {sources.map((source) => (
            <option key={source.id} value={source.id}>
              {source.title}
            </option>
          ))}
          <option value={newSource}>A new source…</option>
        </Select>
      ) : null}
      {chosen === newSource ? (
        <>
          <TextField label="Title" name="title" required maxLength={200} autoFocus />
          <TextField label="Publisher" name="publisher" optional maxLength={300} />
          <TextField
            label="Date"
            name="date"
            optional
            pattern="\d{4}(-\d{2}(-\d{2})?)?"
            hint="2024, 2024-07 or 2024-07-23"
          />
          <TextField label="Web address" name="url" type="url" optional maxLength={2000} />
        </>
      ) : null}
      <TextField label="Where in it" name="locator" optional maxLength={300} hint="Page, paragraph or minute" />
      <TextField label="Who says it" name="speaker" optional maxLength={300} />
      <div className="flex gap-2">
        <Button type="submit">Add source</Button>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function citeOperation(claim: Claim, chosen: string, form: FormData): OperationInput {
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const citation = { id: newId(), claim: claim.id, locator: field('locator'), speaker: field('speaker') }
  if (chosen !== newSource) return { kind: 'cite', args: { ...citation, source: chosen } }
  const source = newId<SourceId>()
  return {
    kind: 'add-parts',
    args: {
      sources: [
        { id: source, title: field('title'), publisher: field('publisher'), date: field('date'), url: field('url') },
      ],
      citations: [{ ...citation, source }],
    },
  }
}
