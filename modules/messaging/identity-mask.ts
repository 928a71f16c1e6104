import { dropped } from './texts.vi.ts'

/** Twelve digits: the citizen's number, in one run or in threes and fours; so grouped it must begin with 0 to be no sum of money. */
const TWELVE = /(?<![\d.,-])(?:\d{12}|0\d{2}(?:[ .-]\d{3}){3}|0\d{3}(?:[ .-]\d{4}){2})(?![\d-])/g
/** Nine digits: the older identity card, unless money follows. */
const NINE = /(?<![\d.,+-])(?:\d{9}|\d{3} \d{3} \d{3})(?![\d-])(?!\s*(?:đ|₫|đồng|dong|vnd|vnđ)(?![\p{L}]))/giu

/** The text with identity numbers taken out: 12 digits (căn cước, CCCD) and 9 (CMND). Phones have 10 or 11 and stay. */
export function maskIdentityNumbers(text: string): string {
  return text.replace(TWELVE, dropped.identityNumber).replace(NINE, dropped.identityNumber)
}

/** Keys whose values are ids, times and addresses, never words a person wrote. */
const NOT_WORDS = new Set([
  'id',
  'app_id',
  'oa_id',
  'user_id',
  'user_id_by_app',
  'msg_id',
  'msg_ids',
  'quote_msg_id',
  'admin_id',
  'timestamp',
  'checksum',
  'phone',
  'tracking_id',
  'user_ids',
  'size',
  'latitude',
  'longitude',
  'event_name',
  'template_id',
  'zinstant_id',
  'RequestId',
])
/** Where a picture or paper could still be fetched from. */
const LINKS = new Set(['url', 'thumbnail', 'qrCodeUrl', 'link_url'])

/** A provider's event as it may be kept: identity numbers out of every word, and no link to what was sent along. */
export function maskEvent(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return LINKS.has(key) ? dropped.link : NOT_WORDS.has(key) ? value : maskIdentityNumbers(value)
  if (typeof value === 'number' && !NOT_WORDS.has(key)) return /^\d{9}$|^\d{12}$/.test(String(value)) ? dropped.identityNumber : value
  if (Array.isArray(value)) return value.map((item) => maskEvent(item, key))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskEvent(inner, name)]))
  return value
}
