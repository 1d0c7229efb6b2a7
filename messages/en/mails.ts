/** The mails about accounts, as plain text. Each says what to do when it was not asked for. Line breaks are the mail's. */
export const mails = {
  resetSubject: 'Choose a new password for Crux',
  reset: `Hello {name},

somebody asked for a new password for your account at Crux. To choose one, open:

{link}

The link works once, within 30 minutes. If it was not you, ignore this mail: your password stays as it is.
`,
  signInSubject: 'Your link to sign in to Crux',
  signIn: `Hello,

to sign in to Crux as {email}, open:

{link}

The link works once, within 30 minutes. If you did not ask for it, ignore this mail: nobody can sign in without the link.
`,
  confirmSubject: 'Confirm your e-mail address for Crux',
  confirm: `Hello {name},

to use {email} as the e-mail address of your account at Crux, open:

{link}

The link works once, within 30 minutes. If you did not ask for it, ignore this mail: nothing changes.
`,
  emailChangedSubject: 'Your e-mail address at Crux was changed',
  emailChanged: `Hello {name},

the e-mail address of your account at Crux is now {email}, and this one is no longer used.

If it was not you, write to whoever runs {site} at once.
`,
  passwordChangedSubject: 'Your password at Crux was changed',
  passwordChanged: `Hello {name},

the password of your account at Crux was changed, and other browsers were signed out.

If it was not you, choose a new password now: {link}
`,
} as const
