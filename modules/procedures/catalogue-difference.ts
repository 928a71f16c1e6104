import { sha256 } from '#platform/ids'
import type { CatalogueRecord } from './catalogue-record.ts'

export type Known = { hash: string; name: string; content: unknown }
export type ChangedRecord = { record: CatalogueRecord; hash: string; fields: readonly string[] }
export type CatalogueDifference = { added: readonly ChangedRecord[]; changed: readonly ChangedRecord[]; gone: readonly { code: string; name: string }[] }

/** What a newly read catalogue changes against the versions in force, by code; equal records appear nowhere. */
export function catalogueDifference(current: ReadonlyMap<string, Known>, records: readonly CatalogueRecord[]): CatalogueDifference {
  const read = records.map((record) => ({ record, hash: hashOf(record), before: current.get(record.code) }))
  const codes = new Set(records.map((record) => record.code))
  return {
    added: read.filter(({ before }) => !before).map(({ record, hash }) => ({ record, hash, fields: [] })),
    changed: read.flatMap(({ record, hash, before }) =>
      before && before.hash !== hash ? [{ record, hash, fields: changedFields(before.content, record) }] : [],
    ),
    gone: [...current].filter(([code]) => !codes.has(code)).map(([code, { name }]) => ({ code, name })),
  }
}

/** SHA-256 of a record whatever the order of its keys. */
export function hashOf(record: unknown): string {
  return sha256(canonical(record))
}

function changedFields(before: unknown, after: CatalogueRecord): string[] {
  const old: Record<string, unknown> = before !== null && typeof before === 'object' ? { ...before } : {}
  const keys = new Set([...Object.keys(old), ...Object.keys(after)])
  const now: Record<string, unknown> = after
  return [...keys].filter((key) => canonical(old[key]) !== canonical(now[key])).sort()
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`
}
