/** The id a message's part carries to the provider: digits and letters only, since some take nothing else. */
export function ledgerId(messageId: number, part: number, failures: number): string {
  return `m${messageId}p${part}n${failures}`
}

/** The message and part a ledger id names; null for an id that is not ours. */
export function readLedgerId(text: string): { messageId: number; part: number } | null {
  const found = /^m(\d{1,10})p(\d{1,3})n\d+$/.exec(text)
  return found ? { messageId: Number(found[1]), part: Number(found[2]) } : null
}
