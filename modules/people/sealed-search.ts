import type { Context } from '#platform/context'

const PURPOSE = 'people.search'

/** What was looked for, as it may stand in an address: names and numbers of people stay out of histories and logs. */
export function sealSearch(ctx: Context, words: string): string {
  return words === '' ? '' : ctx.keyring.seal(words.slice(0, 100), PURPOSE)
}

/** The words of an address made by `sealSearch`; empty for none, or for one that was changed on the way. */
export function openSearch(ctx: Context, sealed: string | undefined): string {
  if (!sealed) return ''
  try {
    return ctx.keyring.open(sealed, PURPOSE)
  } catch {
    return ''
  }
}
