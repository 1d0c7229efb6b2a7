/** What can be told of a source from what was pasted. Empty where that does not say it: nothing is guessed, nothing fetched. */
export interface Reference {
  readonly title: string
  readonly author: string
  /** `2024`, `2024-07` or `2024-07-23`. */
  readonly date: string
  /** Who published it: a publisher, a journal, a web site. */
  readonly publisher: string
  readonly url: string
  /** One page, where exactly one is named. */
  readonly locator: string
}

export const emptyReference: Reference = { title: '', author: '', date: '', publisher: '', url: '', locator: '' }
