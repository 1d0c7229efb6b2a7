/** The page that shows mails instead of sending them, in development only. */
export const outbox = {
  title: 'Outbox',
  intro: 'Mails kept here instead of sent, as SMTP_URL is not set. This page exists in development only.',
  empty: 'No mail yet',
  emptyHint: 'Ask for a new password or a link to sign in, and the mail appears here.',
  to: 'To {address}, {at}',
} as const
