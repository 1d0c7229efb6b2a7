'use client'

import { SubmitButton } from '../../ui/submit-button'
import { EmailField, NameField, NewPasswordField } from './account-fields'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export function RegisterForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <input type="hidden" name="next" value={next} />
          <NameField help={help} />
          <EmailField help={help} />
          <NewPasswordField help={help} label="Password" />
          <div>
            <SubmitButton variant="primary">Create account</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
