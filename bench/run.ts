import { globSync } from 'node:fs'
import { join } from 'node:path'

// npm run bench -- B4 [more]: runs the named benches one after another; each ends with its own verdict line and exits 0 whatever the figure.
const known = globSync('b*.ts', { cwd: import.meta.dirname })
  .map((file) => file.replace('.ts', '').toUpperCase())
  .sort()
const wanted = process.argv.slice(2).map((name) => name.toUpperCase())
const chosen = wanted.length > 0 ? wanted : known

for (const name of chosen) {
  if (!known.includes(name)) {
    console.log(`No bench is named ${name}; there are ${known.join(', ')}`)
    continue
  }
  const { bench } = (await import(join(import.meta.dirname, `${name.toLowerCase()}.ts`))) as { bench(): Promise<void> }
  await bench()
}
process.exit(0)
