'use client'

import { SubmitButton } from '../../ui/submit-button'
import { TextField } from '../../ui/text-field'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

/** Asks for an e-mail address to send a link to. */
export function MailLinkForm({ action, hint, submit }: { action: FormAction; hint?: string; submit: string }) {
  return (
    <AccountForm action={action} replaceWhenDone>
      {({ error, typed }) => (
        <>
          <TextField
            label="E-mail address"
            name="email"
            type="email"
            autoComplete="username"
            required
            hint={hint}
            defaultValue={typed('email')}
            error={error('email')}
          />
          <div>
            <SubmitButton variant="primary">{submit}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
