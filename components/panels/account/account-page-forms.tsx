'use client'

import { useSay } from '@/lib/language/say-context'
import { SubmitButton } from '../../ui/submit-button'
import { TextField } from '../../ui/text-field'
import { CurrentPasswordField, NameField, NewPasswordField, WhoseAccount } from './account-fields'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export function NameForm({ action, name }: { action: FormAction; name: string }) {
  const say = useSay()
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <NameField help={help} known={name} />
          <div>
            <SubmitButton>{say('account.saveName')}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}

/** Changes the address, or confirms the present one where nobody has yet (`unconfirmed`). */
export function EmailForm({
  action,
  unconfirmed,
  hasPassword,
}: {
  action: FormAction
  unconfirmed: string | undefined
  hasPassword: boolean
}) {
  const say = useSay()
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <TextField
            label={say(unconfirmed ? 'account.address' : 'account.newAddress')}
            name="email"
            type="email"
            autoComplete="email"
            required
            hint={say('account.addressHint')}
            defaultValue={help.typed('email', unconfirmed)}
            error={help.error('email')}
          />
          {hasPassword ? <CurrentPasswordField help={help} /> : null}
          <div>
            <SubmitButton>{say('account.sendLink')}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}

export function PasswordForm({
  action,
  email,
  hasPassword,
}: {
  action: FormAction
  email: string
  hasPassword: boolean
}) {
  const say = useSay()
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <WhoseAccount email={email} />
          {hasPassword ? <CurrentPasswordField help={help} /> : null}
          <NewPasswordField help={help} advice={say('account.othersSignedOut')} />
          <div>
            <SubmitButton>{say(hasPassword ? 'account.changePassword' : 'account.setPassword')}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}

export function DeleteForm({
  action,
  phrase,
  hasPassword,
}: {
  action: FormAction
  phrase: string
  hasPassword: boolean
}) {
  const say = useSay()
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          {hasPassword ? <CurrentPasswordField help={help} /> : null}
          <TextField
            label={say('account.typeToConfirm', { phrase })}
            name="confirmation"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={help.typed('confirmation')}
            error={help.error('confirmation')}
          />
          <div>
            <SubmitButton variant="danger">{say('account.deleteMyAccount')}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
