import { globSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export type BenchOptions = { minutes?: number; communes?: number }

// npm run bench -- B4 [more] [--minutes 10]: runs the named benches one after another; each ends with its own verdict lines and
// the program exits 0 whatever the figures. --minutes stretches the use B1 measures memory after, --communes lessens the house of B6.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { minutes: { type: 'string' }, communes: { type: 'string' } } })
const known = globSync('b*.ts', { cwd: import.meta.dirname })
  .filter((file) => /^b\d+\.ts$/.test(file))
  .map((file) => file.replace('.ts', '').toUpperCase())
  .sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)))
const wanted = positionals.map((name) => name.toUpperCase())
const chosen = wanted.length > 0 ? wanted : known

for (const name of chosen) {
  if (!known.includes(name)) {
    console.log(`No bench is named ${name}; there are ${known.join(', ')}`)
    continue
  }
  const { bench } = (await import(join(import.meta.dirname, `${name.toLowerCase()}.ts`))) as { bench(options: BenchOptions): Promise<void> }
  await bench({
    ...(values.minutes === undefined ? {} : { minutes: Number(values.minutes) }),
    ...(values.communes === undefined ? {} : { communes: Number(values.communes) }),
  })
}
process.exit(0)
