/** Why a picture is not drawn. */
export type PictureError =
  /** `largest` is the scale at which it would just fit. */
  | { readonly code: 'picture-too-large'; readonly megapixels: number; readonly largest: number }
  | { readonly code: 'pictures-busy' }
