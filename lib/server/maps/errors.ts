/** What can be refused about a map as a whole. */
export type MapError =
  | { readonly code: 'map-not-found' }
  | { readonly code: 'map-forbidden' }
  | { readonly code: 'person-not-found' }
  | { readonly code: 'last-owner' }
  /** Operations written by one person and sent while another is signed in. */
  | { readonly code: 'other-account' }
