'use client'

import Link from 'next/link'
import { useSay } from '@/lib/language/say-context'
import { PasswordField } from '../../ui/password-field'
import { SubmitButton } from '../../ui/submit-button'
import { EmailField } from './account-fields'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const say = useSay()
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <input type="hidden" name="next" value={next} />
          <EmailField help={help} />
          <PasswordField
            label={say('account.password')}
            name="password"
            autoComplete="current-password"
            required
            error={help.error('password')}
          />
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <SubmitButton variant="primary">{say('site.signIn')}</SubmitButton>
            <Link href="/reset-password" className="link text-ink-2">
              {say('account.forgotPassword')}
            </Link>
          </div>
        </>
      )}
    </AccountForm>
  )
}
