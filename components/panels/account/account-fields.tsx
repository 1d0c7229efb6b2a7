import { PasswordField } from '../../ui/password-field'
import { TextField } from '../../ui/text-field'
import type { FormHelp } from './account-form'

type AccountFieldProps = { help: FormHelp }

/** `known`: what stands in it before anything is typed. */
export function NameField({ help, known }: AccountFieldProps & { known?: string }) {
  return (
    <TextField
      label="Name"
      name="name"
      autoComplete="name"
      required
      maxLength={80}
      hint="Others see it beside what you add to a map."
      defaultValue={help.typed('name', known)}
      error={help.error('name')}
    />
  )
}

/** The address of an account, as password managers keep it. */
export function EmailField({ help, hint }: AccountFieldProps & { hint?: string | undefined }) {
  return (
    <TextField
      label="E-mail address"
      name="email"
      type="email"
      autoComplete="username"
      required
      hint={hint}
      defaultValue={help.typed('email')}
      error={help.error('email')}
    />
  )
}

export function NewPasswordField({
  help,
  label = 'New password',
  advice = 'A few unrelated words are easy to remember.',
}: AccountFieldProps & { label?: string; advice?: string }) {
  return (
    <PasswordField
      label={label}
      name="password"
      autoComplete="new-password"
      required
      maxLength={200}
      hint={`At least 10 characters. ${advice}`}
      error={help.error('password')}
    />
  )
}

export function CurrentPasswordField({ help }: AccountFieldProps) {
  return (
    <PasswordField
      label="Current password"
      name="currentPassword"
      autoComplete="current-password"
      required
      maxLength={200}
      error={help.error('currentPassword')}
    />
  )
}

/** Tells password managers for whom a password is. */
export function WhoseAccount({ email }: { email: string }) {
  return <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
}
