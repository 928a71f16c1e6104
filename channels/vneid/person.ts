import type { ProvenIdentity } from '#residents'
import type { ClaimNames } from './settings.ts'

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const WRITTEN_DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/

/** The person the claims speak of; null without a name. A claim in an unreadable form counts as not given. */
export function personOf(subject: string, claims: Readonly<Record<string, unknown>>, names: ClaimNames): ProvenIdentity | null {
  const fullName = textOf(claims[names.fullName]).normalize('NFC').replaceAll(/\s+/g, ' ')
  if (!fullName) return null
  const birthDate = dateOf(textOf(claims[names.birthDate]))
  const identityNumber = textOf(claims[names.identityNumber])
  const phone = textOf(claims[names.phone])
  const level = textOf(claims[names.level])
  return {
    ok: true,
    subject,
    fullName,
    ...(birthDate ? { birthDate } : {}),
    ...(/^\d{12}$/.test(identityNumber) ? { identityNumber } : {}),
    ...(/^\+?[\d .-]{9,20}$/.test(phone) ? { phone } : {}),
    ...(/^\d$/.test(level) ? { level: Number(level) } : {}),
  }
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim.trim() : typeof claim === 'number' ? String(claim) : ''
}

/** `YYYY-MM-DD` of a day that exists; Vietnamese papers write `DD/MM/YYYY`. */
function dateOf(text: string): string | null {
  const written = WRITTEN_DATE.exec(text)
  const iso = written ? `${written[3]}-${written[2]}-${written[1]}` : text
  if (!ISO_DATE.test(iso)) return null
  const day = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== iso ? null : iso
}
