'use client'

import { SubmitButton } from '../../ui/submit-button'
import { EmailField } from './account-fields'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

/** Asks for an e-mail address to send a link to. */
export function MailLinkForm({ action, hint, submit }: { action: FormAction; hint?: string; submit: string }) {
  return (
    <AccountForm action={action} replaceWhenDone>
      {(help) => (
        <>
          <EmailField help={help} hint={hint} />
          <div>
            <SubmitButton variant="primary">{submit}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
