'use client'

import { PasswordField } from '../../ui/password-field'
import { SubmitButton } from '../../ui/submit-button'
import { TextField } from '../../ui/text-field'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export function NameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <AccountForm action={action}>
      {({ error, typed }) => (
        <>
          <TextField
            label="Name"
            name="name"
            autoComplete="name"
            required
            maxLength={80}
            hint="Others see it beside what you add to a map."
            defaultValue={typed('name', name)}
            error={error('name')}
          />
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
      {({ error, typed }) => (
        <>
          <TextField
            label={unconfirmed ? 'Address' : 'New address'}
            name="email"
            type="email"
            autoComplete="email"
            required
            hint="A link goes to this address. It becomes yours once you open the link."
            defaultValue={typed('email', unconfirmed)}
            error={error('email')}
          />
          {hasPassword ? <CurrentPassword error={error('currentPassword')} /> : null}
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
      {({ error }) => (
        <>
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          {hasPassword ? <CurrentPassword error={error('currentPassword')} /> : null}
          <PasswordField
            label="New password"
            name="password"
            autoComplete="new-password"
            required
            maxLength={200}
            hint="At least 10 characters. Your other browsers are signed out."
            error={error('password')}
          />
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
      {({ error, typed }) => (
        <>
          {hasPassword ? <CurrentPassword error={error('currentPassword')} /> : null}
          <TextField
            label={`Type “${phrase}” to confirm`}
            name="confirmation"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={typed('confirmation')}
            error={error('confirmation')}
          />
          <div>
            <SubmitButton variant="danger">Delete my account</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}

function CurrentPassword({ error }: { error: string | undefined }) {
  return (
    <PasswordField
      label="Current password"
      name="currentPassword"
      autoComplete="current-password"
      required
      maxLength={200}
      error={error}
    />
  )
}
