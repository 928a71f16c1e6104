import { statfsSync } from 'node:fs'
import { brokenLinks } from './audit-chain.ts'
import { databaseChecks } from './doctor-database.ts'
import { fileStoreAt } from './files.ts'
import { sha256 } from './ids.ts'
import { operatingTexts as texts } from './operating-texts.vi.ts'
import type { DatabaseUrls } from './role-safety.ts'
import { keysNotHere } from './sealed-keys.ts'
import { recordStewardUse } from './steward-use.ts'
import { withClient } from './with-client.ts'

/** One thing looked at; `detail` is for the person who reads it, in Vietnamese. */
export type Check = { name: string; ok: boolean; detail: string }
export type NamedCheck = { name: string; look: () => Promise<Omit<Check, 'name'>> }

export type DoctorOptions = {
  urls: DatabaseUrls
  dataDir: string
  filesFolder: string
  migrationsFolder: string
  keyIds: readonly string[]
  now: () => Date
  extraChecks?: readonly NamedCheck[]
}

const SAMPLE = 50
const LEAST_FREE_SHARE = 0.05
const LEAST_FREE_BYTES = 1_000_000_000
const MOST_SECONDS_APART = 5

/** Looks at the whole installation and says what is right and wrong; a check that fails to run is a check that is not ok. */
export async function examine(options: DoctorOptions): Promise<Check[]> {
  const checks: Check[] = []
  for (const { name, look } of [...databaseChecks(options), ...ownChecks(options), ...(options.extraChecks ?? [])]) {
    const seen = await look().catch((error: Error) => ({ ok: false, detail: error.message }))
    checks.push({ name, ...seen })
  }
  return checks
}

function ownChecks(options: DoctorOptions): NamedCheck[] {
  return [
    { name: texts.checkNames.audit, look: () => lookAtAudit(options) },
    { name: texts.checkNames.keys, look: () => lookAtKeys(options) },
    { name: texts.checkNames.files, look: () => lookAtFiles(options) },
    { name: texts.checkNames.disk, look: async () => lookAtDisk(options.dataDir) },
    { name: texts.checkNames.clock, look: () => lookAtClock(options) },
  ]
}

async function lookAtAudit({ urls, now }: DoctorOptions): Promise<Omit<Check, 'name'>> {
  const broken = await brokenLinks(urls.steward)
  await recordStewardUse(urls.steward, { action: 'platform.doctor', why: '', now: now() })
  const places = broken.map(({ communeId, seq, what }) => `${communeId}/${seq} (${what})`).join(', ')
  return { ok: broken.length === 0, detail: broken.length === 0 ? texts.auditFine : texts.auditBroken(places) }
}

async function lookAtKeys({ urls, keyIds }: DoctorOptions): Promise<Omit<Check, 'name'>> {
  const missing = await withClient(urls.steward, (client) => keysNotHere(client, keyIds))
  const used = missing.map(({ keyId, columns }) => `${keyId} (${columns.join(', ')})`).join('; ')
  return { ok: keyIds.length > 0 && missing.length === 0, detail: missing.length > 0 ? texts.keysNotHere(used) : texts.keysFine(keyIds.length) }
}

async function lookAtFiles({ urls, filesFolder }: DoctorOptions): Promise<Omit<Check, 'name'>> {
  const sample = await withClient(urls.steward, (client) =>
    client.query<{ id: string; sha256: string }>('select id, sha256 from file order by random() limit $1', [SAMPLE]),
  )
  const store = fileStoreAt(filesFolder)
  const wrong: string[] = []
  for (const row of sample.rows) {
    const hash = await store.get(row.id).then(sha256, () => 'unreadable')
    if (hash !== row.sha256) wrong.push(row.id)
  }
  return { ok: wrong.length === 0, detail: wrong.length === 0 ? texts.filesFine(sample.rows.length) : texts.filesWrong(wrong.join(', ')) }
}

function lookAtDisk(folder: string): Omit<Check, 'name'> {
  const { bavail, bsize, blocks } = statfsSync(folder)
  const free = bavail * bsize
  const share = bavail / blocks
  return { ok: free > LEAST_FREE_BYTES && share > LEAST_FREE_SHARE, detail: texts.diskFree((free / 1e9).toFixed(1), Math.round(share * 100)) }
}

async function lookAtClock({ urls, now }: DoctorOptions): Promise<Omit<Check, 'name'>> {
  const { rows } = await withClient(urls.owner, (client) => client.query<{ at: Date }>('select clock_timestamp() as at'))
  const apart = Math.round(Math.abs((rows[0]?.at.getTime() ?? 0) - now().getTime()) / 1000)
  return { ok: apart <= MOST_SECONDS_APART, detail: texts.clockApart(apart) }
}
