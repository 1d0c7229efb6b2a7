/** The mails about accounts, as plain text. Each says what to do when it was not asked for. */
import type { Mail } from '../mail/send-mail'
import { publicUrl } from './public-url'

function link(path: string, token: string): string {
  return `${publicUrl()}${path}?token=${encodeURIComponent(token)}`
}

const life = 'The link works once, within 30 minutes.'

export function passwordResetMail(to: string, name: string, token: string): Mail {
  return {
    to,
    subject: 'Choose a new password for Crux',
    text: `Hello ${name},

somebody asked for a new password for your account at Crux. To choose one, open:

${link('/reset-password', token)}

${life} If it was not you, ignore this mail: your password stays as it is.
`,
  }
}

export function signInLinkMail(to: string, token: string): Mail {
  return {
    to,
    subject: 'Your link to sign in to Crux',
    text: `Hello,

to sign in to Crux as ${to}, open:

${link('/sign-in/link', token)}

${life} If you did not ask for it, ignore this mail: nobody can sign in without the link.
`,
  }
}

export function confirmEmailMail(to: string, name: string, token: string): Mail {
  return {
    to,
    subject: 'Confirm your e-mail address for Crux',
    text: `Hello ${name},

to use ${to} as the e-mail address of your account at Crux, open:

${link('/confirm-email', token)}

${life} If you did not ask for it, ignore this mail: nothing changes.
`,
  }
}

export function emailChangedMail(to: string, name: string, newEmail: string): Mail {
  return {
    to,
    subject: 'Your e-mail address at Crux was changed',
    text: `Hello ${name},

the e-mail address of your account at Crux is now ${newEmail}, and this one is no longer used.

If it was not you, write to whoever runs ${publicUrl()} at once.
`,
  }
}

export function passwordChangedMail(to: string, name: string): Mail {
  return {
    to,
    subject: 'Your password at Crux was changed',
    text: `Hello ${name},

the password of your account at Crux was changed, and other browsers were signed out.

If it was not you, choose a new password now: ${publicUrl()}/reset-password
`,
  }
}
