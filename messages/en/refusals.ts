/** Why an operation is refused, by its code: what happened and, where there is one, the way out. The API says these too. */
export const refusals = {
  'claim-not-found': 'This claim is no longer on the map. Someone may have removed it.',
  'argument-not-found': 'This argument is no longer on the map. Someone may have removed it.',
  'source-not-found': 'This source is no longer on the map.',
  'citation-not-found': 'This citation is no longer on the map.',
  'id-taken': 'Something with the same id is already on the map.',
  'own-conclusion': 'A claim cannot be a reason for or against itself.',
  'argument-cycle': 'An argument cannot undercut itself, directly or through others.',
  'premise-twice': 'This claim is already a premise of the argument.',
  'premise-missing': 'This claim is not a premise of the argument.',
  'last-premise': 'An argument needs at least one premise. Remove the argument instead.',
  'same-claim': 'A claim cannot be merged with itself.',
  'changed-since': 'Someone has changed this since, so it was not undone.',
  'built-upon': 'Someone has built on this since, so it was not undone.',
  'nothing-to-undo': 'There is nothing to undo here.',
  'limit-reached': 'This map has reached a limit of its size.',
  'invalid-operation': 'This change is not well formed.',
} as const
