import { openEmbedded } from './embedded-postgres.ts'
import { silent } from './log.ts'

// A program that owns the data folder given as its argument until its input ends; tests kill it, as another account, or run it twice.
const [dataDir = ''] = process.argv.slice(2)
try {
  const embedded = await openEmbedded({ dataDir, log: silent, fsync: false })
  console.log(`ready ${embedded.pid}`)
  process.stdin.resume().once('end', () => void embedded.stop().then(() => console.log('stopped')))
} catch (error) {
  console.log(`refused ${error instanceof Error ? error.message : String(error)}`)
}
