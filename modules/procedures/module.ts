import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { editLocalNotes } from './edit-local-notes.ts'
import { getFilingPapers } from './get-filing-papers.ts'
import { getHistory } from './get-history.ts'
import { getProcedure } from './get-procedure.ts'
import { importCatalogue } from './import-catalogue.ts'
import { listCatalogueChanges } from './list-catalogue-changes.ts'
import { listProcedures } from './list-procedures.ts'
import { proposeCorrection } from './propose-correction.ts'
import { refuse } from './refusals.ts'
import { searchProcedures } from './search-procedures.ts'
import { setIntakeMode } from './set-intake-mode.ts'
import { refusalTexts } from './texts.vi.ts'

export const proceduresModule: Module = {
  name: 'procedures',
  operations: [
    searchProcedures,
    listProcedures,
    getProcedure,
    getFilingPapers,
    getHistory,
    importCatalogue,
    listCatalogueChanges,
    editLocalNotes,
    setIntakeMode,
    proposeCorrection,
  ],
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
}
