/** What a language other than English must have: the same areas and keys, as text. English says which there are. */
import type { English } from './en/catalogue'

export type Area = keyof English
export type Translation<A extends Area> = { readonly [Key in keyof English[A]]: string }
export type Catalogue = { readonly [A in Area]: Translation<A> }
