import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './ids.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

export type Migration = { name: string; text: string; sha256: string }

const NAME = /^\d{8}T\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/

/** The plain SQL files of the folder, in order of name; a name out of pattern is refused rather than skipped. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const wrong = names.find((name) => !NAME.test(name))
  if (wrong) throw operatingError(operatingTexts.migrationName(wrong), `Migration file name does not follow 20261121T0930-<module>-<what>.sql: ${wrong}`)
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, sha256: sha256(text) }
  })
}
