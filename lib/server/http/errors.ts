/** What can be wrong with a request itself, whatever it asks for. */
export type HttpError =
  | { readonly code: 'cross-site' }
  | { readonly code: 'body-too-large'; readonly limit: number }
  /** The sender went away in the middle of it. */
  | { readonly code: 'body-cut-off' }
  | { readonly code: 'not-json' }
  | { readonly code: 'wrong-content-type' }
  | { readonly code: 'too-deep' }
  | { readonly code: 'not-found' }
  | { readonly code: 'forbidden' }
  | { readonly code: 'method-not-allowed' }
  /** The database does not answer; the cause is in the server's log under the error's id. */
  | { readonly code: 'unavailable' }
  /** A bug or a failing part: the cause is in the server's log under the error's id. */
  | { readonly code: 'unexpected' }
