'use client'

import { useState } from 'react'
import { useSay } from '@/lib/language/say-context'
import { classNames } from '@/components/ui/class-names'

type EditableTextProps = {
  label: string
  value: string
  maxLength: number
  isEditable: boolean
  /** Enter makes a new line and Ctrl/Cmd+Enter saves; otherwise Enter saves. */
  isMultiline?: boolean
  /** Shown on one line, cut where it is too long. */
  isOneLine?: boolean
  placeholder?: string
  className?: string
  /** Returns whether it was taken; if not, the text stays in the field. */
  onSave: (text: string) => boolean
}

/** Text that turns into a field when it is clicked, and saves when the field is left. Escape leaves it as it was. */
export function EditableText(props: EditableTextProps) {
  const {
    label,
    value,
    maxLength,
    isEditable,
    isMultiline = false,
    isOneLine = false,
    placeholder,
    className,
    onSave,
  } = props
  const say = useSay()
  const [draft, setDraft] = useState<string>()
  const wrapping = isOneLine ? 'truncate' : 'whitespace-pre-wrap [overflow-wrap:anywhere]'

  if (draft === undefined) {
    if (!isEditable)
      return value ? (
        <p dir="auto" className={classNames(wrapping, className)} title={isOneLine ? value : undefined}>
          {value}
        </p>
      ) : null
    return (
      <button
        type="button"
        dir="auto"
        aria-label={say('details.editField', { field: label })}
        title={isOneLine ? value : undefined}
        className={classNames(
          '-mx-1.5 block w-[calc(100%+0.75rem)] cursor-text rounded-sm px-1.5 py-0.5 text-start hover:bg-wash',
          wrapping,
          value ? '' : 'text-ink-2',
          className,
        )}
        onClick={() => setDraft(value)}
      >
        {value || placeholder}
      </button>
    )
  }

  const save = () => {
    const isUnchanged = draft.trim() === value || (draft.trim() === '' && !isMultiline)
    if (isUnchanged || onSave(draft)) setDraft(undefined)
  }
  return (
    <textarea
      autoFocus
      dir="auto"
      aria-label={label}
      value={draft}
      maxLength={maxLength}
      rows={isMultiline ? 5 : 2}
      placeholder={placeholder}
      className={classNames(
        '-mx-1.5 block w-[calc(100%+0.75rem)] resize-none rounded-sm border border-ink-3 bg-surface px-1.5 py-0.5 [field-sizing:content] max-sm:text-[1rem]',
        className,
      )}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        event.stopPropagation()
        const isSave =
          event.key === 'Enter' && (isMultiline ? event.ctrlKey || event.metaKey : !event.nativeEvent.isComposing)
        if (isSave) {
          event.preventDefault()
          save()
        }
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}
