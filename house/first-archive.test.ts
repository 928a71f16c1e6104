import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { brokenLinks } from '#platform/audit-chain'
import { backup } from '#platform/backup'
import { environment } from '#platform/config'
import { keepFile } from '#platform/files'
import { createKeyring, loadKeys } from '#platform/keys'
import { silent } from '#platform/log'
import { restore } from '#platform/restore'
import { shippedData } from '#platform/shipped-data'
import { world } from '#platform/testing'
import { inDatabase } from '#platform/testing-cluster'
import { testKeys } from '#platform/testing-keyring'
import { withClient } from '#platform/with-client'
import { importCatalogue } from '#procedures'
import { house } from '../house.ts'
import { furnish, KNOWN_CODE } from './furnish.ts'
import { standInChannel } from './stand-in-channel.ts'

// Archives of every released version, each of which this program must restore and migrate. They hold invented rows in every table.
// A release adds its own: MAKE_ARCHIVE=0.1.0 npx vitest run house/first-archive
const folder = join(import.meta.dirname, 'archives')
const passphrase = 'archives of the tests hold nothing real'
const SMALL_BYTES = 400_000
const place = mkdtempSync(join(tmpdir(), 'archives-'))
const { MAKE_ARCHIVE: making } = environment(z.object({ MAKE_ARCHIVE: z.string().optional() }))

if (making) await makeArchive(join(folder, `${making}.caunoi`), making)
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe.each(readdirSync(folder))('the archive of %s', (name) => {
  it('is small, restores into an empty place, is migrated, and keeps its rows, secrets, files and chain', async () => {
    expect(statSync(join(folder, name)).size).toBeLessThan(SMALL_BYTES)
    const database = await emptyDatabase()
    const dataDir = mkdtempSync(join(place, 'restored-'))
    const { totals } = await restore({
      ownerUrl: database.owner,
      dataDir,
      filesFolder: join(dataDir, 'files'),
      migrationsFolder: join(import.meta.dirname, '../migrations'),
      path: join(folder, name),
      opener: { passphrase },
      keyIds: [],
      log: silent,
    })
    expect(Object.entries(totals.rows).filter(([, rows]) => rows === 0)).toEqual([])
    expect(totals.files).toBe(1)
    expect(await brokenLinks(database.steward)).toEqual([])
    const keyring = createKeyring(loadKeys(dataDir))
    const { rows } = await withClient(database.steward, (client) =>
      client.query<{ totp_sealed: string }>('select totp_sealed from account where totp_sealed is not null'),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { totp_sealed } of rows) expect(keyring.open(totp_sealed, 'account.totp')).toMatch(/^[A-Z2-7]+$/)
  })
})

async function makeArchive(path: string, product: string): Promise<void> {
  const { modules, roles } = house({ channels: [standInChannel('zalo'), standInChannel('sms')] })
  const w = await world({ modules, roles })
  const records = (shippedData('procedures.json') as { code: string }[]).filter(({ code }) => code === KNOWN_CODE)
  await w.call(importCatalogue, { catalogue: JSON.stringify(records) }, { as: w.system })
  await withClient(w.urls.steward, (client) =>
    client.query(`insert into province (code, name, type) values ('25', 'Phú Thọ', 'tinh');
      insert into commune_unit (code, province_code, name, type, folded_name, longitude, latitude, area_km2) values ('08494', '25', 'Lâm Thao', 'xa', 'lam thao', 105.28, 21.32, 33.4);
      insert into send_bucket (key, tokens, filled_at) values ('zalo:app', 50, '2026-11-23T07:32:00Z');
      insert into refused_webhook (channel, hour, count) values ('zalo', '2026-11-23T07:00:00Z', 2);
      insert into webhook_delivery (channel, app_ref, account_ref, user_ref, event_name, dedupe_key, body, provider_attempt, event_at, received_at, state)
        values ('zalo', 'app', 'oa', 'user', 'follow', 'one', '{}', 0, '2026-11-23T07:32:00Z', '2026-11-23T07:32:00Z', 'refused')`),
  )
  await furnish(w, w.commune, 'DẤULÂMTHAO', Object.keys(roles))
  await w.open((ctx) => keepFile(ctx, { name: 'ghi chú.txt', mediaType: 'text/plain', content: Buffer.from('Kính gửi xã') }))
  const lock = { passphrase }
  await backup({ urls: w.urls, filesFolder: w.filesDir, path, lock, keys: testKeys(), withKeys: true, product, now: w.clock.now(), log: silent })
  await w.close()
}

async function emptyDatabase(): Promise<{ owner: string; steward: string }> {
  const { admin, owner, steward, template } = inject('databases')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  await withClient(admin, (client) => client.query(`create database ${name} owner caunoi_owner encoding 'UTF8' template template0`))
  return { owner: inDatabase(owner, name), steward: inDatabase(steward, name) }
}
