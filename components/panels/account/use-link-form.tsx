'use client'

import { SubmitButton } from '../../ui/submit-button'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

/** One button that uses up a link from a mail. Opening the link alone changes nothing. */
export function UseLinkForm({ action, token, submit }: { action: FormAction; token: string; submit: string }) {
  return (
    <AccountForm action={action} replaceWhenDone>
      {() => (
        <>
          <input type="hidden" name="token" value={token} />
          <div>
            <SubmitButton variant="primary">{submit}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
