import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { addHamlet } from './add-hamlet.ts'
import { closeHamlet } from './close-hamlet.ts'
import { editHamlet } from './edit-hamlet.ts'
import { editSettings } from './edit-settings.ts'
import { findUnits } from './find-units.ts'
import { getCommune } from './get-commune.ts'
import { importUnits } from './import-units.ts'
import { listHamlets } from './list-hamlets.ts'
import { refuse } from './refusals.ts'
import { refusalTexts } from './texts.vi.ts'

export const communesModule: Module = {
  name: 'communes',
  operations: [getCommune, editSettings, listHamlets, addHamlet, editHamlet, closeHamlet, findUnits, importUnits],
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
}
