import { texts } from './texts.vi.ts'

/** What the machine says to things that are neither words nor told about elsewhere; empty when nothing needs saying. */
export function wordsForAttachments(attachments: readonly { kind: string; wasDropped: boolean }[]): string {
  // Messaging itself tells why a picture or paper was not kept.
  return attachments.some(({ kind, wasDropped }) => !wasDropped && kind !== 'sticker') ? texts.onlyWords : ''
}
