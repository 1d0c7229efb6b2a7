import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ToastRegion } from '@/components/ui/toasts'
import { publicUrl } from '@/lib/server/accounts/public-url'
import { readTheme } from '@/lib/server/theme'
import './globals.css'

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(publicUrl()),
    title: { default: 'Crux: argue it out on a map', template: '%s · Crux' },
    description: 'Map the reasons for and against a claim, debate it live, and take the map away as an image.',
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#151513' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await readTheme()
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>
        <ToastRegion>{children}</ToastRegion>
      </body>
    </html>
  )
}
