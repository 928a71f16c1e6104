import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { z } from 'zod'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

/** What closes an archive: a passphrase, or a recipient's X25519 public key (PEM), whose private half stays off this machine. */
export type ArchiveLock = { passphrase: string } | { recipient: string }
/** What opens it: the passphrase, or the private key (PEM). */
export type ArchiveOpener = { passphrase: string } | { privateKey: string }

const header = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), salt: z.string(), cost: z.number().int().max(1_048_576), check: z.string() }),
  z.object({ kind: z.literal('recipient'), ephemeral: z.string(), check: z.string() }),
])
/** The readable beginning of an archive: how its key is found, and a value that tells a wrong key at once. */
export type ArchiveHeader = z.output<typeof header>

// About 0.1 s and 64 MB to try one passphrase.
const SCRYPT_COST = 65_536

/** A new key for one archive, and the header from which who holds the passphrase or private key finds it again. */
export function lockArchive(lock: ArchiveLock): { key: Buffer; header: ArchiveHeader } {
  if ('passphrase' in lock) {
    const salt = randomBytes(16)
    const key = fromPassphrase(lock.passphrase, salt, SCRYPT_COST)
    return { key, header: { kind: 'passphrase', salt: salt.toString('base64'), cost: SCRYPT_COST, check: checkOf(key) } }
  }
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const ephemeral = publicKey.export({ type: 'spki', format: 'der' })
  const key = fromAgreement(privateKey, createPublicKey(lock.recipient), ephemeral)
  return { key, header: { kind: 'recipient', ephemeral: ephemeral.toString('base64'), check: checkOf(key) } }
}

/** The key of an archive; refuses a wrong passphrase or private key before anything is read. */
export function unlockArchive(text: string, opener: ArchiveOpener): Buffer {
  const parsed = header.safeParse(JSON.parse(text))
  if (!parsed.success) throw operatingError(operatingTexts.archiveDamaged, 'The archive is damaged or cut short: its header cannot be read.')
  const key = keyFor(parsed.data, opener)
  if (!timingSafeEqual(Buffer.from(checkOf(key)), Buffer.from(parsed.data.check.padEnd(44).slice(0, 44))))
    throw operatingError(operatingTexts.archiveWrongKey, 'Wrong passphrase or key for this archive.')
  return key
}

/** A new pair for recipients: the public half may lie on the server, the private half opens the archives. */
export function createRecipient(): { recipient: string; privateKey: string } {
  const pair = generateKeyPairSync('x25519')
  return {
    recipient: String(pair.publicKey.export({ type: 'spki', format: 'pem' })),
    privateKey: String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
}

function keyFor(found: ArchiveHeader, opener: ArchiveOpener): Buffer {
  if (found.kind === 'passphrase' && 'passphrase' in opener) return fromPassphrase(opener.passphrase, Buffer.from(found.salt, 'base64'), found.cost)
  if (found.kind === 'recipient' && 'privateKey' in opener) {
    const ephemeral = Buffer.from(found.ephemeral, 'base64')
    return fromAgreement(createPrivateKey(opener.privateKey), createPublicKey({ key: ephemeral, type: 'spki', format: 'der' }), ephemeral)
  }
  const wanted = found.kind === 'passphrase' ? 'a passphrase' : 'a private key'
  throw operatingError(operatingTexts.archiveOtherLock(found.kind), `This archive opens with ${wanted}.`)
}

function fromPassphrase(passphrase: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 2_000 * cost })
}

function fromAgreement(privateKey: KeyObject, publicKey: KeyObject, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), salt, 'cau-noi archive', 32))
}

function checkOf(key: Buffer): string {
  return createHmac('sha256', key).update('cau-noi archive key').digest('base64')
}
