'use client'

import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Claim } from '@/lib/domain/claim'
import { limits } from '@/lib/domain/limits'
import { performOrTell } from '@/lib/client/workspace'
import { useStorePart, useWorkspace } from '@/lib/client/workspace-context'
import { useSay } from '@/lib/language/say-context'

export function TagsRow({ claim }: { claim: Claim }) {
  const say = useSay()
  const workspace = useWorkspace()
  const claims = useStorePart((state) => state.map.claims)
  const [draft, setDraft] = useState<string>()
  const isAdding = draft !== undefined
  // Only while a tag is chosen: a large map has many claims.
  const known = useMemo(
    () => (isAdding ? [...new Set([...claims.values()].flatMap(({ tags }) => tags))].sort() : []),
    [claims, isAdding],
  )

  const save = () => {
    const tag = draft?.trim() ?? ''
    const isTaken = tag === '' || performOrTell(workspace, { kind: 'tag-claim', args: { claimId: claim.id, tag } })
    if (isTaken) setDraft(undefined)
  }

  return (
    <div className="mt-3 flex flex-wrap items-center gap-1.5">
      {claim.tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex min-h-6 items-center rounded-full border border-line pl-2.5 text-xs text-ink-2"
        >
          <span className={workspace.mayEdit ? '' : 'pr-2.5'}>{tag}</span>
          {workspace.mayEdit ? (
            <button
              type="button"
              aria-label={say('details.removeTag', { tag })}
              className="flex size-6 items-center justify-center rounded-full hover:bg-wash hover:text-ink"
              onClick={() => performOrTell(workspace, { kind: 'untag-claim', args: { claimId: claim.id, tag } })}
            >
              <X className="size-3" aria-hidden="true" />
            </button>
          ) : null}
        </span>
      ))}
      {!workspace.mayEdit ? null : draft === undefined ? (
        <button
          type="button"
          className="min-h-6 rounded-full border border-line px-2.5 text-xs text-ink-2 hover:border-ink-3 hover:text-ink"
          onClick={() => setDraft('')}
        >
          {say('details.addTag')}
        </button>
      ) : (
        <input
          autoFocus
          aria-label={say('details.newTag')}
          list="known-tags"
          value={draft}
          maxLength={limits.tag}
          className="h-6 w-32 rounded-full border border-ink-3 bg-surface px-2.5 text-xs max-sm:h-9 max-sm:text-[1rem]"
          onChange={(event) => setDraft(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Enter') save()
            if (event.key === 'Escape') setDraft(undefined)
          }}
        />
      )}
      <datalist id="known-tags">
        {known
          .filter((tag) => !claim.tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  )
}
