/** A code as office lists show it, without the agency before it: `261120-0007`; a case without a code by its look-up name `K7M-4PX-92C`. */
export function shortCode({ code, externalCode, ref }: { code: string | null; externalCode: string | null; ref: string }): string {
  const whole = code ?? externalCode
  if (whole) return /-(\d{6}-\d{4,})$/.exec(whole)?.[1] ?? whole
  return ref.match(/.{1,3}/g)?.join('-') ?? ref
}
