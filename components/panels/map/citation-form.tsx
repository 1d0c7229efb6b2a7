'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { describeOperationError, fieldOf } from '@/lib/domain/errors'
import { newId, type SourceId } from '@/lib/domain/ids'
import { parseOperation, type OperationInput } from '@/lib/operations/registry'
import { performOrTell } from '@/lib/client/workspace'
import { useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'

const newSource = ''

type Fault = { field: string | undefined; sentence: string }

/** Ties a claim to a source of the map, or to a new one, in one step. A field that is wrong says so beneath it. */
export function CitationForm({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const workspace = useWorkspace()
  const { map } = useStoreState()
  const sources = [...map.sources.values()].sort((one, other) => one.title.localeCompare(other.title))
  const [chosen, setChosen] = useState<string>(sources[0]?.id ?? newSource)
  const [fault, setFault] = useState<Fault>()
  const form = useRef<HTMLFormElement>(null)
  const errorOf = (field: string) => (fault?.field === field ? fault.sentence : undefined)

  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [fault])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const operation = citeOperation(claim, chosen, new FormData(event.currentTarget))
    const found = findFault(operation)
    setFault(found)
    if (!found && performOrTell(workspace, operation)) onDone()
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      className="mt-2 space-y-3"
      onKeyDown={(event) => event.stopPropagation()}
    >
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
          <TextField label="Title" name="title" error={errorOf('title')} required maxLength={200} autoFocus />
          <TextField label="Publisher" name="publisher" optional maxLength={300} />
          <TextField label="Date" name="date" error={errorOf('date')} optional hint="2024, 2024-07 or 2024-07-23" />
          <TextField label="Web address" name="url" type="url" error={errorOf('url')} optional maxLength={2000} />
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

/** What is wrong with a field, in the words that the server would use. */
function findFault(operation: OperationInput): Fault | undefined {
  const parsed = parseOperation(operation)
  if (parsed.ok || parsed.error.code !== 'invalid-operation') return undefined
  return { field: fieldOf(parsed.error), sentence: describeOperationError(parsed.error) }
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
