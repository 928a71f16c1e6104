import { fold } from '#language'

/** A name as it is searched for: small letters without accents, single spaces. "Nguyễn Thị  Lý" becomes "nguyen thi li". */
export function foldedName(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** A person's name as it is kept: NFC, single spaces, nothing before or after. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}
