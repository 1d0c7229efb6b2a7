import type { InvalidInput } from '../parse-input'

/** Why something about an account is refused. Values, not exceptions; `lib/server/http/error-table.ts` has the sentences. */
export type AccountError =
  | InvalidInput
  | { readonly code: 'email-taken' }
  /** An unknown address or a wrong password: never says which. */
  | { readonly code: 'wrong-credentials' }
  /** The current password of a person who is signed in. */
  | { readonly code: 'wrong-password' }
  | { readonly code: 'too-many-attempts'; readonly minutes: number }
  /** More passwords are waiting to be checked than the server takes on. */
  | { readonly code: 'busy' }
  /** A link from a mail that was used, has expired or never existed. */
  | { readonly code: 'link-spent' }
  | { readonly code: 'mail-unavailable' }
  | { readonly code: 'signed-out' }
  | { readonly code: 'too-many-tokens'; readonly most: number }

/** Why the token of a program is refused. */
export type TokenError =
  /** It never existed, has expired or was revoked: never says which. */
  | { readonly code: 'token-refused' }
  /** It may read, and was used to change something. */
  | { readonly code: 'token-read-only' }
  /** Pages and accounts are for people. */
  | { readonly code: 'token-not-here' }

export type AccountErrorCode = AccountError['code']
