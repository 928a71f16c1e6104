import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { backup as backUp } from '#platform/backup'
import { environment } from '#platform/config'
import { examine } from '#platform/doctor'
import { createKeyring, loadKeys, rotateKeys as rotate } from '#platform/keys'
import { restore as restoreInto } from '#platform/restore'
import { renewRolePasswords } from '#platform/server-roles'
import { recordStewardUse } from '#platform/steward-use'
import { texts } from './keep-texts.vi.ts'
import { migrationsDir, type Opened, openHouse, passwordOf, productVersion, readSettings, runtimeOf, type Settings } from './program.ts'

const secrets = environment(z.object({ BACKUP_PASSPHRASE: z.string().min(12).optional() }))

/** `backup <file> [--with-keys] [--recipient key.pem]`: one encrypted archive of database, files and key references, while the product works. */
export async function backup(words: readonly string[]): Promise<undefined> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { 'with-keys': { type: 'boolean', default: false }, recipient: { type: 'string' } },
  })
  const path = positionals[0] ?? `cau-noi-${new Date().toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}.caunoi`
  const lock = values.recipient ? { recipient: readFileSync(values.recipient, 'utf8') } : { passphrase: passphrase() }
  await withHouse('backup', 'join', async ({ urls, settings, log }) => {
    const keys = loadKeys(settings.dataDir, settings.MASTER_KEYS)
    const totals = await backUp({
      urls,
      filesFolder: settings.filesDir,
      path,
      lock,
      keys,
      withKeys: values['with-keys'],
      product: productVersion,
      now: new Date(),
      log,
    })
    console.log(
      texts.backedUp(
        path,
        Object.values(totals.rows).reduce((sum, rows) => sum + rows, 0),
        totals.files,
      ),
    )
  })
}

/** `restore <file> [--private-key key.pem]`: fills an empty database and folder from an archive of this or an older version. */
export async function restore(words: readonly string[]): Promise<undefined> {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { 'private-key': { type: 'string' } } })
  const [path] = positionals
  if (!path) throw new Error(texts.whichArchive)
  const opener = values['private-key'] ? { privateKey: readFileSync(values['private-key'], 'utf8') } : { passphrase: passphrase() }
  await withHouse('restore', 'own', async ({ urls, settings, log, keyring }) => {
    const { dataDir, filesDir } = settings
    const restored = await restoreInto({
      ownerUrl: urls.owner,
      dataDir,
      filesFolder: filesDir,
      migrationsFolder: migrationsDir,
      path,
      opener,
      keyIds: keyring.keyIds,
      log,
    })
    await recordStewardUse(urls.steward, { action: 'platform.restore', why: path, now: new Date() })
    await followKeys(settings)
    console.log(texts.restored(path, restored.manifest.createdAt, restored.migrated.length))
  })
}

/** The archive may have brought keys of its own: the roles made with the ones before are to open with these. */
async function followKeys({ dataDir, MASTER_KEYS, DATABASE_URL, DATABASE_APP_URL, DATABASE_STEWARD_URL }: Settings): Promise<void> {
  if (!DATABASE_URL) return
  const keyring = createKeyring(loadKeys(dataDir, MASTER_KEYS))
  await renewRolePasswords({
    databaseUrl: DATABASE_URL,
    databaseAppUrl: DATABASE_APP_URL,
    databaseStewardUrl: DATABASE_STEWARD_URL,
    passwordFor: (role) => passwordOf(keyring, role),
  })
}

/** `doctor`: looks at the whole installation; ends with 1 when something is wrong. */
export async function doctor(): Promise<undefined> {
  await withHouse('doctor', 'join', async ({ urls, settings, keyring }) => {
    const checks = await examine({
      urls,
      dataDir: settings.dataDir,
      filesFolder: settings.filesDir,
      migrationsFolder: migrationsDir,
      keyIds: keyring.keyIds,
      now: () => new Date(),
    })
    for (const { name, ok, detail } of checks) console.log(`${ok ? texts.fine : texts.wrong}  ${name}: ${detail}`)
    if (checks.some(({ ok }) => !ok)) process.exitCode = 1
  })
}

/** `migrate`: brings the database forward and nothing else. */
export async function migrate(): Promise<undefined> {
  await withHouse('migrate', 'join', async (opened) => (await runtimeOf(opened, { channels: [] })).pool.end())
}

/** `rotate-keys`: a new master key in front; older ones stay readable. */
export async function rotateKeys(): Promise<undefined> {
  const keys = rotate(readSettings().dataDir)
  console.log(texts.rotated(keys.length, join('keys', 'master')))
}

async function withHouse(verb: string, access: 'own' | 'join', run: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openHouse(verb, access)
  try {
    await run(opened)
  } finally {
    await opened.stop()
  }
}

function passphrase(): string {
  if (!secrets.BACKUP_PASSPHRASE) throw new Error(texts.passphraseMissing)
  return secrets.BACKUP_PASSPHRASE
}
