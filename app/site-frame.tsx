import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/panels/site-footer'
import { SiteHeader } from '@/components/panels/site-header'
import { currentUser } from '@/lib/server/accounts/current-user'
import { readSay } from '@/lib/server/language/read-language'
import { readTheme, themeCookie } from '@/lib/server/theme'
import { chooseLanguageAction } from './language-action'

/** Header, main and footer around a page that is not a map. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const [user, theme, say] = await Promise.all([currentUser(), readTheme(), readSay()])
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader say={say} user={user} />
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
      <SiteFooter say={say} theme={theme} themeCookie={themeCookie} chooseLanguage={chooseLanguageAction} />
    </div>
  )
}
