'use client'

import { useStoreState } from '@/lib/client/workspace-context'
import { formatDay } from '@/lib/language/format-day'
import { useSay } from '@/lib/language/say-context'

/** Who wrote it and when, and who changed it last. */
export function AuthorLine(props: { createdBy: string; createdAt: number; editedBy: string | null }) {
  const say = useSay()
  const { names } = useStoreState()
  const nameOf = (id: string) => names.get(id) ?? say('details.formerContributor')
  const added = { name: nameOf(props.createdBy), day: formatDay(say.language, new Date(props.createdAt)) }
  return (
    <p className="text-ink-2">
      {props.editedBy
        ? say('details.addedAndEdited', { ...added, editor: nameOf(props.editedBy) })
        : say('details.added', added)}
    </p>
  )
}
