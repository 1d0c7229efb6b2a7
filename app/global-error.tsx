'use client'

import { FailedPage } from '@/components/panels/failed-page'
import { isLanguage } from '@/lib/language/languages'
import { SayProvider } from '@/lib/language/say-context'
import { failed as german } from '@/messages/de/failed'
import { failed as english } from '@/messages/en/failed'
import './globals.css'

const texts = { en: english, de: german }

/** Where even the frame of every page failed, nothing was sent: it brings its few texts along, in every language. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const before = typeof document === 'undefined' ? undefined : document.documentElement.lang
  const language = isLanguage(before) ? before : 'en'
  const title = `${texts[language].pageTitle} · Crux`
  return (
    <html lang={language}>
      <body>
        <title>{title}</title>
        <SayProvider language={language} texts={{ failed: texts[language] }}>
          <FailedPage error={error} retry={retry} />
        </SayProvider>
      </body>
    </html>
  )
}
