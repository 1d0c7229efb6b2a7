import { rich } from '@/lib/language/rich'
import type { Say } from '@/lib/language/say'
import { LanguageChoice } from '../ui/language-choice'
import { ThemeSwitch, type Theme } from '../ui/theme-switch'

type SiteFooterProps = {
  say: Say
  theme: Theme
  themeCookie: string
  chooseLanguage: (form: FormData) => Promise<void>
}

/** What stands under every page but the map: how the site looks and which language it speaks. */
export function SiteFooter({ say, theme, themeCookie, chooseLanguage }: SiteFooterProps) {
  return (
    <footer className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-4 py-3 text-xs text-ink-2 sm:px-6">
      <p>
        {rich(say, 'site.footer', {
          flow: (words) => (
            <a href="https://reactflow.dev" className="underline underline-offset-2 hover:text-ink">
              {words}
            </a>
          ),
        })}
      </p>
      <div className="flex items-center gap-3">
        <a href="/api-docs" className="underline underline-offset-2 hover:text-ink">
          {say('site.api')}
        </a>
        <LanguageChoice action={chooseLanguage} className="h-8 text-xs max-sm:h-9!" />
        <ThemeSwitch cookieName={themeCookie} initial={theme} />
      </div>
    </footer>
  )
}
