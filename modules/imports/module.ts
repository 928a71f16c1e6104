import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { applyImport } from './apply-import.ts'
import { applyImportChunk } from './apply-import-chunk.ts'
import { beginImport } from './begin-import.ts'
import { chooseTwin } from './choose-twin.ts'
import { dropImport } from './drop-import.ts'
import { eraseImportCells } from './erase-import-cells.ts'
import { fileEndpoints } from './files.endpoint.ts'
import { getImport } from './get-import.ts'
import { jobs } from './jobs.ts'
import { listImportProblems } from './list-import-problems.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { mapImport } from './map-import.ts'
import { placeHamlets } from './place-hamlets.ts'
import { previewImport } from './preview-import.ts'
import { refusalTexts } from './refusal-texts.vi.ts'
import { refuse } from './refusals.ts'
import { rollBackImport } from './roll-back-import.ts'
import { rollBackImportChunk } from './roll-back-import-chunk.ts'

export const importsModule: Module = {
  name: 'imports',
  operations: [
    ...[listImports, getImport, listImportRows, listImportProblems],
    ...[beginImport, mapImport, previewImport, placeHamlets, chooseTwin, applyImport, applyImportChunk, dropImport],
    ...[rollBackImport, rollBackImportChunk, eraseImportCells],
  ],
  jobs,
  endpoints: fileEndpoints,
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
}
