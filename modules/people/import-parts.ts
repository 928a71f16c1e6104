import { applyImport } from './apply-import.ts'
import { applyImportChunk } from './apply-import-chunk.ts'
import { beginImport } from './begin-import.ts'
import { chooseTwin } from './choose-twin.ts'
import { dropImport } from './drop-import.ts'
import { eraseImportCells } from './erase-import-cells.ts'
import { getImport } from './get-import.ts'
import { listImportProblems } from './list-import-problems.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { mapImport } from './map-import.ts'
import { previewImport } from './preview-import.ts'
import { rollBackImport } from './roll-back-import.ts'
import { rollBackImportChunk } from './roll-back-import-chunk.ts'

/** Everything the import of lists joins to the module. */
export const importOperations = [
  ...[listImports, getImport, listImportRows, listImportProblems],
  ...[beginImport, mapImport, previewImport, chooseTwin, applyImport, applyImportChunk, dropImport],
  ...[rollBackImport, rollBackImportChunk, eraseImportCells],
]
