/** Whether a provider's copy is the text we sent: spaces may differ, and numbered choices may follow. */
export function isSameText(sent: string, copy: string): boolean {
  const ours = plain(sent)
  const theirs = plain(copy)
  return ours !== '' && (theirs === ours || theirs.startsWith(`${ours} 1. `))
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
