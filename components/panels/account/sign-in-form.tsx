'use client'

import Link from 'next/link'
import { PasswordField } from '../../ui/password-field'
import { SubmitButton } from '../../ui/submit-button'
import { EmailField } from './account-fields'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <input type="hidden" name="next" value={next} />
          <EmailField help={help} />
          <PasswordField
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            error={help.error('password')}
          />
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <SubmitButton variant="primary">Sign in</SubmitButton>
            <Link href="/reset-password" className="link text-ink-2">
              Forgot your password?
            </Link>
          </div>
        </>
      )}
    </AccountForm>
  )
}
