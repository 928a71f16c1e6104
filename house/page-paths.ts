import type { AnyPage } from '#platform/page'
import type { KnownValues } from './known-values.ts'

/** Parameters in paths whose name is not that of a known value. */
const VALUE_OF: Readonly<Record<string, string>> = { code: 'procedures.code', ref: 'cases.ref' }
/** By path, where one parameter name means different tables. */
const VALUE_AT: Readonly<Record<string, string>> = {
  '/office/hop-thu/:id': 'conversationId',
  '/office/nhan-su/:id': 'accountId',
  '/hoi-dap/:token': 'ticket',
  '/office/dan-cu/:id': 'personId',
  '/office/dan-cu/:id/sua': 'personId',
  '/office/dan-cu/:id/lam-thay': 'personId',
  '/office/dan-cu/:id/tai-khoan': 'personId',
  '/tai-khoan/lam-thay/:id/rut': 'authorisationId',
  '/office/ho-gia-dinh/:id': 'householdId',
  '/office/to-chuc/:id': 'organisationId',
  '/office/to-chuc/:id/dai-dien': 'organisationId',
  '/office/ho-so/:id': 'caseId',
  '/office/ho-so/:id/phieu': 'caseId',
  '/dang-nhap/z/:token': 'proofToken',
  '/nop-ho-so/tiep/:token': 'draftLink',
}

/** The page's path with its parameters taken from what a commune holds: one address for each of up to `most` values; none when nothing is known. */
export function addressesOf({ path }: Pick<AnyPage, 'path'>, known: KnownValues, most = 2): string[] {
  const parameter = /:([A-Za-z]+)/.exec(path)?.[1]
  if (!parameter) return [path]
  const values = known[VALUE_AT[path] ?? VALUE_OF[parameter] ?? parameter] ?? []
  return values.slice(0, most).flatMap((value) => addressesOf({ path: path.replace(`:${parameter}`, encodeURIComponent(String(value))) }, known, most))
}
