/** Where a page could not be shown. Plain texts only: app/global-error.tsx brings them to the browser as they are. */
export const failed = {
  pageTitle: 'Something went wrong',
  title: 'This page could not be shown',
  text: 'Something went wrong on our side. What was saved is safe.',
  tellId: 'If it happens again, tell whoever runs this server this error id:',
  tryAgain: 'Try again',
  startPage: 'Start page',
} as const
