/** Why a picture is not drawn. */
export type PictureError =
  /** `largest` is the scale at which it would just fit. */
  | { readonly code: 'picture-too-large'; readonly megapixels: number; readonly largest: number }
  | { readonly code: 'pictures-busy' }
  /** None of the map's claims are among those asked for. */
  | { readonly code: 'picture-empty' }
  /** A link was asked for, and the map has no address. */
  | { readonly code: 'picture-without-address' }
