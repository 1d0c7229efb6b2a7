import Link from 'next/link'
import type { Say } from '@/lib/language/say'
import { buttonClasses } from '../ui/button-classes'
import { AccountMenu } from './account-menu'
import { HeaderLink } from './header-link'

type SiteHeaderProps = { say: Say; user?: { name: string; email: string | null } | undefined }

/** The header of every page but the map itself. */
export function SiteHeader({ say, user }: SiteHeaderProps) {
  return (
    <header className="border-b border-line">
      <a
        href="#main"
        className="absolute left-2 top-1.5 z-10 -translate-y-20 rounded-md bg-ink px-3 py-1.5 font-semibold text-on-ink focus:translate-y-0"
      >
        {say('site.skip')}
      </a>
      <div className="flex h-12 items-center gap-1 px-4 sm:px-6">
        <Link
          href="/"
          prefetch={false}
          className="mr-2 rounded-sm font-serif text-lg font-semibold tracking-[-0.01em] sm:mr-4"
        >
          Crux
        </Link>
        <nav aria-label={say('site.nav')} className="flex min-w-0 flex-1 items-center sm:gap-1">
          <HeaderLink href="/maps">{say('site.publicMaps')}</HeaderLink>
          {user ? <HeaderLink href="/my-maps">{say('site.myMaps')}</HeaderLink> : null}
        </nav>
        {user ? (
          <AccountMenu name={user.name} email={user.email} />
        ) : (
          <Link href="/sign-in" prefetch={false} className={buttonClasses('secondary')}>
            {say('site.signIn')}
          </Link>
        )}
      </div>
    </header>
  )
}
