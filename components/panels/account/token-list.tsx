'use client'

import { useSay } from '@/lib/language/say-context'
import { SubmitButton } from '../../ui/submit-button'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

/** Everything but the name is a text already. */
export type TokenLine = { id: string; name: string; scope: string; made: string; used: string; ends: string }

/** The tokens of one's programs, each with a button to revoke it. */
export function TokenList({ tokens, revoke }: { tokens: readonly TokenLine[]; revoke: FormAction }) {
  const say = useSay()
  return (
    <ul className="border-y border-line">
      {tokens.map(({ id, name, scope, made, used, ends }) => (
        <li key={id} className="flex items-center justify-between gap-4 border-line py-2.5 not-first:border-t">
          <div className="min-w-0">
            <div className="font-semibold [overflow-wrap:anywhere]">{name}</div>
            <div className="text-xs text-ink-2">{[scope, ends].join(' · ')}</div>
            <div className="text-xs text-ink-2">{[made, used].join(' · ')}</div>
          </div>
          <AccountForm action={revoke}>
            {() => (
              <>
                <input type="hidden" name="token" value={id} />
                <SubmitButton size="small" aria-label={say('account.revokeToken', { name })}>
                  {say('account.revoke')}
                </SubmitButton>
              </>
            )}
          </AccountForm>
        </li>
      ))}
    </ul>
  )
}
