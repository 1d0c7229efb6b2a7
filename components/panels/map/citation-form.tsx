'use client'

import { Fragment, useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { fieldOf } from '@/lib/domain/errors'
import { newId, type SourceId } from '@/lib/domain/ids'
import { emptyReference } from '@/lib/formats/reference/reference'
import { readReference } from '@/lib/formats/reference/read'
import { parseOperation, type OperationInput } from '@/lib/operations/registry'
import { describeRefusal } from '@/lib/client/describe-refusal'
import { performOrTell } from '@/lib/client/workspace'
import { useStoreState, useWorkspace } from '@/lib/client/workspace-context'
import type { Say } from '@/lib/language/say'
import { useSay } from '@/lib/language/say-context'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'

const newSource = ''

type Fault = { field: string | undefined; sentence: string }

type CitationFormProps = {
  claim: Claim
  /** What was pasted onto the claim to name its source. */
  pasted?: string | undefined
  onDone: () => void
}

/**
 * Ties a claim to a source of the map, or to a new one, in one step. What is pasted as a link, a DOI or a reference fills the
 * fields, here and without asking anyone. A field that is wrong says so beneath it.
 */
export function CitationForm({ claim, pasted = '', onDone }: CitationFormProps) {
  const say = useSay()
  const workspace = useWorkspace()
  const { map } = useStoreState()
  const sources = [...map.sources.values()].sort((one, other) => one.title.localeCompare(other.title))
  const [quick, setQuick] = useState(pasted.trim())
  const filled = useMemo(() => readReference(quick) ?? emptyReference, [quick])
  const known = filled.url === '' ? undefined : sources.find(({ url }) => url === filled.url)
  const [picked, setChosen] = useState<string>()
  const chosen = picked ?? known?.id ?? (quick === '' ? (sources[0]?.id ?? newSource) : newSource)
  const [fault, setFault] = useState<Fault>()
  const form = useRef<HTMLFormElement>(null)
  const errorOf = (field: string) => (fault?.field === field ? fault.sentence : undefined)

  useEffect(() => {
    if (pasted === '') return
    form.current?.scrollIntoView({ block: 'nearest' })
    // With a title nothing is missing: Enter adds the source.
    const title = form.current?.querySelector<HTMLInputElement>('input[name="title"]')
    const next = title?.value === '' ? title : form.current?.querySelector<HTMLElement>('button[type="submit"]')
    next?.focus()
  }, [pasted])

  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [fault])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const operation = citeOperation(claim, chosen, new FormData(event.currentTarget))
    const found = findFault(operation, say)
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
      <TextField
        label={say('cite.quick')}
        optional
        hint={quick === '' ? say('cite.quickHint') : known ? say('cite.known') : undefined}
        value={quick}
        maxLength={5000}
        autoFocus={pasted === ''}
        onChange={(event) => {
          setQuick(event.target.value)
          setChosen(undefined)
          setFault(undefined)
        }}
      />
      {sources.length > 0 ? (
        <Select label={say('cite.source')} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {sources.map((source) => (
            <option key={source.id} value={source.id}>
              {source.title}
            </option>
          ))}
          <option value={newSource}>{say('cite.newSource')}</option>
        </Select>
      ) : null}
      {chosen === newSource ? (
        <Fragment key={JSON.stringify(filled)}>
          <TextField
            label={say('cite.title')}
            name="title"
            error={errorOf('title')}
            defaultValue={filled.title}
            required
            maxLength={200}
          />
          <TextField label={say('cite.author')} name="author" defaultValue={filled.author} optional maxLength={300} />
          <TextField
            label={say('cite.publisher')}
            name="publisher"
            defaultValue={filled.publisher}
            optional
            maxLength={300}
          />
          <TextField
            label={say('cite.date')}
            name="date"
            error={errorOf('date')}
            defaultValue={filled.date}
            optional
            hint={say('cite.dateHint')}
          />
          <TextField
            label={say('cite.url')}
            name="url"
            type="url"
            error={errorOf('url')}
            defaultValue={filled.url}
            optional
            maxLength={2000}
          />
        </Fragment>
      ) : null}
      <TextField
        key={filled.locator}
        label={say('cite.locator')}
        name="locator"
        defaultValue={filled.locator}
        optional
        maxLength={300}
        hint={say('cite.locatorHint')}
      />
      <TextField label={say('cite.speaker')} name="speaker" optional maxLength={300} />
      <div className="flex gap-2">
        <Button type="submit">{say('cite.add')}</Button>
        <Button variant="quiet" onClick={onDone}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What is wrong with a field, in the words that the server would use. */
function findFault(operation: OperationInput, say: Say): Fault | undefined {
  const parsed = parseOperation(operation)
  if (parsed.ok || parsed.error.code !== 'invalid-operation') return undefined
  return { field: fieldOf(parsed.error), sentence: describeRefusal(say, parsed.error) }
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
        {
          id: source,
          title: field('title'),
          author: field('author'),
          publisher: field('publisher'),
          date: field('date'),
          url: field('url'),
        },
      ],
      citations: [{ ...citation, source }],
    },
  }
}
