import type { Metadata } from 'next'
import { NarrowPage } from '@/components/panels/account/narrow-page'

export const metadata: Metadata = { title: 'Account deleted' }

export default function GoodbyePage() {
  return (
    <NarrowPage
      title="Your account is deleted"
      intro="Your name, e-mail address and sign-ins are gone. What you wrote on maps that others share stays, as written by a former contributor."
    >
      {null}
    </NarrowPage>
  )
}
