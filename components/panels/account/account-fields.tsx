import { useSay } from '@/lib/language/say-context'
import { PasswordField } from '../../ui/password-field'
import { TextField } from '../../ui/text-field'
import type { FormHelp } from './account-form'

type AccountFieldProps = { help: FormHelp }

/** `known`: what stands in it before anything is typed. */
export function NameField({ help, known }: AccountFieldProps & { known?: string }) {
  const say = useSay()
  return (
    <TextField
      label={say('account.name')}
      name="name"
      autoComplete="name"
      required
      maxLength={80}
      hint={say('account.nameHint')}
      defaultValue={help.typed('name', known)}
      error={help.error('name')}
    />
  )
}

/** The address of an account, as password managers keep it. */
export function EmailField({ help, hint }: AccountFieldProps & { hint?: string | undefined }) {
  const say = useSay()
  return (
    <TextField
      label={say('account.email')}
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

export function NewPasswordField({ help, label, advice }: AccountFieldProps & { label?: string; advice?: string }) {
  const say = useSay()
  return (
    <PasswordField
      label={label ?? say('account.newPassword')}
      name="password"
      autoComplete="new-password"
      required
      maxLength={200}
      hint={say('account.passwordHint', { advice: advice ?? say('account.passwordAdvice') })}
      error={help.error('password')}
    />
  )
}

export function CurrentPasswordField({ help }: AccountFieldProps) {
  const say = useSay()
  return (
    <PasswordField
      label={say('account.currentPassword')}
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
