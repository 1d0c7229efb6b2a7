import type { ReactNode } from 'react'
import type { Area } from '@/lib/language/say'
import { SayProvider } from '@/lib/language/say-context'
import { textsFor } from '@/lib/server/language/compiled-texts'
import { readLanguage } from '@/lib/server/language/read-language'

/** Sends the texts of some areas to the client components below, in the reader's language. */
export async function WithTexts({ areas, children }: { areas: readonly Area[]; children: ReactNode }) {
  const language = await readLanguage()
  return (
    <SayProvider language={language} texts={textsFor(language, areas)}>
      {children}
    </SayProvider>
  )
}
