/** A table to hand out: rows come page by page, so that a long one is never whole in memory. */
export type WrittenTable = { name: string; sheet: string; columns: readonly string[]; pages: AsyncIterable<readonly (readonly string[])[]> }

/** `=`, `+`, `-`, `@`, a tab or a line's end at the beginning would be taken for a formula: an apostrophe before it makes words of it. */
export function safeCell(words: string): string {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(words) ? `'${words}` : words
}
