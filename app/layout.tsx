import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ToastRegion } from '@/components/ui/toasts'
import { publicUrl } from '@/lib/server/accounts/public-url'
import { readLanguage, readSay } from '@/lib/server/language/read-language'
import { readTheme } from '@/lib/server/theme'
import { WithTexts } from './with-texts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const say = await readSay()
  return {
    metadataBase: new URL(publicUrl()),
    title: { default: say('site.title'), template: '%s · Crux' },
    description: say('site.description'),
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // A keyboard on the screen takes its room from the page: what is typed is brought into sight over it.
  interactiveWidget: 'resizes-content',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#151513' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [theme, language] = await Promise.all([readTheme(), readLanguage()])
  return (
    <html lang={language} data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>
        <WithTexts areas={['failed', 'site', 'ui']}>
          <ToastRegion>{children}</ToastRegion>
        </WithTexts>
      </body>
    </html>
  )
}
