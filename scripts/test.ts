import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Every check in the order a mistake is cheapest to hear about; ends with one line "N passed, N failed, N skipped".
type Tally = { passed: number; failed: number; skipped: number }

const place = mkdtempSync(join(tmpdir(), 'check-'))
const bin = (name: string) => join(import.meta.dirname, '../node_modules/.bin', name)
// Where days and hours are reckoned or said: these hold in any time zone of the machine.
const withDates = ['legal-clock', 'communes', 'cases', 'case-messages', 'conversations', 'desk', 'today', 'tracking', 'privacy']
  .map((name) => `modules/${name}`)
  .concat('web/ui')
const isFaultRound = process.argv.includes('faults')

const tallies = isFaultRound
  ? [vitest('faults', ['faults'], { FAULT_ROUNDS: process.env['FAULT_ROUNDS'] ?? '20' })]
  : [
      command('Biome', bin('biome'), ['check', '--diagnostic-level=warn']),
      command('types', bin('tsc'), []),
      command('generated table types', process.execPath, ['--import', 'tsx', 'scripts/generate-types.ts', '--verify']),
      command('unused files, exports and packages', bin('knip'), []),
      command('assets', process.execPath, ['scripts/build-assets.mjs']),
      vitest('rules, operations, channels, house', ['platform', 'modules', 'channels', 'simulators', 'web', 'house']),
      ...['America/Los_Angeles', 'Pacific/Kiritimati'].map((TZ) => vitest(`dates under ${TZ}`, withDates, { TZ })),
      ...(prepareBrowser() ? [vitest('journeys', ['e2e'])] : [{ passed: 0, failed: 0, skipped: 1 }]),
      vitest('faults, a short round', ['faults'], { FAULT_ROUNDS: '2' }),
    ]
rmSync(place, { recursive: true, force: true })

const total = tallies.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: sum.skipped + one.skipped }))
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed > 0 ? 1 : 0

function command(title: string, program: string, args: string[]): Tally {
  const started = performance.now()
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${title} (${seconds(started)} s)`)
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
}

function vitest(title: string, folders: string[], environment: Record<string, string> = {}): Tally {
  const started = performance.now()
  const report = join(place, `${title.replaceAll(/\W+/g, '-')}.json`)
  const config = folders.includes('faults') ? ['--config', 'vitest.faults.config.ts'] : []
  const args = [
    'run',
    ...config,
    ...folders.filter((folder) => folder !== 'faults').map((folder) => `${folder}/`),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { status } = spawnSync(bin('vitest'), args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${title} (${seconds(started)} s)`)
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  return read(report, status === 0)
}

/** A file that fails to load has no tests to count, so it counts as one failure; so does an error outside any test. */
function read(report: string, succeeded: boolean): Tally {
  const result: {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    testResults: { status: string; assertionResults: { status: string }[] }[]
  } = JSON.parse(readFileSync(report, 'utf8'))
  const unloaded = result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length
  const failed = result.numFailedTests + unloaded
  return { passed: result.numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed, skipped: result.numPendingTests }
}

/** Debian's Chromium, installed when root may; otherwise the journeys are skipped, and that is said. */
function prepareBrowser(): boolean {
  if (existsSync('/usr/bin/chromium')) return true
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('Cài Chromium của Debian cho các hành trình trên trình duyệt…')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  if (existsSync('/usr/bin/chromium')) return true
  console.log('SKIPPED  journeys: Chromium is not installed and only root with apt can install it')
  return false
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1)
}
