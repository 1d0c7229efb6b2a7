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
    (values) => requestSignInLink(values, after),
    async ({ email }) => ({
      kind: 'done',
      message: `A link is on its way to ${email}. It works once, within 30 minutes.`,
      ...outboxLink(),
    }),
  )
}

export async function useLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, signInWithLink, async ({ id }) => {
    await signInBrowser(id)
    redirect('/my-maps')
  })
}

export async function requestResetAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => requestPasswordReset(values, after),
    async ({ email }) => ({
      kind: 'done',
      message: `If there is an account for ${email}, a link is on its way. It works once, within 30 minutes.`,
      ...outboxLink(),
    }),
  )
}

export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    ({ username: _username, ...values }) => resetPassword(values, after),
    async ({ userId }) => {
      await signInBrowser(userId)
      redirect('/account?changed=password')
    },
  )
}
