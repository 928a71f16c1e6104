import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import type { World } from '#platform/testing'
import { applyImport } from '../modules/imports/apply-import.ts'
import { applyImportChunk } from '../modules/imports/apply-import-chunk.ts'
import { beginImport } from '../modules/imports/begin-import.ts'
import { previewImport } from '../modules/imports/preview-import.ts'
import type { KnownValues } from './known-values.ts'

export type FurnishedImports = { previewedId: number; appliedId: number; strangeHamlet: string }

const list = (...rows: string[]) => Buffer.from(['Khu;Họ tên;Ngày sinh;Giới tính;Số hộ;Quan hệ với chủ hộ', ...rows].join('\n'))

/** A list that waits, with a pair to be decided and a hamlet nobody knows, and one that was written. */
export async function furnishImports(w: World, { commune, mark, officer }: { commune: Commune; mark: string; officer: Actor }): Promise<FurnishedImports> {
  const by = { as: officer, in: commune }
  const bring = async (content: Buffer): Promise<number> => {
    const { importId } = await w.call(beginImport, { fileName: `${mark}.csv`, content }, by)
    await w.call(previewImport, { importId }, by)
    return importId
  }
  const appliedId = await bring(list(`${mark};${mark} Nhập;1970;Nữ;1;Chủ hộ`))
  await w.call(applyImport, { importId: appliedId }, by)
  await w.call(applyImportChunk, { importId: appliedId }, { as: w.system, in: commune })
  const previewedId = await bring(list(`${mark};Đào Văn Đợi;02/03/1980;Nam;2;Chủ hộ`, `${mark};Đào Văn Đợi;02/03/1980;Nam;3;Chủ hộ`))
  return { previewedId, appliedId, strangeHamlet: mark }
}

/** What the operations on imports would take. */
export function knownImports({ previewedId, appliedId, strangeHamlet }: FurnishedImports): KnownValues {
  const waiting = [
    'map-import',
    'place-hamlets',
    'preview-import',
    'apply-import',
    'choose-twin',
    'drop-import',
    'get-import',
    'list-import-rows',
    'list-import-problems',
  ]
  return {
    importId: [previewedId, appliedId],
    ...Object.fromEntries(waiting.map((name) => [`imports.${name}.importId`, [previewedId]])),
    'imports.roll-back-import.importId': [appliedId],
    'imports.begin-import.fileName': ['danh-sach.csv'],
    'imports.begin-import.content': [list('Khu Một;Đinh Thị Mới;1975;Nữ;9;Chủ hộ')],
    'imports.map-import.columns': [['hamlet', 'name', 'birth', 'sex', 'household', 'relation']],
    'imports.map-import.headerTo': [1],
    'imports.place-hamlets.places': [[{ written: strangeHamlet, hamletId: null }]],
    'imports.choose-twin.row': [3],
    'imports.choose-twin.choice': ['both'],
    'imports.list-import-rows.tab': ['asked'],
  }
}
