'use client'

import { SubmitButton } from '../../ui/submit-button'
import { TextField } from '../../ui/text-field'
import { CurrentPasswordField, NameField, NewPasswordField, WhoseAccount } from './account-fields'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export function NameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <NameField help={help} known={name} />
          <div>
            <SubmitButton>Save name</SubmitButton>
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
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <TextField
            label={unconfirmed ? 'Address' : 'New address'}
            name="email"
            type="email"
            autoComplete="email"
            required
            hint="A link goes to this address. It becomes yours once you open the link."
            defaultValue={help.typed('email', unconfirmed)}
            error={help.error('email')}
          />
          {hasPassword ? <CurrentPasswordField help={help} /> : null}
          <div>
            <SubmitButton>Send the link</SubmitButton>
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
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          <WhoseAccount email={email} />
          {hasPassword ? <CurrentPasswordField help={help} /> : null}
          <NewPasswordField help={help} advice="Your other browsers are signed out." />
          <div>
            <SubmitButton>{hasPassword ? 'Change password' : 'Set password'}</SubmitButton>
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
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          {hasPassword ? <CurrentPasswordField help={help} /> : null}
          <TextField
            label={`Type “${phrase}” to confirm`}
            name="confirmation"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={help.typed('confirmation')}
            error={help.error('confirmation')}
          />
          <div>
            <SubmitButton variant="danger">Delete my account</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}
