export { CaseSlip } from './case-slip.tsx'
export { newestOpenCase } from './newest-open-case.ts'
