/** The version of a copied branch; raised when an older Crux could not read it. Apart from the schema, which writing does not need. */
export const CRUX_BRANCH_VERSION = 1
