import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { MailText } from '@/components/panels/account/mail-text'
import { formatMoment } from '@/lib/server/format-time'
import { readSay } from '@/lib/server/language/read-language'
import { readOutbox } from '@/lib/server/mail/read-outbox'
import { SiteFrame } from '../site-frame'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readSay())('outbox.title'), robots: { index: false } }
}

export default async function OutboxPage() {
  const [say, mails] = await Promise.all([readSay(), readOutbox()])
  if (!mails) notFound()
  return (
    <SiteFrame>
      <div className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-6">
        <h1 className="font-serif text-2xl font-semibold tracking-[-0.01em]">{say('outbox.title')}</h1>
        <p className="max-w-[60ch] pb-8 pt-2 text-base text-ink-2">{say('outbox.intro')}</p>
        {mails.length === 0 ? (
          <EmptyState title={say('outbox.empty')}>{say('outbox.emptyHint')}</EmptyState>
        ) : (
          <ol>
            {mails.map((mail) => (
              <li key={mail.id} className="border-t border-line py-6">
                <h2 className="text-base font-semibold">{mail.subject}</h2>
                <p className="pb-3 text-xs text-ink-2">
                  {say('outbox.to', { address: mail.to, at: formatMoment(say.language, mail.createdAt) })}
                </p>
                <MailText text={mail.text} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </SiteFrame>
  )
}
