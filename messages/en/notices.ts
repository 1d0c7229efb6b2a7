/** What is said after a command or a text, and while one chooses where something goes. */
export const notices = {
  notCopied: 'Your browser does not let Crux copy.',
  copied: '{count, plural, one {Copied 1 claim.} other {Copied # claims.}}',
  copiedArgdown: '{count, plural, one {Copied 1 claim as Argdown.} other {Copied # claims as Argdown.}}',
  drawing: 'Drawing the branch…',
  copiedImage: 'Copied the branch as an image.',
  imageNotCopied: 'The image could not be copied. Export makes a file of it.',
  copiedLink: 'The link is copied.',
  linkNotCopied: 'The browser does not let Crux copy. This is the link: {link}',
  cut: 'Cut. Paste puts it elsewhere, undo brings it back.',
  removed:
    '{count, plural, =0 {Removed. Undo brings it back.} one {Removed. Undo brings it back.} other {# claims removed. Undo brings them back.}}',
  reasonsKept: 'Removed. Its reasons are still on the map.',
  gone: 'The claim in this address is not on the map. It may have been removed.',
  notInAddress: 'Not understood in the address: {parts}. The map is shown without it.',

  goesOnThere: 'What speaks for and against it goes on there.',
  isMapAsWell: 'Its branch is a map of its own as well.',

  clickSupported: 'Click the claim or arrow that it supports, or go there and press Enter.',
  clickAttacked: 'Click the claim or arrow that it attacks, or go there and press Enter.',
  clickJoined: 'Click the arrow that it joins as a co-premise, or select the argument and press Enter.',
  clickMoved: 'Click the claim or arrow that it should argue about, or go there and press Enter.',
  clickMerged: 'Click the claim that stays, or go there and press Enter. It takes over sources and reasons.',
  arrowNotMerged: 'Click a claim: an arrow cannot be merged.',
  notMergedWithItself: 'A claim cannot be merged with itself.',
  onlyArrowJoined: 'Click an arrow: that is the argument that it joins.',
  isThere: 'It is already there.',
  isUnderIt: 'Not moved: that stands beneath it, and the branch would hang on itself.',
  wentUnder:
    '{count, plural, one {It is in this branch now, which is closed.} other {The # claims are in this branch now, which is closed.}}',

  tooLong: 'A claim has at most {most, number} characters; this one has {count, number}. Put the rest into its note.',
  tooManyAtOnce: 'At most {most, number} claims are added at once; these are {count, number}. Add them in parts.',
  tooLargeAtOnce: 'At most {most, number} MB are added at once; these are {size, number} MB. Add them in parts.',
  changedMeanwhile:
    'Someone changed this claim to “{text}” meanwhile. Press Enter again to put yours in its place, Escape to keep theirs.',

  dropAsReason:
    '{count, plural, one {Drop to make it a reason} other {Drop to make # claims reasons}} {stance, select, pro {for} con {against} other {for and against}} “{text}”',
  dropToBack: 'Drop to back this argument',
  dropToUndercut: 'Drop to undercut this argument',
  dropToPin: '{count, plural, one {Drop to pin it here} other {Drop to pin them here}}',
  dropToPinOnly: 'Drop to pin it here. Reasons are ordered by age or size, not by hand',
  dropBefore: 'Drop to put it before “{text}”',
  dropAfter: 'Drop to put it after “{text}”',
  isReasonAlready:
    '{stance, select, pro {It is a reason for this already} con {It is a reason against this already} other {It is there already}}',
  pinned: '{count, plural, one {Pinned here. Undo puts it back.} other {Pinned # claims here. Undo puts them back.}}',
  drawToTarget: 'Draw to the claim or arrow that it argues about',
  dropToConnect: 'Drop to connect it with “{text}”',
  dropOnStep: 'Drop to connect it with this argument',
  nothingToConnect: 'Nothing was connected: there is no claim or arrow.',
} as const
