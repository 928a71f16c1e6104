import type { ImportTab } from './list-import-rows.ts'

/** What the tabs of an import are called in addresses. */
export const TAB_SLUGS: Readonly<Record<ImportTab, string>> = {
  asked: 'xem-lai',
  twins: 'trung',
  refused: 'khong-ghi',
  changed: 'thay-doi',
  new: 'moi',
  kept: 'o-lai',
}
