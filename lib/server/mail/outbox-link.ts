import type { Say } from '@/lib/language/say'
import { mailMode } from './send-mail'

/** In development, where a mail that was "sent" can be read; nothing elsewhere. */
export function outboxLink(say: Say): { link?: { href: string; label: string } } {
  return mailMode() === 'outbox' ? { link: { href: '/outbox', label: say('accountPages.readInOutbox') } } : {}
}
