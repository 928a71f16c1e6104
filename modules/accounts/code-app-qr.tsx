import { qrMatrix } from '#platform/qr'
import { Qr } from '#ui'
import { texts } from './texts.vi.ts'

/** What a code app scans, and the same secret in letters for one that cannot. */
export function CodeAppQr({ secret, address }: { secret: string; address: string }) {
  return <Qr matrix={qrMatrix(address)} label={texts.activation.qrLabel} caption={texts.activation.secret} code={secret.replace(/.{4}(?=.)/g, '$& ')} />
}
