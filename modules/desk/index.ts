export { CaseTable, type GroupedCase, type RowGroup } from './case-table.tsx'
export { fileCaseHere } from './file-case-here.ts'
export { officeCalendar } from './office-day.ts'
export { texts as deskTexts } from './texts.vi.ts'
