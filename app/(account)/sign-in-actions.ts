'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import type { FormState } from '@/components/panels/account/form-state'
import { signInBrowser } from '@/lib/server/accounts/browser-session'
import { register } from '@/lib/server/accounts/create-account'
import { toNextPath } from '@/lib/server/accounts/next-path'
import { requestPasswordReset, resetPassword } from '@/lib/server/accounts/password-reset'
import { requestSignInLink, signInWithLink } from '@/lib/server/accounts/sign-in-link'
import { signInWithPassword } from '@/lib/server/accounts/sign-in-with-password'
import { outboxLink } from '@/lib/server/mail/outbox-link'
import { answerForm } from './answer-form'

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    ({ next: _next, ...credentials }) => signInWithPassword(credentials),
    async ({ id }, { next }) => {
      await signInBrowser(id)
      redirect(toNextPath(next))
    },
  )
}

export async function registerAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    ({ next: _next, ...account }) => register(account),
    async ({ id }, { next }) => {
      await signInBrowser(id)
      redirect(toNextPath(next))
    },
  )
}

export async function requestLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values, say) => requestSignInLink(values, { say, later: after }),
    async ({ email }, _values, say) => ({
      kind: 'done',
      message: say('accountPages.linkSent', { email }),
      ...outboxLink(say),
    }),
  )
}

export async function useLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => signInWithLink(values),
    async ({ id }) => {
      await signInBrowser(id)
      redirect('/my-maps')
    },
  )
}

export async function requestResetAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values, say) => requestPasswordReset(values, { say, later: after }),
    async ({ email }, _values, say) => ({
      kind: 'done',
      message: say('accountPages.resetSent', { email }),
      ...outboxLink(say),
    }),
  )
}

export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    ({ username: _username, ...values }, say) => resetPassword(values, { say, later: after }),
    async ({ userId }) => {
      await signInBrowser(userId)
      redirect('/account?changed=password')
    },
  )
}
