'use client'

import { useSay } from '@/lib/language/say-context'
import { SubmitButton } from '../../ui/submit-button'
import { AccountForm } from './account-form'
import type { FormAction } from './form-state'

export type BrowserLine = { id: string; browser: string; lastSeen: string; since: string; isThis: boolean }

/** The browsers in which one is signed in, each with a button to sign it out. Times come as text. */
export function BrowserList({ browsers, signOut }: { browsers: readonly BrowserLine[]; signOut: FormAction }) {
  const say = useSay()
  return (
    <ul className="border-y border-line">
      {browsers.map(({ id, browser, lastSeen, since, isThis }) => (
        <li key={id} className="flex items-center justify-between gap-4 border-line py-2.5 not-first:border-t">
          <div className="min-w-0">
            <div className="font-semibold">{browser}</div>
            <div className="text-xs text-ink-2">
              {isThis ? say('account.thisBrowser', { since }) : say('account.otherBrowser', { lastSeen, since })}
            </div>
          </div>
          {isThis ? null : (
            <AccountForm action={signOut}>
              {() => (
                <>
                  <input type="hidden" name="session" value={id} />
                  <SubmitButton size="small" aria-label={say('account.signOutBrowser', { browser, lastSeen })}>
                    {say('site.signOut')}
                  </SubmitButton>
                </>
              )}
            </AccountForm>
          )}
        </li>
      ))}
    </ul>
  )
}
