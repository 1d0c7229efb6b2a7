'use client'

import { useSay } from '@/lib/language/say-context'
import { SubmitButton } from '../../ui/submit-button'
import { NewPasswordField, WhoseAccount } from './account-fields'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

/** Chooses a new password by a link. */
export function SetPasswordForm({ action, token, email }: { action: FormAction; token: string; email: string }) {
  const say = useSay()
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <input type="hidden" name="token" value={token} />
          <WhoseAccount email={email} />
          <NewPasswordField help={help} />
          <div>
            <SubmitButton variant="primary">{say('account.setPassword')}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
