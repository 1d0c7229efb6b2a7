'use client'

import Link from 'next/link'
import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Notice } from '../../ui/notice'
import { fieldError, idle, typedBefore, type FormAction, type FormState } from './form-state'

export type FormHelp = {
  state: FormState
  error: (field: string) => string | undefined
  typed: (field: string, otherwise?: string) => string
}

/**
 * A form whose answer comes back into the same page. It is a plain POST where scripts do not run.
 *
 * After a refusal the focus goes to the first field that is wrong, else to the message.
 */
export function AccountForm({
  action,
  children,
  replaceWhenDone = false,
}: {
  action: FormAction
  children: (help: FormHelp) => ReactNode
  /** Shows only the message once it worked: for forms that are sent once. */
  replaceWhenDone?: boolean
}) {
  const [state, send] = useActionState(action, idle)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (state.kind !== 'error') return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    ;(wrong ?? form.current?.querySelector<HTMLElement>('[data-form-message]'))?.focus()
  }, [state])

  const help: FormHelp = {
    state,
    error: (field) => fieldError(state, field),
    typed: (field, otherwise) => typedBefore(state, field, otherwise),
  }
  const message = <FormMessage state={state} />
  if (replaceWhenDone && state.kind === 'done') return message
  return (
    <form ref={form} action={send} noValidate className="flex flex-col gap-4">
      {message}
      {children(help)}
    </form>
  )
}

function FormMessage({ state }: { state: FormState }) {
  const say = useSay()
  if (state.kind === 'idle') return null
  if (state.kind === 'done')
    return (
      <Notice kind="success">
        {state.message}
        {state.link ? (
          <>
            {' '}
            <Link href={state.link.href} className="link">
              {state.link.label}
            </Link>
          </>
        ) : null}
      </Notice>
    )
  // A fault that has its sentence at its field is not said twice.
  if (state.fields && Object.keys(state.fields).some((field) => field !== 'form')) return null
  return (
    <div data-form-message tabIndex={-1} className="outline-none">
      <Notice kind="error">
        {state.message}
        {state.errorId ? (
          <span className="block text-xs text-ink-2">
            {say('account.errorId')} <code>{state.errorId}</code>
          </span>
        ) : null}
      </Notice>
    </div>
  )
}
