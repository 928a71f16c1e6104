/** Old eleven-digit prefixes and what they became in 2018. */
const OLD_PREFIXES: Readonly<Record<string, string>> = {
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0186': '056',
  '0188': '058',
  '0199': '059',
}

/** A Vietnamese mobile number as `84XXXXXXXXX`, however it was typed; null when it is none. */
export function normalisePhone(typed: string): string | null {
  const digits = typed.replace(/[\s.\-()]/g, '').replace(/^\+/, '')
  if (!/^\d+$/.test(digits)) return null
  const local = digits.startsWith('84') && digits.length >= 11 ? `0${digits.slice(2)}` : digits
  const renewed = local.length === 11 ? renew(local) : local
  return /^0[35789]\d{8}$/.test(renewed) ? `84${renewed.slice(1)}` : null
}

/** `84912345438` as people may see it: `0912 *** 438`. */
export function maskPhone(phone: string): string {
  const local = `0${phone.slice(2)}`
  return `${local.slice(0, 4)} *** ${local.slice(-3)}`
}

function renew(local: string): string {
  const prefix = OLD_PREFIXES[local.slice(0, 4)]
  return prefix ? prefix + local.slice(4) : local
}
