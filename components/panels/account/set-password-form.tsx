'use client'

import { PasswordField } from '../../ui/password-field'
import { SubmitButton } from '../../ui/submit-button'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

/** Chooses a new password by a link; `email` lets password managers know for whom. */
export function SetPasswordForm({ action, token, email }: { action: FormAction; token: string; email: string }) {
  return (
    <AccountForm action={action}>
      {({ error }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordField
            label="New password"
            name="password"
            autoComplete="new-password"
            required
            maxLength={200}
            hint="At least 10 characters. A few unrelated words are easy to remember."
            error={error('password')}
          />
          <div>
            <SubmitButton variant="primary">Set password</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
