/** The English texts Zalo puts beside its codes, for those the simulator raises itself. */
export const refusalTexts: Record<number, string> = {
  [-32]: 'Rate limit exceeded',
  [-100]: 'Attachment is expired',
  [-108]: 'Phone number is invalid',
  [-109]: 'Template id is invalid',
  [-118]: 'Zalo account not existed',
  [-1121]: 'Template data is too long',
  [-1122]: 'Template data is missing a parameter',
  [-1124]: 'Template data has a wrong format',
  [-124]: 'Access token is invalid',
  [-1241]: 'appsecret_proof is invalid',
  [-127]: 'Template test can only be sent to admin',
  [-131]: 'Template is not approved',
  [-132]: 'Parameter is invalid',
  [-133]: 'Template cannot be sent at night',
  [-139]: 'User refused this message',
  [-144]: 'OA has reached its daily quota',
  [-201]: 'Params is invalid',
  [-210]: 'Parameter is over its limit',
  [-211]: 'OA is out of quota',
  [-213]: 'User has not followed OA',
  [-214]: 'Article is being processed',
  [-216]: 'Access token is invalid',
  [-220]: 'Access token has expired',
  [-230]: 'User has not interacted with the OA in the past 7 days',
  [-232]: 'User has not interacted with the OA',
  [-233]: 'Message type is unsupported',
  [-234]: 'This message type cannot be sent at night',
  [-240]: 'Message API v2 has been shut down, use v3',
  [-242]: 'appsecret_proof is invalid',
  [-244]: 'User has restricted this message type',
  [-249]: 'Template cannot be sent by user id',
  [-14002]: 'Invalid app',
  [-14003]: 'Invalid redirect uri',
  [-14012]: 'Invalid authorization code',
  [-14014]: 'Invalid refresh token',
  [-14020]: 'Refresh token expired',
  [-14021]: 'Invalid code verifier',
  [-14022]: 'Invalid grant type',
}

/** A call that is answered with a negative `error`, inside HTTP 200. */
export class ZaloRefusal extends Error {
  readonly code: number
  constructor(code: number, detail = '') {
    super([refusalTexts[code] ?? 'Error', detail].filter(Boolean).join(': '))
    this.code = code
  }
}

/** Refuses the call with this code; `detail` is appended to the text (the name of a wrong parameter, say). */
export function refuse(code: number, detail = ''): never {
  throw new ZaloRefusal(code, detail)
}
