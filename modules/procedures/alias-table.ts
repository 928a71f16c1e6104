/** Code → the ways people ask for it, parted by `|`: everyday and old words, life events, dialect. Data: add a phrase, run the search tests. */
export type Aliases = Readonly<Record<string, string>>
