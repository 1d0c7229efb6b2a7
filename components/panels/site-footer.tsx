import type { Say } from '@/lib/language/say'
import { ThemeSwitch, type Theme } from '../ui/theme-switch'

export function SiteFooter({ say, theme, themeCookie }: { say: Say; theme: Theme; themeCookie: string }) {
  return (
    <footer className="flex items-center justify-between gap-4 border-t border-line px-4 py-3 text-xs text-ink-2 sm:px-6">
      <p>{say('site.footer')}</p>
      <ThemeSwitch cookieName={themeCookie} initial={theme} />
    </footer>
  )
}
