/** Raised when a message changes in a way that an older client or server would misread. */
export const PROTOCOL_VERSION = 1
