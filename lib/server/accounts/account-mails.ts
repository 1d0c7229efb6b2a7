/** The mails about accounts, in the language of whoever asked for them. */
import type { Say } from '@/lib/language/say'
import type { Mail } from '../mail/send-mail'
import { publicUrl } from './public-url'

function linkTo(path: string, token: string): string {
  return `${publicUrl()}${path}?token=${encodeURIComponent(token)}`
}

export function passwordResetMail(say: Say, to: string, name: string, token: string): Mail {
  const link = linkTo('/reset-password', token)
  return { to, subject: say('mails.resetSubject'), text: say('mails.reset', { name, link }) }
}

export function signInLinkMail(say: Say, to: string, token: string): Mail {
  const link = linkTo('/sign-in/link', token)
  return { to, subject: say('mails.signInSubject'), text: say('mails.signIn', { email: to, link }) }
}

export function confirmEmailMail(say: Say, to: string, name: string, token: string): Mail {
  const link = linkTo('/confirm-email', token)
  return { to, subject: say('mails.confirmSubject'), text: say('mails.confirm', { name, email: to, link }) }
}

export function emailChangedMail(say: Say, to: string, name: string, newEmail: string): Mail {
  const text = say('mails.emailChanged', { name, email: newEmail, site: publicUrl() })
  return { to, subject: say('mails.emailChangedSubject'), text }
}

export function passwordChangedMail(say: Say, to: string, name: string): Mail {
  const text = say('mails.passwordChanged', { name, link: `${publicUrl()}/reset-password` })
  return { to, subject: say('mails.passwordChangedSubject'), text }
}
