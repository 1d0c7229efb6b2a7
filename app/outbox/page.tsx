import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { MailText } from '@/components/panels/account/mail-text'
import { formatMoment } from '@/lib/server/format-time'
import { readOutbox } from '@/lib/server/mail/read-outbox'
import { SiteFrame } from '../site-frame'

export const metadata: Metadata = { title: 'Outbox', robots: { index: false } }

export default async function OutboxPage() {
  const mails = await readOutbox()
  if (!mails) notFound()
  return (
    <SiteFrame>
      <div className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-6">
        <h1 className="font-serif text-2xl font-semibold tracking-[-0.01em]">Outbox</h1>
        <p className="max-w-[60ch] pb-8 pt-2 text-base text-ink-2">
          Mails kept here instead of sent, as SMTP_URL is not set. This page exists in development only.
        </p>
        {mails.length === 0 ? (
          <EmptyState title="No mail yet">
            Ask for a new password or a link to sign in, and the mail appears here.
          </EmptyState>
        ) : (
          <ol>
            {mails.map((mail) => (
              <li key={mail.id} className="border-t border-line py-6">
                <h2 className="text-base font-semibold">{mail.subject}</h2>
                <p className="pb-3 text-xs text-ink-2">
                  To {mail.to}, {formatMoment(mail.createdAt)}
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
