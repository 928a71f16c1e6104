import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { bystanders, lawful, wallBreaches } from './wall-breaches.ts'

type Diagnostic = { category: string; message: string; location: { path: string } }

// A small house under the real biome.json, so that no breach is ever written into the real one.
const root = join(import.meta.dirname, '..')
const place = mkdtempSync(join(tmpdir(), 'walls-'))
for (const shared of ['biome.json', 'package.json', '.gitignore', 'scripts/walls.grit']) cpSync(join(root, shared), join(place, shared))
symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
const files = { ...bystanders, ...lawful, ...Object.fromEntries(wallBreaches.map((breach) => [breach.path, `${breach.code}\n`])) }
for (const [path, code] of Object.entries(files)) {
  mkdirSync(dirname(join(place, path)), { recursive: true })
  writeFileSync(join(place, path), code)
}
const found = await diagnostics()

afterAll(() => rmSync(place, { recursive: true, force: true }))

it.each(wallBreaches)('$name: $rule answers', ({ path, rule, says }) => {
  const about = found.filter((one) => one.location.path === path)
  const answered = about.some((one) => one.category === rule && one.message.includes(says ?? ''))
  expect(answered, `biome said of ${path}: ${JSON.stringify(about.map((one) => `${one.category}: ${one.message}`))}`).toBe(true)
})

it('says nothing of code that keeps within the walls', () => {
  expect(found.filter((one) => one.location.path.startsWith('modules/lawful/'))).toEqual([])
})

async function diagnostics(): Promise<Diagnostic[]> {
  const biome = join(root, 'node_modules/.bin/biome')
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.']
  const output = await new Promise<string>((resolve) => execFile(biome, args, { cwd: place, maxBuffer: 50_000_000 }, (_failed, stdout) => resolve(stdout)))
  return (JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics
}
