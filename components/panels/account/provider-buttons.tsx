'use client'

import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { useSay } from '@/lib/language/say-context'
import { Button } from '../../ui/button'

/** Signing in through other services: one button for each that the server has configured. */
export function ProviderButtons({
  providers,
  next,
}: {
  providers: readonly { id: string; label: string }[]
  next: string
}) {
  const say = useSay()
  const [busy, setBusy] = useState<string>()
  return (
    <div className="flex flex-col gap-2">
      {providers.map(({ id, label }) => (
        <Button
          key={id}
          busy={busy === id}
          className="w-full"
          onClick={() => {
            setBusy(id)
            signIn(id, { callbackUrl: next }).catch(() => setBusy(undefined))
          }}
        >
          {say('account.continueWith', { service: label })}
        </Button>
      ))}
    </div>
  )
}
