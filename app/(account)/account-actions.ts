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
    async ({ name }, _values, say) => {
      revalidatePath('/account')
      return { kind: 'done', message: say('accountPages.nameSaved', { name }) }
    },
  )
}

export async function changeEmailAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values, say) => withSession((session) => requestEmailChange(session, values, { say, later: after })),
    async ({ email }, _values, say) => ({
      kind: 'done',
      message: say('accountPages.confirmSent', { email }),
      ...outboxLink(say),
    }),
  )
}

export async function confirmEmailAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values, say) => confirmEmailChange(values, { say, later: after }),
    async ({ email }, _values, say) => ({
      kind: 'done',
      message: say('accountPages.confirmed', { email }),
      link: { href: '/account', label: say('accountPages.goToAccountLink') },
    }),
  )
}

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    ({ username: _username, ...values }, say) =>
      withSession((session) => changePassword(session, values, { say, later: after })),
    async (_value, _values, say) => {
      revalidatePath('/account')
      return { kind: 'done', message: say('accountPages.passwordChanged') }
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
