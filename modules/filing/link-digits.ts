import type { Keyring } from '#platform/keys'

/** The four digits that go with a link: worked out of it by a key of ours, so they need not be kept and the link does not tell them. */
export function linkDigits(keyring: Keyring, link: string): string {
  const bytes = Buffer.from(keyring.blindIndex(link, 'filing.link-digits'), 'base64url')
  return String(bytes.readUInt32BE(0) % 10_000).padStart(4, '0')
}
