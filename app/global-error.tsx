'use client'

import { FailedPage } from '@/components/panels/failed-page'
import './globals.css'

export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Crux</title>
        <FailedPage error={error} retry={retry} />
      </body>
    </html>
  )
}
