import { sha256 } from './ids.ts'
import { createKeyring, type Keyring } from './keys.ts'

/** A keyring that is the same in every test run. */
export function createTestKeyring(): Keyring {
  const secret = Buffer.from(sha256('keys of the test world'), 'hex')
  return createKeyring([{ id: sha256(secret).slice(0, 8), secret }])
}
