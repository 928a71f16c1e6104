import { createHash, generateKeyPairSync, sign } from 'node:crypto'

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** A passkey authenticator in software for one site, answering like a browser's `navigator.credentials` (ES256, no attestation). */
export function createAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = sha(x).subarray(0, 16)
  let uses = 0

  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authData = (flags: number, more: Uint8Array = new Uint8Array()) => {
    const head = Buffer.alloc(5)
    head.writeUInt8(flags)
    head.writeUInt32BE(uses, 1)
    return Buffer.concat([sha(new URL(origin).hostname), head, more])
  }
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ id: b64(credentialId), rawId: b64(credentialId), type: 'public-key', clientExtensionResults: {}, response })

  return {
    /** The answer to what askNewPasskey asks. */
    create(options: string): string {
      const { challenge } = JSON.parse(options) as { challenge: string }
      // COSE key as CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ])
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, key])
      const data = authData(0x45, attested)
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
      const head = Buffer.from(`a363666d74646e6f6e656761747453746d74a068617574684461746158${data.length.toString(16).padStart(2, '0')}`, 'hex')
      return answer({
        clientDataJSON: b64(clientData('webauthn.create', challenge)),
        attestationObject: b64(Buffer.concat([head, data])),
        transports: ['internal'],
      })
    },
    /** The answer to what askPasskey asks; its counter rises with each use. */
    get(options: string): string {
      const { challenge } = JSON.parse(options) as { challenge: string }
      uses += 1
      const data = authData(0x05)
      const client = clientData('webauthn.get', challenge)
      const signature = sign('sha256', Buffer.concat([data, sha(client)]), privateKey)
      return answer({ clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature) })
    },
  }
}
