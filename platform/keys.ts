import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './ids.ts'

/** One master key: 32 bytes with a short id that sealed values name. */
export type MasterKey = { id: string; secret: Buffer }

/**
 * Seals personal values and indexes them blindly. Sealing uses the first key; opening finds the key a value names,
 * so a rotated key keeps its old values readable. The blind index stays on the oldest key, or look-ups would miss.
 */
export type Keyring = {
  readonly keyIds: readonly string[]
  /** AES-256-GCM: `keyId.nonce+tag+cipher` in base64url, bound to `purpose` (`contact.phone`). */
  seal(plain: string, purpose: string): string
  /** The plain text; throws when the value was changed, sealed for another purpose, or its key is not here. */
  open(sealed: string, purpose: string): string
  /** HMAC-SHA256 in base64url: equal values have equal indexes, nothing else is told. */
  blindIndex(value: string, purpose: string): string
  /** A secret for another use (a role's password, a cookie), derived from the oldest key. */
  derive(purpose: string): string
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

export function createKeyring(keys: readonly MasterKey[]): Keyring {
  const [current] = keys
  const oldest = keys.at(-1)
  if (!current || !oldest) throw new Error('A keyring needs at least one key')
  const keyOf = (key: MasterKey, purpose: string) => Buffer.from(hkdfSync('sha256', key.secret, '', purpose, 32))
  return {
    keyIds: keys.map((key) => key.id),
    seal(plain, purpose) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', keyOf(current, `seal:${purpose}`), nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${current.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, purpose) {
      const [id = '', content = ''] = sealed.split('.')
      const key = keys.find((one) => one.id === id)
      if (!key) throw new Error(`The key ${id} of a sealed value is not in the keyring`)
      const bytes = Buffer.from(content, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', keyOf(key, `seal:${purpose}`), bytes.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
    },
    blindIndex: (value, purpose) =>
      createHmac('sha256', keyOf(oldest, `index:${purpose}`))
        .update(value)
        .digest('base64url'),
    derive: (purpose) => keyOf(oldest, `derive:${purpose}`).toString('base64url'),
  }
}

/**
 * The master keys: from MASTER_KEYS (base64, newest first, separated by commas) or the file DATA_DIR/keys/master,
 * one key a line, newest first, made at the first start and readable by its owner alone.
 */
export function loadKeys(dataDir: string, fromEnvironment?: string): MasterKey[] {
  if (fromEnvironment) return fromEnvironment.split(',').map(keyFrom)
  const file = keyFile(dataDir)
  if (!existsSync(file)) writeKeys(dataDir, [randomBytes(32).toString('base64')])
  return readLines(file).map(keyFrom)
}

/** Puts a new key in front; values sealed from now on use it, older ones stay readable. */
export function rotateKeys(dataDir: string): MasterKey[] {
  const lines = existsSync(keyFile(dataDir)) ? readLines(keyFile(dataDir)) : []
  writeKeys(dataDir, [randomBytes(32).toString('base64'), ...lines])
  return loadKeys(dataDir)
}

/** Puts the keys of a restored archive (base64, newest first) in place; other keys found there are kept aside. */
export function replaceKeys(dataDir: string, lines: readonly string[]): void {
  const file = keyFile(dataDir)
  if (existsSync(file) && readLines(file).join() !== lines.join()) renameSync(file, `${file}.before-restore`)
  writeKeys(dataDir, [...lines])
}

const keyFile = (dataDir: string) => join(dataDir, 'keys', 'master')
const readLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')

function writeKeys(dataDir: string, lines: string[]): void {
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(keyFile(dataDir), `${lines.join('\n')}\n`, { mode: 0o600 })
}

function keyFrom(base64: string): MasterKey {
  const secret = Buffer.from(base64.trim(), 'base64')
  if (secret.length !== 32) throw new Error('A master key must be 32 bytes in base64')
  return { id: sha256(secret).slice(0, 8), secret }
}
