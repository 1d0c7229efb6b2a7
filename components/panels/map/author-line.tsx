'use client'

import { useStoreState } from '@/lib/client/workspace-context'

const dateFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Who wrote it and when, and who changed it last. */
export function AuthorLine(props: { createdBy: string; createdAt: number; editedBy: string | null }) {
  const { names } = useStoreState()
  const nameOf = (id: string) => names.get(id) ?? 'Former contributor'
  return (
    <p className="text-ink-2">
      Added by {nameOf(props.createdBy)} on {dateFormat.format(props.createdAt)}
      {props.editedBy ? `, last edited by ${nameOf(props.editedBy)}` : ''}
    </p>
  )
}
