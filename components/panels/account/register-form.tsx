'use client'

import { useSay } from '@/lib/language/say-context'
import { SubmitButton } from '../../ui/submit-button'
import { EmailField, NameField, NewPasswordField } from './account-fields'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export function RegisterForm({ action, next }: { action: FormAction; next: string }) {
  const say = useSay()
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <input type="hidden" name="next" value={next} />
          <NameField help={help} />
          <EmailField help={help} />
          <NewPasswordField help={help} label={say('account.password')} />
          <div>
            <SubmitButton variant="primary">{say('account.createAccount')}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
