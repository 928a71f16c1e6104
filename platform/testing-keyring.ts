import { sha256 } from './ids.ts'
import { createKeyring, type Keyring, type MasterKey } from './keys.ts'

/** The master keys of every test world. */
export function testKeys(): MasterKey[] {
  const secret = Buffer.from(sha256('keys of the test world'), 'hex')
  return [{ id: sha256(secret).slice(0, 8), secret }]
}

/** A keyring that is the same in every test run. */
export function createTestKeyring(): Keyring {
  return createKeyring(testKeys())
}
