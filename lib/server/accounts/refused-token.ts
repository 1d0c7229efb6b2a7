import type { TokenError } from './errors'

/**
 * Thrown where somebody asks who sends a request whose token does not do. Not a value: a caller that did not look would
 * go on with a visitor. `answering` makes an answer of it.
 */
export class RefusedToken extends Error {
  constructor(readonly reason: TokenError) {
    super(`A token was refused: ${reason.code}`)
  }
}
