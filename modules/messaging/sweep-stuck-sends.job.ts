import { job } from '#platform/runtime'
import { freeStuckSends } from './free-stuck-sends.ts'
import { sweepStuckSends } from './tasks.ts'

/** Once in five minutes: messages whose job is gone are taken up again. */
export const sweepStuckSendsJob = job(
  sweepStuckSends,
  async (work) => {
    for (const commune of await work.communes()) await work.execute(freeStuckSends, {}, commune)
  },
  { cron: '*/5 * * * *' },
)
