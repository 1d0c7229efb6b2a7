'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { SubmitButton } from '../../ui/submit-button'
import { TextField } from '../../ui/text-field'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

/** Makes a token, and shows its secret: the server knows it only this once. */
export function TokenForm({ action }: { action: FormAction }) {
  const say = useSay()
  return (
    <AccountForm action={action}>
      {(help) => (
        <>
          {help.state.kind === 'done' && help.state.secret ? (
            <NewSecret key={help.state.secret} secret={help.state.secret} />
          ) : null}
          <TextField
            label={say('account.tokenName')}
            name="name"
            autoComplete="off"
            required
            maxLength={80}
            hint={say('account.tokenNameHint')}
            defaultValue={help.typed('name')}
            error={help.error('name')}
          />
          <Select label={say('account.tokenLife')} name="days" defaultValue="90">
            {(['30', '90', '365', 'never'] as const).map((days) => (
              <option key={days} value={days}>
                {say(`account.tokenDays${days}`)}
              </option>
            ))}
          </Select>
          <label className="flex min-h-8 items-start gap-2">
            <input type="checkbox" name="change" className="mt-0.5 size-4 shrink-0" />
            <span>
              {say('account.tokenMayChange')}
              <span className="block text-xs text-ink-2">{say('account.tokenMayChangeHint')}</span>
            </span>
          </label>
          <div>
            <SubmitButton>{say('account.makeToken')}</SubmitButton>
          </div>
        </>
      )}
    </AccountForm>
  )
}

function NewSecret({ secret }: { secret: string }) {
  const say = useSay()
  const [isCopied, setIsCopied] = useState(false)
  const Icon = isCopied ? Check : Copy
  return (
    <div className="flex flex-col gap-2">
      <code
        aria-label={say('account.newToken')}
        className="rounded-md border border-line bg-wash px-2.5 py-2 text-xs select-all [overflow-wrap:anywhere]"
      >
        {secret}
      </code>
      <div aria-live="polite">
        <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => setIsCopied(true))}>
          <Icon aria-hidden="true" className="size-4" />
          {say(isCopied ? 'account.tokenCopied' : 'account.copyToken')}
        </Button>
      </div>
    </div>
  )
}
