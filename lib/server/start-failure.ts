/** A failure that the person who runs Crux can put right. The message is one line: what happened and what to do. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}
