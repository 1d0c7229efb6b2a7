/**
 * Sends plain-text mail: over SMTP where SMTP_URL is set, else to the outbox in development and tests, else nowhere.
 *
 * Addresses and subjects are given to nodemailer as data and stripped of line breaks, so no text can add a header.
 */
import { nanoid } from 'nanoid'
import { createTransport, type Transporter } from 'nodemailer'
import { insertOutboxMail } from '@/lib/persistence/account-outbox'
import type { Database } from '@/lib/persistence/client'
import { database } from '../database'
import { env } from '../env'

export type Mail = { to: string; subject: string; text: string }
export type MailMode = 'smtp' | 'outbox' | 'none'

let transport: Transporter | undefined

/** Where mail goes. 'none' is a production server without SMTP: pages must then not promise any mail. */
export function mailMode(): MailMode {
  if (env().SMTP_URL !== undefined) return 'smtp'
  return env().NODE_ENV === 'production' ? 'none' : 'outbox'
}

/** Sends a mail. A server that cannot be reached throws; without a server the mail is dropped with a line in the log. */
export async function sendMail(mail: Mail, db: Database = database()): Promise<void> {
  const safe = { to: oneLine(mail.to), subject: oneLine(mail.subject), text: mail.text }
  switch (mailMode()) {
    case 'smtp':
      await smtp().sendMail({
        from: env().MAIL_FROM,
        to: { name: '', address: safe.to },
        subject: safe.subject,
        text: safe.text,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return
    case 'outbox':
      await insertOutboxMail(db, { id: nanoid(), ...safe })
      return
    case 'none':
      console.warn(`A mail (“${safe.subject}”) was dropped: SMTP_URL is not set.`)
  }
}

export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

function smtp(): Transporter {
  transport ??= createTransport({
    url: env().SMTP_URL ?? '',
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return transport
}
