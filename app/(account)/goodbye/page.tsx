import type { Metadata } from 'next'
import { NarrowPage } from '@/components/panels/account/narrow-page'
import { readSay } from '@/lib/server/language/read-language'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('accountPages.goodbyeTitle') }
}

export default async function GoodbyePage() {
  const say = await readSay()
  return (
    <NarrowPage title={say('accountPages.goodbye')} intro={say('accountPages.goodbyeIntro')}>
      {null}
    </NarrowPage>
  )
}
