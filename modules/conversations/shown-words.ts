import type { ConversationRow } from './list-row.ts'
import { texts } from './texts.vi.ts'

export const channelWords = texts.channels

/** The name a list shows; who never gave one is called by how they came. */
export function nameOf({ contactName, channel }: Pick<ConversationRow, 'contactName' | 'channel'>): string {
  return contactName || texts.unnamed[channel]
}
