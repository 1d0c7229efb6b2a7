'use server'

import { revalidatePath } from 'next/cache'
import type { FormState } from '@/components/panels/account/form-state'
import { makeApiToken, revokeApiToken } from '@/lib/server/accounts/api-tokens'
import { withSession } from '@/lib/server/accounts/current-user'
import { answerForm } from './answer-form'

export async function makeTokenAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => withSession((session) => makeApiToken(session, values)),
    async ({ name, secret }, _values, say) => {
      revalidatePath('/account')
      return { kind: 'done', message: say('accountPages.tokenMade', { name }), secret }
    },
  )
}

export async function revokeTokenAction(_: FormState, form: FormData): Promise<FormState> {
  return answerForm(
    form,
    (values) => withSession((session) => revokeApiToken(session, values)),
    async () => {
      revalidatePath('/account')
      return { kind: 'idle' }
    },
  )
}
