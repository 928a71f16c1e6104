/** How a refusal is answered over HTTP. */
export const statusOfRefusal = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
} as const

export type RefusalKind = keyof typeof statusOfRefusal
export type RefusalDetails = Record<string, string | number | boolean | null | readonly string[]>

/** An expected "no": thrown to roll the transaction back, recognised by `code`, shown through texts.vi.ts. */
export type Refusal = Error & { code: string; refusalKind: RefusalKind; details: RefusalDetails }

/**
 * Registers a module's refusal codes with their kind and returns the function that throws them.
 * The table stays readable as `.kinds`, so a house test can ask for a text for each.
 */
export function refusals<const Kinds extends Record<string, RefusalKind>>(kinds: Kinds) {
  const refuse = (code: keyof Kinds & string, details: RefusalDetails = {}): never => {
    throw makeRefusal(code, kinds[code] ?? 'invalid', details)
  }
  return Object.assign(refuse, { kinds })
}

export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && 'refusalKind' in thrown && 'code' in thrown
}

/** The refusal that `run` throws, to be kept and thrown later. */
export function refusalOf(run: () => never): Refusal {
  try {
    return run()
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown
    throw thrown
  }
}

function makeRefusal(code: string, refusalKind: RefusalKind, details: RefusalDetails): Refusal {
  return Object.assign(new Error(code), { code, refusalKind, details })
}

/** The refusals every operation can meet before its own rules run. */
export const refuse = refusals({
  'platform.invalid_input': 'invalid',
  'platform.not_signed_in': 'unauthenticated',
  'platform.not_allowed': 'forbidden',
  'platform.not_found': 'missing',
  'platform.unknown_commune': 'missing',
  'platform.same_key_other_input': 'conflict',
  'platform.cross_site': 'forbidden',
  'platform.too_many_requests': 'limited',
  'platform.press_busy': 'limited',
  'platform.upload_empty': 'invalid',
  'platform.upload_too_large': 'invalid',
  'platform.upload_total_too_large': 'invalid',
  'platform.upload_too_many': 'invalid',
  'platform.upload_cut': 'invalid',
  'platform.upload_busy': 'limited',
  'platform.upload_unknown_kind': 'invalid',
  'platform.upload_office_document': 'invalid',
  'platform.upload_video': 'invalid',
  'platform.upload_not_picture': 'invalid',
  'platform.upload_not_pdf': 'invalid',
  'platform.upload_picture_broken': 'invalid',
  'platform.upload_picture_too_large': 'invalid',
  'platform.upload_heic': 'invalid',
  'platform.upload_pdf_broken': 'invalid',
  'platform.upload_pdf_locked': 'invalid',
  'platform.upload_pdf_active': 'invalid',
  'platform.upload_pdf_unclear': 'invalid',
  'platform.upload_pdf_too_long': 'invalid',
  'platform.upload_infected': 'invalid',
  'platform.upload_scan_later': 'limited',
  'platform.spreadsheet_unknown_kind': 'invalid',
  'platform.spreadsheet_old_kind': 'invalid',
  'platform.spreadsheet_broken': 'invalid',
  'platform.spreadsheet_swells': 'invalid',
})
