export type { ProcedureCard } from './card.ts'
export { getProcedure } from './get-procedure.ts'
export { importCatalogue } from './import-catalogue.ts'
export { searchProcedures } from './search-procedures.ts'
