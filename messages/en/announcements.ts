/** What is said of changes to whoever hears the page: `Ben added 2 claims, changed 1.`, or of one's own `2 claims added, 1 changed.` */
export const announcements = {
  claims: '{count, plural, one {# claim} other {# claims}}',
  byOthers: '{names} {facts}.',
  byOneself: '{facts}.',
  somebody: 'Somebody',
  othersAdded: 'added {what}',
  othersChanged: 'changed {what}',
  othersRemoved: 'removed {what}',
  othersMoved: 'moved {what}',
  othersTurnedPro: 'made a reason one for',
  othersTurnedCon: 'made a reason one against',
  added: '{what} added',
  changed: '{what} changed',
  removed: '{what} removed',
  moved: '{what} moved',
  turnedPro: 'now a reason for',
  turnedCon: 'now a reason against',
} as const
