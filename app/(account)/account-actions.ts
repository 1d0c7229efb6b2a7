'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import type { FormState } from '@/components/panels/account/form-state'
import { forgetCookie } from '@/lib/server/accounts/browser-session'
import {
  changeName,
  changePassword,
  confirmEmailChange,
  requestEmailChange,
} from '@/lib/server/accounts/change-account'
import { withSession } from '@/lib/server/accounts/current-user'
import { deleteAccount } from '@/lib/server/accounts/delete-account'
import { signOutBrowser } from '@/lib/server/accounts/sessions'
import { outboxLink } from '@/lib/server/mail/outbox-link'
import { answerForm } from './answer-form'

export async function changeNameAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => withSession((session) => changeName(session, values)),
    async ({ name }) => {
      revalidatePath('/account')
      return { kind: 'done', message: `Saved. You appear as ${name}.` }
    },
  )
}

export async function changeEmailAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => withSession((session) => requestEmailChange(session, values, after)),
    async ({ email }) => ({
      kind: 'done',
      message: `A link is on its way to ${email}. Open it within 30 minutes to confirm the address.`,
      ...outboxLink(),
    }),
  )
}

export async function confirmEmailAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => confirmEmailChange(values, after),
    async ({ email }) => ({
      kind: 'done',
      message: `Confirmed. Your e-mail address is ${email}.`,
      link: { href: '/account', label: 'Go to your account.' },
    }),
  )
}

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    ({ username: _username, ...values }) => withSession((session) => changePassword(session, values, after)),
    async () => {
      revalidatePath('/account')
      return { kind: 'done', message: 'Your password was changed, and your other browsers were signed out.' }
    },
  )
}

export async function signOutBrowserAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => withSession((session) => signOutBrowser(session, values)),
    async () => {
      revalidatePath('/account')
      return { kind: 'idle' }
    },
  )
}

export async function deleteAccountAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => withSession((session) => deleteAccount(session, values)),
    async () => {
      await forgetCookie()
      redirect('/goodbye')
    },
  )
}
