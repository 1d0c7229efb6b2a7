import { mailMode } from './send-mail'

/** In development, where a mail that was "sent" can be read; nothing elsewhere. */
export function outboxLink(): { link?: { href: string; label: string } } {
  return mailMode() === 'outbox' ? { link: { href: '/outbox', label: 'Read it in the outbox.' } } : {}
}
