'use client'

import { PasswordField } from '../../ui/password-field'
import { SubmitButton } from '../../ui/submit-button'
import { TextField } from '../../ui/text-field'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export function RegisterForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <AccountForm action={action}>
      {({ error, typed }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <TextField
            label="Name"
            name="name"
            autoComplete="name"
            required
            maxLength={80}
            hint="Others see it beside what you add to a map."
            defaultValue={typed('name')}
            error={error('name')}
          />
          <TextField
            label="E-mail address"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={typed('email')}
            error={error('email')}
          />
          <PasswordField
            label="Password"
            name="password"
            autoComplete="new-password"
            required
            maxLength={200}
            hint="At least 10 characters. A few unrelated words are easy to remember."
            error={error('password')}
          />
          <div>
            <SubmitButton variant="primary">Create account</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
