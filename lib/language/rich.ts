import { createElement, Fragment, type ReactNode } from 'react'
import type { MarkedValues, Say, TextKey } from './say'

/** A text with marked words, as React shows it: `rich(say, 'site.terms', { link: (words) => <a href="/terms">{words}</a> })`. */
export function rich<Key extends TextKey>(say: Say, key: Key, values: MarkedValues<Key, ReactNode>): ReactNode {
  return createElement(Fragment, null, ...say.pieces<Key, ReactNode>(key, values))
}
