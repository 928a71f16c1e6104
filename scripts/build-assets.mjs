// Builds style sheets, islands and fonts when their sources changed since the last build.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'

const STAMP = 'dist/sources.sha256'
const sources = globSync(['web/**/*.{css,ts,tsx,js,woff2}', 'modules/*/*.{css,island.ts,island.tsx}', 'vite.config.ts', 'package-lock.json']).sort()
const hash = createHash('sha256')
for (const source of sources) hash.update(source).update(readFileSync(source))
const stamp = hash.digest('hex')

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) {
  execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' })
  writeFileSync(STAMP, stamp)
}
