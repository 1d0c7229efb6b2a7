/** The page's address and the way that led to it, as commands use them. */
export interface VisitedPage {
  /** Without the query, such as `https://example.org/maps/abc`. */
  readonly path: () => string
  readonly search: () => string
  back(): void
  forward(): void
}

export const browserPage: VisitedPage = {
  path: () => `${location.origin}${location.pathname}`,
  search: () => location.search,
  back: () => history.back(),
  forward: () => history.forward(),
}
