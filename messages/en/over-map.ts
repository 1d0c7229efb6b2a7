/** What stands over the map: one line of what is going on, and where a branch shown alone hangs. */
export const overMap = {
  yourText: 'Your text: “{text}”',
  copyText: 'Copy text',
  goOnTyping: 'Go on typing',
  tryEditing: 'Try editing',
  leaveOff: 'Leave off',
  leftOff: 'You left this text off.',
  unfinished: 'You were typing this when a page of this map was closed.',
  unfinishedGone:
    'You were typing this when a page of this map was closed. What it was meant for is not on the map any more.',
  whereBranchHangs: 'Where this branch hangs',
  claimsBetween: 'Claims between',
  showBetween: '{count, plural, one {# claim} other {# claims}} between',
  furtherUp: '{count, plural, one {# claim} other {# claims}} further up',
  wholeMap: 'Whole map',
  showWholeMap: 'Show the whole map again',
  changes: 'Changes',
} as const
