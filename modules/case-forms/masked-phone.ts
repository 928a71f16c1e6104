/** `0912 34••••` of a kept number `84…`: its last four digits open the look-up together with the code beside it, so no paper shows them. */
export function maskedPhone(phone: string): string {
  const local = `0${phone.slice(2)}`
  return `${local.slice(0, 4)} ${local.slice(4, -4)}••••`
}
