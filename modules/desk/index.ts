export { CaseTable, type GroupedCase } from './case-table.tsx'
export { isOff } from './days-off.ts'
export { fileCaseHere } from './file-case-here.ts'
export { officeCalendar } from './office-day.ts'
